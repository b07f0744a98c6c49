package org.makeready.platform;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// The processes of one fenced program that a test started, without those of the product that runs in the same JVM for
/// other tests.
public final class WorkerProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int SETTLING_MILLIS = 300;
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

    /// Waits until one of these at least is gone, there are as many again, and nothing goes on changing.
    public Set<ProcessHandle> replaced(Set<ProcessHandle> before) throws InterruptedException {
        var seen = Set.<ProcessHandle>of();
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(SETTLING_MILLIS)) {
            var now = now();
            if (now.equals(seen) && now.size() >= before.size() && !now.containsAll(before)) return now;
            seen = now;
        }
        return fail("None was replaced: " + before + ", there are " + now());
    }

    private Set<ProcessHandle> all() {
        return ProcessHandle.current().children().filter(child -> child.info().arguments().map(all -> String.join(" ", all)).orElse("").contains(program.getName()))
                .collect(Collectors.toSet());
    }
}
