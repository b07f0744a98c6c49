package org.makeready.production;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.FencedProcess.Died;
import org.makeready.platform.FencedProcess.Fence;
import org.makeready.platform.FencedWorkers;
import org.makeready.platform.FencedWorkers.House;
import org.makeready.platform.FencedWorkers.Question;
import org.makeready.platform.Refusals;
import org.makeready.press.preflight.Finding;
import org.makeready.press.preflight.Job;
import org.makeready.press.preflight.Profile;
import org.makeready.press.preflight.Report;
import org.makeready.press.preflight.Rule;

/// Where print files are looked over: in a few processes of their own, each killed when it takes too long or too much
/// memory. That, too, is a finding about the file.
@ApplicationScoped
class PreflightRoom {
    static final int FILE_BYTES = 64 << 20;
    static final int WORKERS = 2, WORKER_MEGABYTES = 512, FILES_OF_ONE_WORKER = 200, ANSWER_BYTES = 4 << 20;
    /// Together the longest anybody waits for an answer once the file has come in.
    static final Duration WAITING = Duration.ofMillis(800), WORKING = Duration.ofMillis(4_000);
    private static final Duration REMEMBERING = Duration.ofMinutes(10);
    private static final List<String> READERS = List.of(
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory",
            "org.jboss.logging.Logger");
    static final Fence FENCE = new Fence(
            PreflightWorker.class, READERS, List.of("-XX:TieredStopAtLevel=1"), WORKER_MEGABYTES, ANSWER_BYTES);

    private final FencedWorkers workers;

    PreflightRoom(Clock clock) {
        this.workers =
                new FencedWorkers(FENCE, new House(WORKERS, FILES_OF_ONE_WORKER, WAITING, WORKING, REMEMBERING), clock);
    }

    /// @param file comes into memory only when there is a place for it
    Report inspect(Question file, Profile profile, Job job) {
        try {
            return PreflightLine.report(workers.ask(
                    () -> PreflightLine.question(new PreflightLine.Asked(profile.name(), job, file.bytes()))));
        } catch (Died e) {
            if (e.starved()) throw Refusals.busy(5);
            return unreadable();
        }
    }

    private static Report unreadable() {
        var finding = new Finding(
                Rule.FILE_UNREADABLE,
                Rule.FILE_UNREADABLE.severity(),
                0,
                Optional.empty(),
                "more than %d s or %d MB".formatted(WORKING.toSeconds(), WORKER_MEGABYTES),
                "%d s and %d MB".formatted(WORKING.toSeconds(), WORKER_MEGABYTES),
                1);
        return new Report(List.of(finding), 0, List.of());
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
