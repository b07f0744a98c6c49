package org.makeready.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.makeready.pictures.decoding.PictureFile;
import org.makeready.pictures.decoding.PictureLimits;
import org.makeready.pictures.decoding.UnusablePicture;
import org.makeready.platform.http.ProblemException;

/// Takes files in as slowly as their senders are, on the disk; only a few at a time come into memory.
@ApplicationScoped
class PictureSpool {
    private static final int IN_MEMORY = 4;
    private static final int PIECE = 64 * 1024;

    private final Semaphore counters = new Semaphore(IN_MEMORY, true);

    /// Looks at the head of what comes in and hands on the file, which is gone afterwards.
    <T> T withFile(InputStream body, Function<Path, T> work) throws IOException {
        var draft = Files.createTempFile("makeready-picture", ".upload");
        try {
            store(body, draft);
            checkHeader(draft);
            return work.apply(draft);
        } catch (UnusablePicture e) {
            throw e.problem();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void checkHeader(Path draft) throws IOException, UnusablePicture {
        counters.acquireUninterruptibly(); // a look takes milliseconds
        try {
            PictureFile.read(Files.readAllBytes(draft));
        } finally {
            counters.release();
        }
    }

    private static void store(InputStream body, Path draft) throws IOException {
        try (var file = Files.newOutputStream(draft)) {
            var piece = new byte[PIECE];
            long stored = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                stored += read;
                if (stored > PictureLimits.FILE_BYTES) throw tooLarge();
                file.write(piece, 0, read);
            }
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(new ProblemException.ProblemDetails(
                413,
                "too-large",
                "A picture may have at most %,d bytes. Make it smaller, or save it as JPEG."
                        .formatted(PictureLimits.FILE_BYTES),
                List.of(),
                Map.of()));
    }
}
