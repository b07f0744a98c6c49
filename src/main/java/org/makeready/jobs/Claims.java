package org.makeready.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.makeready.jobs.JobState.JobStep;
import org.makeready.platform.Ids;
import org.makeready.platform.database.Sql;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.work.RequestBatcher;
import org.makeready.shops.ShopDirectory;
import org.makeready.webhooks.WebhookOutbox;

/// Hands jobs out for a while. Those who claim at the same moment at one node are served in one transaction; nodes walk
/// past rows that another is taking (`SKIP LOCKED`). Times are the database's.
@ApplicationScoped
class Claims {
    /// In one transaction: more would make everybody wait for the last.
    private static final int MOST_TOGETHER = 32;
    private final EntityManager entities;
    private final Sql sql;
    private final PrintJobs jobs;
    private final ShopDirectory shops;
    private final WebhookOutbox outbox;
    private final RequestBatcher<PendingClaim, Optional<Claim>> batcher = new RequestBatcher<>(
            MOST_TOGETHER, wanted -> QuarkusTransaction.requiringNew().call(() -> serve(wanted)));

    Claims(EntityManager entities, Sql sql, PrintJobs jobs, ShopDirectory shops, WebhookOutbox outbox) {
        this.entities = entities;
        this.sql = sql;
        this.jobs = jobs;
        this.shops = shops;
        this.outbox = outbox;
    }

    /// @param products only these; all when there are none
    record ClaimCriteria(int limit, Duration lease, List<String> products) {}

    record Claim(String id, Instant leasedUntil, List<PrintJob> jobs) {}

    private record PendingClaim(String shop, ClaimCriteria criteria) {}

    /// Leases the jobs that are due first. Empty when there is nothing to do.
    Optional<Claim> claim(String shop, ClaimCriteria criteria) {
        return batcher.submit(new PendingClaim(shop, criteria));
    }

    private List<Optional<Claim>> serve(List<PendingClaim> all) {
        var claims = all.stream().map(_ -> Ids.claim()).toList();
        var taken = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) taken.addAll(leased(all.get(i), claims.get(i)));
        var claimed = inDueOrder(taken);
        claimed.stream()
                .collect(Collectors.groupingBy(
                        job -> job.shop,
                        Collectors.mapping(job -> JobWebhookEvents.of(job, why(job.claim)), Collectors.toList())))
                .forEach(outbox::publish);
        var byClaim = claimed.stream().collect(Collectors.groupingBy(job -> job.claim));
        return claims.stream()
                .map(claim -> Optional.ofNullable(byClaim.get(claim))
                        .map(jobs -> new Claim(claim, jobs.getFirst().leasedUntil, jobs)))
                .toList();
    }

    private List<String> leased(PendingClaim wanted, String claim) {
        int limit = wanted.criteria.limit();
        var taken = new ArrayList<>(ready(wanted.shop, claim, wanted.criteria, limit));
        if (taken.size() < limit && expireLeases("shop", wanted.shop) > 0) {
            entities.clear(); // what was read as ready is about to be claimed behind its back
            taken.addAll(ready(wanted.shop, claim, wanted.criteria, limit - taken.size()));
        }
        return taken;
    }

    private List<String> ready(String shop, String claim, ClaimCriteria criteria, int limit) {
        return sql.query("""
                with due as (
                    select id from print_job where shop = :shop and state = 'ready'
                        and (:any or product = any(:products))
                    order by due_at, approved_at, id limit :limit for update skip locked),
                moment as (select clock_timestamp() as now),
                taken as (
                    update print_job job set state = 'claimed', claim = :claim, since = moment.now,
                        revision = revision + 1,
                        leased_until = moment.now + :seconds * interval '1 second'
                    from due, moment where job.id = due.id returning job.id, job.shop, job.revision, job.since),
                noted as (
                    insert into print_job_event (job, position, at, who, what, why)
                    select taken.id, taken.revision, taken.since, shop.name, 'claimed', :why
                    from taken join print_shop shop on shop.id = taken.shop)
                select id from taken""")
                .bind("shop", shop)
                .bind("any", criteria.products().isEmpty())
                .bindArray("products", String.class, criteria.products())
                .bind("limit", limit)
                .bind("claim", claim)
                .bind("seconds", (int) criteria.lease().toSeconds())
                .bind("why", why(claim))
                .mapTo(String.class)
                .list();
    }

    private static String why(String claim) {
        return "Claimed as " + claim + ".";
    }

    /// Makes jobs ready again whose lease has run out, and says how many there were: some hundreds at most.
    @Transactional
    int expireLeases() {
        return expireLeases("'all'", "all");
    }

    /// The same for the lines of one order.
    void expireLeasesOf(String order) {
        expireLeases("placed_order", order);
    }

    private int expireLeases(String column, String value) {
        var over = sql.query("""
                select id from print_job where state = 'claimed' and leased_until <= clock_timestamp() and %s = :value
                order by id limit 500 for update skip locked""".formatted(column))
                .bind("value", value)
                .mapTo(String.class)
                .list();
        over.forEach(id -> giveBack(jobs.findById(id), JobStep.EXPIRE, "makeready", "Its lease expired."));
        entities.flush();
        return over.size();
    }

    /// Goes on holding what the claim still holds.
    ///
    /// @throws org.makeready.platform.http.ProblemException 409 when it holds nothing any more
    @Transactional
    Claim extend(String shop, String claim, Duration lease) {
        var held = claimedJobs(shop, claim);
        var end = jobs.databaseTime().plus(lease);
        held.forEach(job -> job.leasedUntil = end);
        return new Claim(claim, end, held);
    }

    /// Gives back what has not been begun: the jobs of these ids, or all.
    @Transactional
    void release(String shop, String claim, List<String> ids, String why) {
        claimedJobs(shop, claim).stream()
                .filter(job -> ids.isEmpty() || ids.contains(job.id))
                .forEach(job -> giveBack(job, JobStep.RELEASE, shops.name(shop), why));
    }

    private void giveBack(PrintJob job, JobStep step, String who, String why) {
        job.claim = null;
        job.leasedUntil = null;
        jobs.apply(job, step, who, why);
    }

    private List<PrintJob> claimedJobs(String shop, String claim) {
        var ids = sql.query("""
                select id from print_job where claim = :claim and shop = :shop and state = 'claimed'
                    and leased_until > clock_timestamp() order by id for update""")
                .bind("claim", claim)
                .bind("shop", shop)
                .mapTo(String.class)
                .list();
        if (ids.isEmpty())
            throw Refusals.conflict(
                    "lease-lost",
                    "This claim holds no jobs any more: its lease expired, or all its jobs were released or started.");
        return inDueOrder(ids);
    }

    /// Those of these ids, first what is due first.
    private List<PrintJob> inDueOrder(List<String> ids) {
        return entities.unwrap(Session.class).findMultiple(PrintJob.class, ids).stream()
                .sorted(Comparator.comparing((PrintJob job) -> job.dueAt)
                        .thenComparing(job -> job.approvedAt)
                        .thenComparing(job -> job.id))
                .toList();
    }
}
