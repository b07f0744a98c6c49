package org.makeready.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.makeready.platform.Patience;
import org.makeready.platform.WorkerProcesses;
import org.makeready.press.preflight.Finding;
import org.makeready.press.preflight.GoodFile;
import org.makeready.press.preflight.HostileFiles;
import org.makeready.press.preflight.Preflight;
import org.makeready.press.preflight.Profile;
import org.makeready.press.preflight.Report;
import org.makeready.press.preflight.Rule;

class PreflightRoomTest {
    private final WorkerProcesses workers = new WorkerProcesses(PreflightWorker.class);
    private final PreflightRoom room = new PreflightRoom(Clock.systemUTC());

    @AfterEach
    void everybody_goes_home() {
        room.close();
    }

    @Test
    void a_worker_says_what_we_would_say() throws Exception {
        var spoilt = new GoodFile();
        spoilt.replace(GoodFile.CUT, "1 0 0 rg 49 133 20 20 re f " + GoodFile.CUT.replace(" h S", " S"));
        for (var file : new byte[][] {new GoodFile().bytes(), spoilt.bytes(), "no PDF".getBytes()}) {
            for (var profile : Profile.all().toList()) {
                assertEquals(
                        Preflight.inspect(file, profile, GoodFile.JOB),
                        room.inspect(() -> file, profile, GoodFile.JOB),
                        profile.name());
            }
        }
    }

    @Test
    void what_takes_too_long_or_too_much_memory_is_a_finding_and_not_tried_again() throws Exception {
        assertEquals(Report.Verdict.PASSED, inspected(new GoodFile().bytes()).verdict());
        for (var file : new byte[][] {HostileFiles.bomb(700), HostileFiles.labour(200)}) {
            var report = inspected(file);
            assertEquals(
                    List.of(Rule.FILE_UNREADABLE),
                    report.findings().stream().map(Finding::rule).toList(),
                    report.findings().toString());
            var fresh = workers.settled();
            assertEquals(report, room.inspect(() -> file, Profile.HOUSE, GoodFile.JOB));
            assertEquals(fresh, workers.settled(), "nobody was asked, so nobody died");
        }
        assertEquals(Report.Verdict.PASSED, inspected(new GoodFile().bytes()).verdict());
    }

    private Report inspected(byte[] file) throws Exception {
        return Patience.whileBusy(() -> room.inspect(() -> file, Profile.HOUSE, GoodFile.JOB));
    }

    /// A worker that has seen forty spoilt files still says what a fresh one says.
    @Test
    void spoilt_files_leave_nothing_behind() throws Exception {
        var good = new GoodFile().bytes();
        try (var hands = Executors.newFixedThreadPool(PreflightRoom.WORKERS)) {
            var sent = new ArrayList<java.util.concurrent.Future<Report>>();
            for (int seed = 0; seed < 40; seed++) {
                var random = new Random(seed);
                var spoilt = good.clone();
                for (int i = 0; i < 64; i++) spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                sent.add(hands.submit(() -> inspected(spoilt)));
            }
            for (var report : sent)
                assertTrue(report.get().pages() > 0 || !report.get().findings().isEmpty());
        }
        assertEquals(Report.Verdict.PASSED, inspected(good).verdict());
    }
}
