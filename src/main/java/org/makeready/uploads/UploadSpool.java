package org.makeready.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.makeready.platform.LimitedCopy;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.reading.UploadLimits;

/// Takes zips in as slowly as their senders are, on the disk; only a few at a time are unpacked into memory.
@ApplicationScoped
class UploadSpool {
    private final Semaphore permits = new Semaphore(UploadLimits.WORKERS, true);

    /// @param what such as "A template"
    SpooledFile receive(InputStream body, int most, String what) throws IOException {
        var draft = Files.createTempFile("makeready-template", ".upload");
        try {
            LimitedCopy.toFile(
                    body,
                    draft,
                    most,
                    () -> Refusals.tooLarge(
                            "%s may have at most %,d bytes. Make its pictures smaller.".formatted(what, most)));
            return SpooledFile.of(draft);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /// Does what takes memory when there is a place for it.
    ///
    /// @throws ProblemException 503 when there is none for so long
    <T> T withPermit(Duration waiting, Supplier<T> work) {
        acquirePermit(waiting);
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquirePermit(Duration waiting) {
        try {
            if (permits.tryAcquire(waiting.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.busy(5);
    }
}
