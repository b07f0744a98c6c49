package org.makeready.versions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.makeready.platform.work.BackgroundTask;

/// Publishing at a time somebody chose. It goes with the letters rather than with the press: it takes moments, and must
/// not wait behind a run of a hundred thousand pieces.
@ApplicationScoped
class ScheduledPublication implements BackgroundTask {
    private final VersionTransitions transitions;

    ScheduledPublication(VersionTransitions transitions) {
        this.transitions = transitions;
    }

    String instance(VersionLifecycle.Id id) {
        return id.slug() + "/" + id.version();
    }

    @Override
    public String name() {
        return "template-publication";
    }

    @Override
    public TaskQueue queue() {
        return TaskQueue.WAITING;
    }

    @Override
    public Optional<Instant> run(String instance) {
        int slash = instance.indexOf('/');
        return transitions.publishDue(
                new VersionLifecycle.Id(instance.substring(0, slash), Integer.parseInt(instance.substring(slash + 1))));
    }
}
