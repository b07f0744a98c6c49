package org.makeready.pictures.decoding;

import java.time.Duration;

/// How large customers' pictures may be: numbers no camera reaches and every bomb does.
public final class PictureLimits {
    public static final int FILE_BYTES = 20 << 20;
    static final long PIXELS = 50_000_000;
    static final int SIDE = 30_000;
    /// Of the pixels once they are unpacked: what a worker has memory for.
    static final long UNPACKED_BYTES = 200_000_000;
    /// Larger pictures are made smaller: no product here prints more at 300 pixels per inch.
    public static final long KEPT_PIXELS = 24_000_000;
    static final int KEPT_BYTES = 32 << 20;
    static final int PROFILE_BYTES = 4 << 20;
    static final int SCANS = 100;
    static final int CHUNKS = 100_000;

    static final int WORKERS = 2;
    static final int WORKER_MEGABYTES = 640;
    static final int PICTURES_OF_ONE_WORKER = 50;
    /// Together the longest anybody waits for an answer once the file has come in.
    static final Duration WAITING = Duration.ofSeconds(4), DEVELOPING = Duration.ofSeconds(6);
    /// For so long a file that took too long is not tried again.
    static final Duration REMEMBERING = Duration.ofMinutes(10);

    private PictureLimits() {}

    static void check(long width, long height, long bytesPerPixel) throws UnusablePicture {
        if (width < 1 || height < 1)
            throw UnusablePicture.damaged("It gives its size as %d × %d pixels.".formatted(width, height));
        if (width > SIDE || height > SIDE || width * height > PIXELS) {
            throw UnusablePicture.tooManyPixels(
                    "The picture has %,d × %,d pixels; at most %d million are accepted, and %,d on one side."
                            .formatted(width, height, PIXELS / 1_000_000, SIDE));
        }
        if (width * height * bytesPerPixel > UNPACKED_BYTES) {
            throw UnusablePicture.tooManyPixels(
                    "The picture has %,d × %,d pixels of %d bytes each; at most %d million bytes are accepted."
                            .formatted(width, height, bytesPerPixel, UNPACKED_BYTES / 1_000_000));
        }
    }
}
