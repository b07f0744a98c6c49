package org.makeready.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.catalog.Products;
import org.makeready.jobs.JobState.JobStep;
import org.makeready.ordering.LineProgress;
import org.makeready.ordering.LineToMake;
import org.makeready.ordering.Production;
import org.makeready.platform.Ids;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.press.template.Product;
import org.makeready.shops.DueDate;
import org.makeready.shops.PrintShopDetails;
import org.makeready.shops.ShopChanged;
import org.makeready.shops.ShopDirectory;
import org.makeready.shops.ShopSettings;

/// Turns approved lines into jobs: finds a shop for each and has its files made, all in the transaction that approves.
@ApplicationScoped
class JobRouting implements Production {
    private static final String US = "makeready";

    private final PrintJobs jobs;
    private final ShopDirectory shops;
    private final Products products;
    private final PrintFileTask rendering;
    private final BackgroundWork background;
    private final Claims claims;

    JobRouting(
            PrintJobs jobs,
            ShopDirectory shops,
            Products products,
            PrintFileTask rendering,
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
    public void produce(List<LineToMake> lines) {
        lines.stream().filter(this::needsPrinting).forEach(this::take);
    }

    /// What is only looked at on screens needs no print shop.
    private boolean needsPrinting(LineToMake line) {
        return products.product(line.product())
                .flatMap(product -> product.material(line.material()))
                .map(material -> material.stock() != Product.Stock.SCREEN)
                .orElse(true);
    }

    private void take(LineToMake line) {
        var job = job(line);
        jobs.persist(job);
        jobs.recordEvent(job, "customer", "Approved.");
        choose(job.product, job.material)
                .ifPresentOrElse(
                        shop -> route(job, shop),
                        () -> recordEvent(
                                job, "No print shop offers %s on %s yet.".formatted(job.product, job.material)));
    }

    /// Of the shops that can make it, the one with the fewest jobs still to print.
    private Optional<PrintShopDetails> choose(String product, String material) {
        return shops.making(product, material).stream()
                .min(Comparator.comparingLong((PrintShopDetails shop) -> jobs.countToPrint(shop.id()))
                        .thenComparing(PrintShopDetails::id));
    }

    private void route(PrintJob job, PrintShopDetails shop) {
        job.shop = shop.id();
        job.dueAt = DueDate.of(job.approvedAt, shop.settings());
        recordEvent(job, "Assigned to %s.".formatted(shop.name()));
        background.enqueue(rendering, rendering.instance(job));
    }

    private void recordEvent(PrintJob job, String why) {
        job.revision++;
        job.since = jobs.databaseTime();
        jobs.recordEvent(job, US, why);
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
    void routeWaiting(@Observes ShopChanged change) {
        var shop = change.shop();
        jobs.list("shop is null and state = ?1 order by approvedAt, id", JobState.APPROVED).stream()
                .filter(job -> shop.settings().takes(job.product, job.material))
                .forEach(job -> route(job, shop));
    }

    @Override
    public boolean cancel(String order, String why) {
        claims.expireLeasesOf(order);
        var lines = jobs.lockedOf(order);
        if (!lines.stream().allMatch(JobRouting::cancellable)) return false;
        lines.stream()
                .filter(job -> job.state.stage() == LineProgress.ProgressStage.WAITING)
                .forEach(job -> jobs.apply(job, JobStep.CANCEL, "customer", why));
        return true;
    }

    private static boolean cancellable(PrintJob job) {
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
