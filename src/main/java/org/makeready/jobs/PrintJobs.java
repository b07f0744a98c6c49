package org.makeready.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.makeready.jobs.JobState.JobStep;
import org.makeready.platform.database.Sql;
import org.makeready.platform.http.Refusals;
import org.makeready.webhooks.WebhookOutbox;

/// The jobs there are. Whatever a shop asks for names the shop: another's job is one that does not exist.
@ApplicationScoped
class PrintJobs implements PanacheRepositoryBase<PrintJob, String> {
    private final Sql sql;
    private final WebhookOutbox outbox;

    PrintJobs(Sql sql, WebhookOutbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /// To be changed in the transaction that asks: nobody else changes it meanwhile.
    Optional<PrintJob> locked(String id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    PrintJob locked(String shop, String id) {
        return locked(id).filter(job -> shop.equals(job.shop)).orElseThrow(() -> Refusals.notFound("print job"));
    }

    List<PrintJob> lockedOf(String order) {
        return find("order = ?1 order by line", order)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Transactional
    PrintJob of(String shop, String id) {
        return find("id = ?1 and shop = ?2", id, shop)
                .firstResultOptional()
                .orElseThrow(() -> Refusals.notFound("print job"));
    }

    List<PrintJob> of(Collection<String> orders) {
        return list("order in ?1 order by order, line", orders);
    }

    @Transactional
    List<PrintJob> ofClaim(String shop, String claim) {
        return list("claim = ?1 and shop = ?2 order by dueAt, id", claim, shop);
    }

    /// Whoever asks has shown a link we signed.
    @Transactional
    List<PrintJob> ofClaim(String claim) {
        return list("claim = ?1 order by dueAt, id", claim);
    }

    @Transactional
    List<JobEvent> history(String job) {
        return getEntityManager()
                .createQuery("from JobEvent e where e.id.job = ?1 order by e.id.position", JobEvent.class)
                .setParameter(1, job)
                .getResultList();
    }

    /// Takes the step if the table has it from here, writes it down and tells who wants to know. The job must be held.
    boolean apply(PrintJob job, JobStep step, String who, String why) {
        var next = job.state.after(step);
        next.ifPresent(state -> {
            job.state = state;
            job.since = databaseTime();
            job.revision++;
            recordEvent(job, who, why);
        });
        return next.isPresent();
    }

    /// Writes down what has happened to a job that was changed already.
    void recordEvent(PrintJob job, String who, String why) {
        getEntityManager().persist(JobEvent.of(job, who, why));
        if (job.shop != null) outbox.publish(job.shop, List.of(JobWebhookEvents.of(job, why)));
    }

    /// How many jobs a shop still has to print.
    long countToPrint(String shop) {
        return getEntityManager()
                .createQuery("select count(j) from PrintJob j where j.shop = ?1 and j.state in ?2", Long.class)
                .setParameter(1, shop)
                .setParameter(
                        2,
                        List.of(
                                JobState.APPROVED,
                                JobState.RENDERING,
                                JobState.READY,
                                JobState.ON_HOLD,
                                JobState.CLAIMED,
                                JobState.IN_PRODUCTION))
                .getSingleResult();
    }

    /// The database's clock: the only one all nodes share.
    Instant databaseTime() {
        return sql.time();
    }
}
