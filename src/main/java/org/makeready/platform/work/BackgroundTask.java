package org.makeready.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A kind of work done outside of requests, by any node. It must be idempotent: a node that dies leaves its task to
/// another, which cannot know how far the first one came.
public interface BackgroundTask {
    /// By what a task is slowed down, which decides how many run at once.
    enum TaskQueue {
        /// By computing: one thread fewer than there are cores.
        COMPUTING("press_work"),
        /// By waiting for other machines: many at once.
        WAITING("post_work");

        final String table;

        TaskQueue(String table) {
            this.table = table;
        }
    }

    String name();

    TaskQueue queue();

    /// Runs the task once and returns when to run it again, if ever.
    Optional<Instant> run(String instance);

    /// When to try again after `failures` in a row: by default twice as long later each time, up to a minute.
    default Optional<Instant> retryAt(String instance, int failures, Instant now) {
        return Optional.of(now.plus(Duration.ofSeconds(Math.min(60, 1L << Math.min(failures, 6)))));
    }
}
