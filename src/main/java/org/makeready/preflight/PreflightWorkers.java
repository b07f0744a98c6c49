package org.makeready.preflight;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.fence.FencedProcess.ProcessSettings;
import org.makeready.platform.fence.FencedProcess.WorkerDied;
import org.makeready.platform.fence.FencedWorkers;
import org.makeready.platform.fence.FencedWorkers.PoolSettings;
import org.makeready.platform.http.Refusals;
import org.makeready.preflight.PreflightWorker.PreflightQuestion;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.PreflightRule;

/// Where print files are looked over: in a few processes of their own, each killed when it takes too long or too much
/// memory. That, too, is a finding about the file.
@ApplicationScoped
class PreflightWorkers {
    static final int FILE_BYTES = 64 << 20;
    static final int WORKERS = 2, WORKER_MEGABYTES = 512, FILES_OF_ONE_WORKER = 200, ANSWER_BYTES = 8 << 20;
    /// Together the longest anybody waits for an answer once the file has come in.
    static final Duration WAITING = Duration.ofMillis(800), WORKING = Duration.ofSeconds(4);
    private static final Duration REMEMBERING = Duration.ofMinutes(10);
    private static final List<String> READERS = List.of(
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory",
            "org.jboss.logging.Logger");
    static final ProcessSettings FENCE = new ProcessSettings(
            PreflightWorker.class, READERS, List.of("-XX:TieredStopAtLevel=1"), WORKER_MEGABYTES, ANSWER_BYTES);

    private final FencedWorkers<PreflightQuestion, PreflightResult> workers;

    PreflightWorkers(Clock clock) {
        this.workers = new FencedWorkers<>(
                FENCE,
                PreflightWorker.PROTOCOL,
                new PoolSettings(WORKERS, FILES_OF_ONE_WORKER, WAITING, WORKING, REMEMBERING),
                clock);
    }

    /// A file that is not in memory yet.
    interface FileSource {
        byte[] bytes() throws IOException;
    }

    /// @param file comes into memory only when there is a place for it
    PreflightResult inspect(FileSource file, PreflightProfile profile, PreflightJob job) {
        try {
            return workers.ask(() -> new PreflightQuestion(profile.name(), job, file.bytes()));
        } catch (WorkerDied e) {
            if (e.starved()) throw Refusals.busy(5);
            return unreadable();
        }
    }

    private static PreflightResult unreadable() {
        var finding = new PreflightFinding(
                PreflightRule.FILE_UNREADABLE,
                PreflightRule.FILE_UNREADABLE.severity(),
                0,
                Optional.empty(),
                "more than %d s or %d MB".formatted(WORKING.toSeconds(), WORKER_MEGABYTES),
                "%d s and %d MB".formatted(WORKING.toSeconds(), WORKER_MEGABYTES),
                1);
        return new PreflightResult(List.of(finding), 0, List.of());
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
