package org.makeready.platform;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/// The processes of one fenced program that a test started, without those of the product that runs in the same JVM for
/// other tests.
public final class WorkerProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
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

    /// Waits until these are gone and as many others took their places.
    public Set<ProcessHandle> replaced(Set<ProcessHandle> gone) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            var now = now();
            if (now.size() >= gone.size() && now.stream().noneMatch(gone::contains)) return now;
        }
        return fail("They were not replaced: " + gone + ", there are " + now());
    }

    private Set<ProcessHandle> all() {
        return ProcessHandle.current().children().filter(child -> child.info().arguments().map(all -> String.join(" ", all)).orElse("").contains(program.getName()))
                .collect(Collectors.toSet());
    }
}
