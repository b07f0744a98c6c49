package org.makeready.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A kind of work done outside of requests, by whichever node gets to it. It may be done twice, its effect may not:
/// a node that dies leaves its work to another, which cannot know how far it came.
public interface BackgroundTask {
    /// Who does it, and beside what it waits.
    enum TaskQueue {
        /// Computing: no more at once than there are cores to spare.
        PRESS("press_work"),
        /// Waiting for others: many at once.
        POST("post_work");

        final String table;

        TaskQueue(String table) {
            this.table = table;
        }
    }

    String name();

    TaskQueue queue();

    /// Does the work of this name; says when it is to be done again, if ever.
    Optional<Instant> run(String instance);

    /// What to do after `failures` in a row; by default wait twice as long each time, up to a minute.
    default Optional<Instant> retryAt(String instance, int failures, Instant now) {
        return Optional.of(now.plus(Duration.ofSeconds(Math.min(60, 1L << Math.min(failures, 6)))));
    }
}
