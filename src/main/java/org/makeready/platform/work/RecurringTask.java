package org.makeready.platform.work;

import java.time.Duration;

/// Work that is done over and over from the start on, by one node at a time. It looks after what a node that died has
/// left undone, so a round that fails is not the last.
public interface RecurringTask {
    String name();

    /// How long to wait from one round to the next.
    Duration interval();

    void run();
}
