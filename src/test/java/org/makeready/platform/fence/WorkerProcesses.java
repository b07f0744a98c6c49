package org.makeready.platform.fence;

import java.util.Set;
import java.util.stream.Collectors;

/// The processes of one fenced program that a test started, without those of the product that runs in the same JVM for
/// other tests.
public final class WorkerProcesses {
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
