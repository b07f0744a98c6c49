package org.makeready.platform.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.platform.fence.FencedProcessTest.LengthProgram;
import org.makeready.platform.fence.FencedProcessTest.Text;
import org.makeready.platform.fence.FencedProcessTest.TextLength;

class FencedWorkersTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final WorkerProcesses processes = new WorkerProcesses(LengthProgram.class);

    /// There is one worker only, and nobody waits: one that is being started would mean "busy".
    @Test
    void a_worker_that_has_answered_enough_goes_on_until_its_successor_is_ready() throws Exception {
        var fence = new FencedProcess.ProcessSettings(LengthProgram.class, List.of(), List.of(), 64, 1_000);
        var settings = new FencedWorkers.PoolSettings(1, 2, AT_ONCE, Duration.ofSeconds(60), Duration.ofSeconds(60));
        try (var workers = new FencedWorkers<>(fence, FencedProcessTest.PROTOCOL, settings, Clock.systemUTC())) {
            assertEquals(new TextLength(3), workers.ask(() -> new Text("one")));
            var first = processes.now();
            Eventually.value(
                    "another worker answers alone",
                    () -> {
                        assertEquals(new TextLength(4), workers.ask(() -> new Text("more")));
                        return processes.now();
                    },
                    now -> now.size() == 1 && !now.equals(first));
        }
    }
}
