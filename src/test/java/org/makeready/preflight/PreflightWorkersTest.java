package org.makeready.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.makeready.platform.fence.WorkerProcesses;
import org.makeready.platform.http.BusyRetry;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.file.GoodPrintFile;
import org.makeready.press.preflight.file.HostilePrintFiles;
import org.makeready.press.preflight.file.Preflight;

class PreflightWorkersTest {
    private final WorkerProcesses processes = new WorkerProcesses(PreflightWorker.class);
    private final PreflightWorkers workers = new PreflightWorkers(Clock.systemUTC());

    @AfterEach
    void workers_are_closed() {
        workers.close();
    }

    @Test
    void a_worker_reports_the_same_as_preflight_in_this_process() throws Exception {
        var spoilt = new GoodPrintFile();
        spoilt.replace(GoodPrintFile.CUT, "1 0 0 rg 49 133 20 20 re f " + GoodPrintFile.CUT.replace(" h S", " S"));
        for (var file : new byte[][] {new GoodPrintFile().bytes(), spoilt.bytes(), "no PDF".getBytes()}) {
            for (var profile : PreflightProfile.all().toList()) {
                assertEquals(
                        Preflight.inspect(file, profile, GoodPrintFile.JOB),
                        workers.inspect(() -> file, profile, GoodPrintFile.JOB),
                        profile.name());
            }
        }
    }

    @Test
    void a_file_beyond_time_or_memory_is_a_finding_and_not_tried_again() throws Exception {
        assertEquals(
                PreflightResult.Verdict.PASSED,
                inspected(new GoodPrintFile().bytes()).verdict());
        for (var file : new byte[][] {HostilePrintFiles.bomb(700), HostilePrintFiles.labour(200)}) {
            var report = inspected(file);
            assertEquals(
                    List.of(PreflightRule.FILE_UNREADABLE),
                    report.findings().stream().map(PreflightFinding::rule).toList(),
                    report.findings().toString());
            assertEquals(
                    PreflightResult.Verdict.PASSED,
                    inspected(new GoodPrintFile().bytes()).verdict());
            var alive = processes.now();
            assertEquals(report, workers.inspect(() -> file, PreflightProfile.HOUSE, GoodPrintFile.JOB));
            assertTrue(
                    !alive.isEmpty() && alive.stream().allMatch(ProcessHandle::isAlive),
                    "nobody was asked, so nobody died");
        }
    }

    @Test
    void a_worker_warms_up_with_a_file_that_it_can_read() throws Exception {
        var report = Preflight.inspect(PreflightWorker.sample().file(), PreflightProfile.HOUSE, GoodPrintFile.JOB);
        assertEquals(1, report.pages());
        assertTrue(report.findings().stream().noneMatch(finding -> finding.rule() == PreflightRule.FILE_UNREADABLE));
    }

    private PreflightResult inspected(byte[] file) throws Exception {
        return BusyRetry.call(() -> workers.inspect(() -> file, PreflightProfile.HOUSE, GoodPrintFile.JOB));
    }

    /// A worker that has seen forty spoilt files still says what a fresh one says.
    @Test
    void damaged_files_leave_no_temporary_files() throws Exception {
        var good = new GoodPrintFile().bytes();
        try (var hands = Executors.newFixedThreadPool(PreflightWorkers.WORKERS)) {
            var sent = new ArrayList<java.util.concurrent.Future<PreflightResult>>();
            for (int seed = 0; seed < 40; seed++) {
                var random = new Random(seed);
                var spoilt = good.clone();
                for (int i = 0; i < 64; i++) spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                sent.add(hands.submit(() -> inspected(spoilt)));
            }
            for (var report : sent)
                assertTrue(report.get().pages() > 0 || !report.get().findings().isEmpty());
        }
        assertEquals(PreflightResult.Verdict.PASSED, inspected(good).verdict());
    }
}
