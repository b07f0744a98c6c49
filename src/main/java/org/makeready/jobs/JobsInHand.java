package org.makeready.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.makeready.platform.http.Refusals;

/// The jobs a shop has claimed or begun, for those who impose them.
@ApplicationScoped
public class JobsInHand {
    private final PrintJobs jobs;

    JobsInHand(PrintJobs jobs) {
        this.jobs = jobs;
    }

    /// A job that a shop has claimed or begun, with its sealed print file.
    ///
    /// @param number      of the order, for people
    /// @param kinds       how many different pieces its print file holds
    /// @param quantity    of each kind
    /// @param printSha256 of its print file
    public record JobInHand(
            String id,
            String number,
            int line,
            String material,
            int kinds,
            int quantity,
            Instant approvedAt,
            String printSha256) {
        public int pieces() {
            return kinds * quantity;
        }
    }

    /// @throws org.makeready.platform.http.ProblemException 404 when the shop has no such job, 409 when it is neither
    /// claimed nor begun
    @Transactional
    public JobInHand of(String shop, String id) {
        var job = jobs.of(shop, id);
        if (!inHand(job)) {
            throw Refusals.conflict(
                    "wrong-state",
                    "Job %s is %s; only jobs you have claimed or started can be placed on a sheet."
                            .formatted(job.id, job.state));
        }
        return new JobInHand(
                job.id,
                job.number,
                job.line,
                job.material,
                job.kinds,
                job.quantity,
                job.approvedAt,
                job.files.print().sha256());
    }

    private boolean inHand(PrintJob job) {
        return job.state == JobState.IN_PRODUCTION
                || job.state == JobState.CLAIMED && job.leasedUntil.isAfter(jobs.databaseTime());
    }

    /// The database's time.
    @Transactional
    public Instant databaseTime() {
        return jobs.databaseTime();
    }
}
