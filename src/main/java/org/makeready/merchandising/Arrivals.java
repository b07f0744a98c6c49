package org.makeready.merchandising;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.makeready.platform.ProblemException;
import org.makeready.platform.Refusals;

/// Takes zips in as slowly as their senders are, on the disk; only a few at a time are unpacked into memory.
@ApplicationScoped
class Arrivals {
    private static final int PIECE = 64 * 1024;

    private final Semaphore tables = new Semaphore(UploadLimits.WORKERS, true);

    /// What is done with a zip that has come in. Its bytes are gone afterwards.
    interface Work<T> {
        T with(ByteBuffer zip) throws IOException;
    }

    /// @param what such as "A template"
    <T> T serve(InputStream body, int most, String what, Work<T> work) throws IOException {
        var draft = Files.createTempFile("makeready-template", ".upload");
        try {
            store(body, draft, most, what);
            return unpack(draft, work);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private <T> T unpack(Path draft, Work<T> work) throws IOException {
        takeTable();
        try (var channel = FileChannel.open(draft); var arena = Arena.ofShared()) {
            return work.with(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer());
        } finally {
            tables.release();
        }
    }

    private void takeTable() {
        try {
            if (tables.tryAcquire(UploadLimits.WAITING.toMillis(), TimeUnit.MILLISECONDS)) return;
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
                if (stored > most) throw new ProblemException(new ProblemException.Answer(413, "too-large", "%s may have %,d bytes. Make its pictures smaller.".formatted(what, most), List.of(), Map.of()));
                file.write(piece, 0, read);
            }
        }
    }
}
