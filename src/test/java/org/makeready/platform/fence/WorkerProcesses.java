package org.makeready.platform.fence;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// The processes of one fenced program that a test started, without those of the product that runs in the same JVM for
/// other tests.
public final class WorkerProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int LOOK_MILLIS = 200, LOOKS_ALIKE = 10;
    private final Class<?> program;
    private final Set<ProcessHandle> strangers;

    /// Everything that runs by now is a stranger.
    public WorkerProcesses(Class<?> program) {
        this.program = program;
        this.strangers = all();
    }

    /// Those of this test.
    public Set<ProcessHandle> now() {
        var ours = all();
        ours.removeAll(strangers);
        return ours;
    }

    /// Waits until there are some, and for a while none went or came: the dead have been replaced.
    public Set<ProcessHandle> settled() throws InterruptedException {
        var seen = Set.<ProcessHandle>of();
        int alike = 0;
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(LOOK_MILLIS)) {
            var now = now();
            alike = now.equals(seen) && !now.isEmpty() ? alike + 1 : 0;
            if (alike == LOOKS_ALIKE) return now;
            seen = now;
        }
        return fail("They do not come to rest: " + now());
    }

    private Set<ProcessHandle> all() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .arguments()
                        .map(all -> String.join(" ", all))
                        .orElse("")
                        .contains(program.getName()))
                .collect(Collectors.toSet());
    }
}
