package org.makeready.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;
import org.makeready.reading.UploadLimits;

/// Takes zips in as slowly as their senders are, on the disk; only a few at a time are unpacked into memory.
@ApplicationScoped
class UploadSpool {
    private static final int PIECE = 64 * 1024;

    private final Semaphore tables = new Semaphore(UploadLimits.WORKERS, true);

    /// @param what such as "A template"
    SpooledFile receive(InputStream body, int most, String what) throws IOException {
        var draft = Files.createTempFile("makeready-template", ".upload");
        try {
            store(body, draft, most, what);
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
            tables.release();
        }
    }

    private void acquirePermit(Duration waiting) {
        try {
            if (tables.tryAcquire(waiting.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusals.busy(5);
    }

    private static void store(InputStream body, Path draft, int most, String what) throws IOException {
        try (var file = Files.newOutputStream(draft)) {
            var piece = new byte[PIECE];
            long stored = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                stored += read;
                if (stored > most)
                    throw new ProblemException(new ProblemException.ProblemDetails(
                            413,
                            "too-large",
                            "%s may have at most %,d bytes. Make its pictures smaller.".formatted(what, most),
                            List.of(),
                            Map.of()));
                file.write(piece, 0, read);
            }
        }
    }
}
