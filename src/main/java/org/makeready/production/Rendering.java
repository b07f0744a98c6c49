package org.makeready.production;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.makeready.platform.BackgroundTask;
import org.makeready.platform.ProblemException;
import org.makeready.production.JobState.Step;

/// Makes the files of a job in the background: blobs first, then the row. A node that dies in between leaves the work
/// to another, which makes the same bytes.
@ApplicationScoped
class Rendering implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(Rendering.class);
    private static final String US = "makeready";
    private static final int TRIES = 6;
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final PrintJobs jobs;
    private final PrintShops shops;
    private final PrintFiles files;
    private final Clock clock;

    Rendering(PrintJobs jobs, PrintShops shops, PrintFiles files, Clock clock) {
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
    public Lane lane() {
        return Lane.PRESS;
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
        var made = files.make(job, QuarkusTransaction.requiringNew().call(() -> shops.of(job.shop)));
        QuarkusTransaction.requiringNew().run(() -> finish(job, made));
    }

    /// Empty when the job wants no files any more: it was cancelled, or they are made.
    private Optional<PrintJob> begin(String id) {
        var job = jobs.held(id).orElseThrow();
        if (job.state == JobState.APPROVED) jobs.take(job, Step.RENDER, US, "The files are being created.");
        return job.state == JobState.RENDERING ? Optional.of(job) : Optional.empty();
    }

    /// Unless the job went another way meanwhile: then these are not its files any more.
    private void finish(PrintJob begun, PrintFiles.Made made) {
        var job = jobs.held(begun.id).orElseThrow();
        if (job.revision != begun.revision) return;
        job.fileName = made.name();
        job.files = made.files();
        if (made.findings().isEmpty())
            jobs.take(
                    job,
                    Step.MAKE_READY,
                    US,
                    "Print file %s.".formatted(made.files().print().sha256()));
        else hold(job, made.findings());
    }

    private void hold(PrintJob job, List<Finding> findings) {
        job.findings = findings;
        job.reason = findings.getFirst().message();
        jobs.take(job, Step.HOLD, US, job.reason);
    }

    /// What fails again and again is shown to people instead of being tried for ever.
    @Override
    public Optional<Instant> failed(String instance, int failures, Instant now) {
        if (failures < TRIES) return BackgroundTask.super.failed(instance, failures, now);
        LOG.errorf("The files of %s could not be created after %d attempts", instance, failures);
        QuarkusTransaction.requiringNew().run(() -> {
            var job = jobs.held(instance.substring(0, instance.indexOf('.'))).orElseThrow();
            if (job.state == JobState.RENDERING)
                hold(
                        job,
                        List.of(new Finding(
                                "files-failed",
                                "The files could not be created.",
                                "The cause is in our log. Resume the job after it has been fixed.")));
        });
        return Optional.empty();
    }
}
