package org.makeready.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.makeready.pictures.decoding.PictureFile;
import org.makeready.pictures.decoding.PictureLimits;
import org.makeready.pictures.decoding.UnusablePicture;
import org.makeready.platform.LimitedCopy;
import org.makeready.platform.http.ProblemException;
import org.makeready.platform.http.Refusals;

/// Takes files in as slowly as their senders are, on the disk; only a few at a time come into memory.
@ApplicationScoped
class PictureSpool {
    private static final int IN_MEMORY = 4;

    private final Semaphore permits = new Semaphore(IN_MEMORY, true);

    /// Looks at the head of what comes in and hands on the file, which is gone afterwards.
    <T> T withFile(InputStream body, Function<Path, T> work) throws IOException {
        var draft = Files.createTempFile("makeready-picture", ".upload");
        try {
            LimitedCopy.toFile(body, draft, PictureLimits.FILE_BYTES, PictureSpool::tooLarge);
            checkHeader(draft);
            return work.apply(draft);
        } catch (UnusablePicture e) {
            throw e.problem();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void checkHeader(Path draft) throws IOException, UnusablePicture {
        permits.acquireUninterruptibly(); // reading the header takes milliseconds
        try {
            PictureFile.read(Files.readAllBytes(draft));
        } finally {
            permits.release();
        }
    }

    private static ProblemException tooLarge() {
        return Refusals.tooLarge("A picture may have at most %,d bytes. Make it smaller, or save it as JPEG."
                .formatted(PictureLimits.FILE_BYTES));
    }
}
