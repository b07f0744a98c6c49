package org.makeready.reading;

import java.time.Duration;

/// How large an upload may be: numbers no designer meets and every bomb does.
public final class UploadLimits {
    /// Of a zip as it comes in, and of everything in it once it is unpacked.
    public static final int ZIP_BYTES = 16 << 20, UNPACKED_BYTES = 24_000_000;
    static final int FILE_BYTES = 8_000_000, NOTE_BYTES = 64_000;
    static final int ENTRIES = 200;
    /// Of a zip of many folders, as it comes in; each folder in it is held to the numbers above.
    public static final int BUNDLE_BYTES = 64 << 20, BUNDLE_ENTRIES = 20_000, FOLDERS = 500;
    /// Files beyond [#RATIO_FROM] may unpack to so many times their packed size: drawings reach 30, bombs 1,000.
    static final int RATIO = 200, RATIO_FROM = 100_000;
    static final int NAME_BYTES = 200, NAME_LEVELS = 6;

    public static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    static final int WORKER_MEGABYTES = 512, UPLOADS_OF_ONE_WORKER = 100;
    /// All findings, and every file of the folder fixed.
    static final int ANSWER_BYTES = (4 << 20) + UNPACKED_BYTES;
    /// Together the longest anybody waits for an answer once the file has come in.
    public static final Duration WAITING = Duration.ofSeconds(2), READING = Duration.ofSeconds(6);
    /// For so long a template that took too long is not tried again.
    static final Duration REMEMBERING = Duration.ofMinutes(10);

    private UploadLimits() {}
}
