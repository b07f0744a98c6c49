package org.makeready.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.makeready.jobs.JobState.JobStep;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.shops.ShopDirectory;

/// What a print shop does with a job it has. Saying the same again is fine, wherever it can be told apart from doing it
/// twice.
@ApplicationScoped
class JobTransitions {
    private final PrintJobs jobs;
    private final ShopDirectory shops;
    private final PrintFileTask rendering;
    private final BackgroundWork background;

    JobTransitions(PrintJobs jobs, ShopDirectory shops, PrintFileTask rendering, BackgroundWork background) {
        this.jobs = jobs;
        this.shops = shops;
        this.rendering = rendering;
        this.background = background;
    }

    /// Begins production: the moment from which a lease no longer ends by itself.
    ///
    /// @throws org.makeready.platform.http.ProblemException 409 when the claim does not hold the job any more
    @Transactional
    PrintJob start(String shop, String id, String claim) {
        var job = jobs.locked(shop, id);
        if (job.state == JobState.IN_PRODUCTION && claim.equals(job.claim)) return job;
        if (job.state == JobState.CLAIMED && !job.claimedBy(claim, jobs.databaseTime()))
            throw Refusals.conflict("lease-lost", "This claim no longer holds the job.");
        return apply(job, JobStep.START, "Production started under " + claim + ".");
    }

    @Transactional
    PrintJob markPrinted(String shop, String id) {
        var job = jobs.locked(shop, id);
        return job.state == JobState.PRINTED ? job : apply(job, JobStep.PRINT, "Printed.");
    }

    @Transactional
    PrintJob markShipped(String shop, String id, String carrier, String tracking) {
        var job = jobs.locked(shop, id);
        if (job.state == JobState.SHIPPED && job.carrier.equals(carrier) && Objects.equals(job.tracking, tracking))
            return job;
        require(job, JobStep.SHIP);
        job.carrier = carrier;
        job.tracking = tracking;
        return apply(
                job,
                JobStep.SHIP,
                tracking == null
                        ? "Shipped with %s.".formatted(carrier)
                        : "Shipped with %s, tracking number %s.".formatted(carrier, tracking));
    }

    @Transactional
    PrintJob markDelivered(String shop, String id) {
        var job = jobs.locked(shop, id);
        return job.state == JobState.DELIVERED ? job : apply(job, JobStep.DELIVER, "Delivered.");
    }

    /// Holds a job back: nobody can claim it until it is taken up again.
    @Transactional
    PrintJob hold(String shop, String id, String reason) {
        var job = jobs.locked(shop, id);
        if (job.state == JobState.ON_HOLD && reason.equals(job.reason)) return job;
        if (job.state == JobState.RENDERING) throw wrongState(job); // only our own findings stop a file in the making
        require(job, JobStep.HOLD);
        job.reason = reason;
        removeFromClaim(job);
        return apply(job, JobStep.HOLD, reason);
    }

    /// Takes a job up again: its files are made anew, after the settings of now.
    @Transactional
    PrintJob resume(String shop, String id) {
        var job = jobs.locked(shop, id);
        require(job, JobStep.RESUME);
        job.reason = null;
        job.findings = null;
        apply(job, JobStep.RESUME, "Resumed.");
        background.enqueue(rendering, rendering.instance(job));
        return job;
    }

    @Transactional
    PrintJob reject(String shop, String id, String reason) {
        var job = jobs.locked(shop, id);
        if (job.state == JobState.REJECTED && reason.equals(job.reason)) return job;
        require(job, JobStep.REJECT);
        job.reason = reason;
        removeFromClaim(job);
        return apply(job, JobStep.REJECT, reason);
    }

    /// Sends a job through again, whole or in part; the files get a new name, so that nobody takes them for those that
    /// were printed before.
    @Transactional
    PrintJob reprint(String shop, String id, String reason, Integer quantity) {
        var job = jobs.locked(shop, id);
        require(job, JobStep.REPRINT);
        if (quantity != null && quantity > job.quantity) {
            throw Refusals.invalid(
                    "The quantity is larger than ordered.",
                    List.of(Refusals.error(
                            "/quantity", "too-many", "The job has only %d pieces.".formatted(job.quantity), null)));
        }
        job.reprints++;
        job.quantity = quantity == null ? job.quantity : quantity;
        job.carrier = null;
        job.tracking = null;
        removeFromClaim(job);
        apply(job, JobStep.REPRINT, "Reprint %d of %d pieces: %s".formatted(job.reprints, job.quantity, reason));
        background.enqueue(rendering, rendering.instance(job));
        return job;
    }

    private PrintJob apply(PrintJob job, JobStep step, String why) {
        require(job, step);
        jobs.apply(job, step, shops.name(job.shop), why);
        return job;
    }

    private static void removeFromClaim(PrintJob job) {
        job.claim = null;
        job.leasedUntil = null;
    }

    private static void require(PrintJob job, JobStep step) {
        if (job.state.after(step).isEmpty()) throw wrongState(job);
    }

    private static RuntimeException wrongState(PrintJob job) {
        var ways = job.state.nextStates();
        return Refusals.conflict(
                "wrong-state",
                "This job is %s; ".formatted(job.state)
                        + (ways.isEmpty()
                                ? "its state can no longer change."
                                : "it can change to: %s.".formatted(ways)));
    }
}
