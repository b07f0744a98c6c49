package org.makeready.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.makeready.platform.BackgroundWork;
import org.makeready.platform.Refusals;
import org.makeready.production.JobState.Step;

/// What a print shop does with a job it has. Saying the same again is fine, wherever it can be told apart from doing it
/// twice.
@ApplicationScoped
class JobDesk {
    private final PrintJobs jobs;
    private final PrintShops shops;
    private final Rendering rendering;
    private final BackgroundWork background;

    JobDesk(PrintJobs jobs, PrintShops shops, Rendering rendering, BackgroundWork background) {
        this.jobs = jobs;
        this.shops = shops;
        this.rendering = rendering;
        this.background = background;
    }

    /// Begins production: the moment from which a lease no longer ends by itself.
    ///
    /// @throws org.makeready.platform.ProblemException 409 when the claim does not hold the job any more
    @Transactional
    PrintJob start(String shop, String id, String claim) {
        var job = jobs.held(shop, id);
        if (job.state == JobState.IN_PRODUCTION && claim.equals(job.claim)) return job;
        if (job.state == JobState.CLAIMED && !job.heldBy(claim, jobs.now()))
            throw Refusals.conflict("lease-lost", "This claim no longer holds the job.");
        return take(job, Step.START, "Production started under " + claim + ".");
    }

    @Transactional
    PrintJob printed(String shop, String id) {
        var job = jobs.held(shop, id);
        return job.state == JobState.PRINTED ? job : take(job, Step.PRINT, "Printed.");
    }

    @Transactional
    PrintJob shipped(String shop, String id, String carrier, String tracking) {
        var job = jobs.held(shop, id);
        if (job.state == JobState.SHIPPED && job.carrier.equals(carrier) && Objects.equals(job.tracking, tracking))
            return job;
        require(job, Step.SHIP);
        job.carrier = carrier;
        job.tracking = tracking;
        return take(
                job,
                Step.SHIP,
                tracking == null
                        ? "Shipped with %s.".formatted(carrier)
                        : "Shipped with %s, tracking number %s.".formatted(carrier, tracking));
    }

    @Transactional
    PrintJob delivered(String shop, String id) {
        var job = jobs.held(shop, id);
        return job.state == JobState.DELIVERED ? job : take(job, Step.DELIVER, "Delivered.");
    }

    /// Holds a job back: nobody can claim it until it is taken up again.
    @Transactional
    PrintJob hold(String shop, String id, String reason) {
        var job = jobs.held(shop, id);
        if (job.state == JobState.ON_HOLD && reason.equals(job.reason)) return job;
        if (job.state == JobState.RENDERING) throw wrong(job); // only our own findings stop a file in the making
        require(job, Step.HOLD);
        job.reason = reason;
        free(job);
        return take(job, Step.HOLD, reason);
    }

    /// Takes a job up again: its files are made anew, after the settings of now.
    @Transactional
    PrintJob resume(String shop, String id) {
        var job = jobs.held(shop, id);
        require(job, Step.RESUME);
        job.reason = null;
        job.findings = null;
        take(job, Step.RESUME, "Resumed.");
        background.soon(rendering, rendering.instance(job));
        return job;
    }

    @Transactional
    PrintJob reject(String shop, String id, String reason) {
        var job = jobs.held(shop, id);
        if (job.state == JobState.REJECTED && reason.equals(job.reason)) return job;
        require(job, Step.REJECT);
        job.reason = reason;
        free(job);
        return take(job, Step.REJECT, reason);
    }

    /// Sends a job through again, whole or in part; the files get a new name, so that nobody takes them for those that
    /// were printed before.
    @Transactional
    PrintJob reprint(String shop, String id, String reason, Integer quantity) {
        var job = jobs.held(shop, id);
        require(job, Step.REPRINT);
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
        free(job);
        take(job, Step.REPRINT, "Reprint %d of %d pieces: %s".formatted(job.reprints, job.quantity, reason));
        background.soon(rendering, rendering.instance(job));
        return job;
    }

    private PrintJob take(PrintJob job, Step step, String why) {
        require(job, step);
        jobs.take(job, step, shops.name(job.shop), why);
        return job;
    }

    private static void free(PrintJob job) {
        job.claim = null;
        job.leasedUntil = null;
    }

    private static void require(PrintJob job, Step step) {
        if (job.state.after(step).isEmpty()) throw wrong(job);
    }

    private static RuntimeException wrong(PrintJob job) {
        var ways = job.state.ways();
        return Refusals.conflict(
                "wrong-state",
                "This job is %s; ".formatted(job.state)
                        + (ways.isEmpty()
                                ? "its state can no longer change."
                                : "it can change to: %s.".formatted(ways)));
    }
}
