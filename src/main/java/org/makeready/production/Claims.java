package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.Ids;
import org.makeready.platform.Refusals;
import org.makeready.production.JobState.Step;

/// Hands jobs out for a while. Whoever claims walks past rows that another is taking (`SKIP LOCKED`), so that any number
/// may claim at once and nobody waits for anybody. Times are the database's.
@ApplicationScoped
class Claims {
    private final EntityManager database;
    private final PrintJobs jobs;
    private final PrintShops shops;
    private final Postbox postbox;

    Claims(EntityManager database, PrintJobs jobs, PrintShops shops, Postbox postbox) {
        this.database = database;
        this.jobs = jobs;
        this.shops = shops;
        this.postbox = postbox;
    }

    /// @param products only these; all when there are none
    record Wish(int limit, Duration lease, List<String> products) {}

    record Claim(String id, Instant leasedUntil, List<PrintJob> jobs) {}

    /// Leases the jobs that are due first. Empty when there is nothing to do.
    @Transactional
    Optional<Claim> take(String shop, Wish wish) {
        var claim = Ids.claim();
        var taken = new ArrayList<>(ready(shop, claim, wish, wish.limit()));
        if (taken.size() < wish.limit() && expire("shop", shop) > 0) {
            database.clear();      // what was read as ready is about to be claimed behind its back
            taken.addAll(ready(shop, claim, wish, wish.limit() - taken.size()));
        }
        if (taken.isEmpty()) return Optional.empty();
        var claimed = jobs.list("id in ?1 order by dueAt, id", taken);
        postbox.announceAll(claimed, "Claimed as " + claim + ".");
        return Optional.of(new Claim(claim, claimed.getFirst().leasedUntil, claimed));
    }

    private List<String> ready(String shop, String claim, Wish wish, int limit) {
        var query = database.createNativeQuery("""
                with due as (
                    select id from print_job where shop = :shop and state = 'ready'%s
                    order by due_at, id limit :limit for update skip locked),
                moment as (select clock_timestamp() as now),
                taken as (
                    update print_job job set state = 'claimed', claim = :claim, since = moment.now, revision = revision + 1,
                        leased_until = moment.now + cast(:seconds as integer) * interval '1 second'
                    from due, moment where job.id = due.id returning job.id, job.revision, job.since),
                noted as (
                    insert into print_job_event (job, position, at, who, what, why)
                    select id, revision, since, :who, 'claimed', :why from taken)
                select id from taken""".formatted(wish.products().isEmpty() ? "" : " and product = any(:products)"), String.class)
                .setParameter("shop", shop).setParameter("limit", limit).setParameter("claim", claim)
                .setParameter("seconds", (int) wish.lease().toSeconds()).setParameter("who", shops.name(shop)).setParameter("why", "Claimed as " + claim + ".");
        if (!wish.products().isEmpty()) query.setParameter("products", wish.products().toArray(String[]::new));
        return strings(query.getResultList());
    }

    /// Makes jobs ready again whose lease has run out, and says how many there were: some hundreds at most.
    @Transactional
    int expire() {
        return expire("'all'", "all");
    }

    /// The same for the lines of one order.
    void expireOf(String order) {
        expire("placed_order", order);
    }

    private int expire(String column, String value) {
        var over = strings(database.createNativeQuery("""
                select id from print_job where state = 'claimed' and leased_until <= clock_timestamp() and %s = :value
                order by id limit 500 for update skip locked""".formatted(column), String.class).setParameter("value", value).getResultList());
        over.forEach(id -> giveBack(jobs.findById(id), Step.EXPIRE, "makeready", "Its lease ran out."));
        database.flush();
        return over.size();
    }

    /// Goes on holding what the claim still holds.
    ///
    /// @throws org.makeready.platform.ProblemException 409 when it holds nothing any more
    @Transactional
    Claim prolong(String shop, String claim, Duration lease) {
        var held = held(shop, claim);
        var end = jobs.now().plus(lease);
        held.forEach(job -> job.leasedUntil = end);
        return new Claim(claim, end, held);
    }

    /// Gives back what has not been begun: the jobs of these ids, or all.
    @Transactional
    void release(String shop, String claim, List<String> ids, String why) {
        held(shop, claim).stream().filter(job -> ids.isEmpty() || ids.contains(job.id)).forEach(job -> giveBack(job, Step.RELEASE, shops.name(shop), why));
    }

    private void giveBack(PrintJob job, Step step, String who, String why) {
        job.claim = null;
        job.leasedUntil = null;
        jobs.take(job, step, who, why);
    }

    private List<PrintJob> held(String shop, String claim) {
        var ids = strings(database.createNativeQuery("""
                select id from print_job where claim = :claim and shop = :shop and state = 'claimed' and leased_until > clock_timestamp()
                order by id for update""", String.class).setParameter("claim", claim).setParameter("shop", shop).getResultList());
        if (ids.isEmpty()) throw Refusals.conflict("lease-lost", "This claim holds no job any more: its lease ran out, or all of it was given back or begun.");
        return jobs.list("id in ?1 order by dueAt, id", ids);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(List<?> rows) {
        return (List<String>) rows;
    }
}
