package org.makeready.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.makeready.jobs.JobState.JobStep;
import org.makeready.jobs.files.JobFinding;
import org.makeready.jobs.files.PrintFiles;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.work.BackgroundTask;
import org.makeready.shops.ShopDirectory;

/// Makes the files of a job in the background: blobs first, then the row. A node that dies in between leaves the work
/// to another, which makes the same bytes.
@ApplicationScoped
class PrintFileTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(PrintFileTask.class);
    private static final String US = "makeready";
    private static final int TRIES = 6;
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final PrintJobs jobs;
    private final ShopDirectory shops;
    private final PrintFiles files;
    private final Clock clock;

    PrintFileTask(PrintJobs jobs, ShopDirectory shops, PrintFiles files, Clock clock) {
        this.jobs = jobs;
        this.shops = shops;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "make-print-files";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.COMPUTING;
    }

    /// Each time files are to be made is work of its own: the first may still be running down when the next is handed
    /// in.
    String instance(PrintJob job) {
        return job.id + "." + job.revision;
    }

    @Override
    public Optional<Instant> run(String instance) {
        var begun = QuarkusTransaction.requiringNew().call(() -> begin(instance.substring(0, instance.indexOf('.'))));
        if (begun.isEmpty()) return Optional.empty();
        try {
            make(begun.get());
            return Optional.empty();
        } catch (ProblemException allPressesAreBusy) {
            return Optional.of(clock.instant().plus(BUSY));
        }
    }

    private void make(PrintJob job) {
        var made = files.make(job.details(), QuarkusTransaction.requiringNew().call(() -> shops.of(job.shop)));
        QuarkusTransaction.requiringNew().run(() -> finish(job, made));
    }

    /// Empty when the job wants no files any more: it was cancelled, or they are made.
    private Optional<PrintJob> begin(String id) {
        var job = jobs.locked(id).orElseThrow();
        if (job.state == JobState.APPROVED) jobs.apply(job, JobStep.RENDER, US, "The files are being created.");
        return job.state == JobState.RENDERING ? Optional.of(job) : Optional.empty();
    }

    /// Unless the job went another way meanwhile: then these are not its files any more.
    private void finish(PrintJob begun, PrintFiles.MadeFiles made) {
        var job = jobs.locked(begun.id).orElseThrow();
        if (job.revision != begun.revision) return;
        job.fileName = made.name();
        job.files = made.files();
        if (made.findings().isEmpty())
            jobs.apply(
                    job,
                    JobStep.MAKE_READY,
                    US,
                    "Print file %s.".formatted(made.files().print().sha256()));
        else putOnHold(job, made.findings());
    }

    private void putOnHold(PrintJob job, List<JobFinding> findings) {
        job.findings = findings;
        job.reason = findings.getFirst().message();
        jobs.apply(job, JobStep.HOLD, US, job.reason);
    }

    /// What fails again and again is shown to people instead of being tried for ever.
    @Override
    public Optional<Instant> retryAt(String instance, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.retryAt(instance, failures, now);
        LOG.errorf("The files of %s could not be created after %d attempts", instance, failures);
        QuarkusTransaction.requiringNew().run(() -> {
            var job = jobs.locked(instance.substring(0, instance.indexOf('.'))).orElseThrow();
            if (job.state == JobState.RENDERING)
                putOnHold(
                        job,
                        List.of(new JobFinding(
                                "files-failed",
                                "The files could not be created.",
                                "The cause is in our log. Resume the job after it has been fixed.")));
        });
        return Optional.empty();
    }
}
