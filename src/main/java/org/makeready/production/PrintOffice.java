package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeready.catalog.Products;
import org.makeready.ordering.LineProgress;
import org.makeready.ordering.LineToMake;
import org.makeready.ordering.Workshop;
import org.makeready.platform.BackgroundWork;
import org.makeready.platform.Ids;
import org.makeready.press.template.Product;
import org.makeready.production.JobState.Step;

/// Turns approved lines into jobs: finds a shop for each and has its files made, all in the transaction that approves.
@ApplicationScoped
class PrintOffice implements Workshop {
    private static final String US = "makeready";

    private final PrintJobs jobs;
    private final PrintShops shops;
    private final Products products;
    private final Rendering rendering;
    private final BackgroundWork background;
    private final Claims claims;

    PrintOffice(
            PrintJobs jobs,
            PrintShops shops,
            Products products,
            Rendering rendering,
            BackgroundWork background,
            Claims claims) {
        this.jobs = jobs;
        this.shops = shops;
        this.products = products;
        this.rendering = rendering;
        this.background = background;
        this.claims = claims;
    }

    @Override
    public void take(List<LineToMake> lines) {
        lines.stream().filter(this::printed).forEach(this::take);
    }

    /// What is only looked at on screens needs no print shop.
    private boolean printed(LineToMake line) {
        return products.product(line.product())
                .flatMap(product -> product.material(line.material()))
                .map(material -> material.stock() != Product.Stock.SCREEN)
                .orElse(true);
    }

    private void take(LineToMake line) {
        var job = job(line);
        jobs.persist(job);
        jobs.note(job, "customer", "Approved.");
        shops.choose(job.product, job.material)
                .ifPresentOrElse(
                        shop -> route(job, shop),
                        () -> note(job, "No print shop offers %s on %s yet.".formatted(job.product, job.material)));
    }

    private void route(PrintJob job, PrintShop shop) {
        job.shop = shop.id;
        job.dueAt = DueDate.of(job.approvedAt, shop.settings);
        note(job, "Assigned to %s.".formatted(shop.name));
        background.soon(rendering, rendering.instance(job));
    }

    private void note(PrintJob job, String why) {
        job.revision++;
        job.since = jobs.now();
        jobs.note(job, US, why);
    }

    private static PrintJob job(LineToMake line) {
        var job = new PrintJob();
        job.id = Ids.job();
        job.order = line.order();
        job.line = line.line();
        job.number = line.number();
        job.title = line.title();
        job.product = line.product();
        job.size = line.size();
        job.material = line.material();
        job.quantity = line.quantity();
        job.kinds = line.kinds();
        job.fingerprint = line.fingerprint();
        job.proof = line.proofSha256();
        job.approvedAt = line.approved();
        job.dueAt = DueDate.of(line.approved(), ShopSettings.making(List.of()));
        job.since = line.approved();
        job.revision = 1;
        return job;
    }

    /// Gives jobs nobody could make to a shop that can now.
    void routeWaiting(PrintShop shop) {
        jobs.list("shop is null and state = ?1 order by approvedAt, id", JobState.APPROVED).stream()
                .filter(job -> shop.settings.takes(job.product, job.material))
                .forEach(job -> route(job, shop));
    }

    @Override
    public boolean callOff(String order, String why) {
        claims.expireOf(order);
        var lines = jobs.heldOf(order);
        if (!lines.stream().allMatch(PrintOffice::canBeCalledOff)) return false;
        lines.stream()
                .filter(job -> job.state.stage() == LineProgress.Stage.WAITING)
                .forEach(job -> jobs.take(job, Step.CANCEL, "customer", why));
        return true;
    }

    private static boolean canBeCalledOff(PrintJob job) {
        return switch (job.state.stage()) {
            case WAITING, REJECTED, CANCELLED -> true;
            case STARTED, SHIPPED, DELIVERED -> false;
        };
    }

    @Override
    public Map<String, List<LineProgress>> progress(Collection<String> orders) {
        return orders.isEmpty()
                ? Map.of()
                : jobs.of(orders).stream()
                        .collect(Collectors.groupingBy(
                                job -> job.order, Collectors.mapping(PrintJob::progress, Collectors.toList())));
    }
}
