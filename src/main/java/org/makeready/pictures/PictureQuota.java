package org.makeready.pictures;

import java.time.Duration;

/// How much of everything one customer may keep, and for how long.
final class PictureQuota {
    /// A portrait for each badge of a conference.
    static final int PICTURES_OF_ONE_CUSTOMER = 1_000;
    static final long BYTES_OF_ONE_CUSTOMER = 500_000_000;

    /// After this long the file of a deleted picture goes, unless a design or an order uses it.
    static final Duration GRACE = Duration.ofDays(1);

    private PictureQuota() {}
}
