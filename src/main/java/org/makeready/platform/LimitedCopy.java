package org.makeready.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Copies what somebody sends to the disk, as slowly as it comes, and stops when it is too much.
public final class LimitedCopy {
    private static final int BUFFER_BYTES = 64 * 1024;

    private LimitedCopy() {}

    /// @param tooLarge what to throw when there are more bytes than the limit
    public static void toFile(InputStream body, Path file, long limit, Supplier<? extends RuntimeException> tooLarge)
            throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER_BYTES];
            long written = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                written += read;
                if (written > limit) throw tooLarge.get();
                out.write(buffer, 0, read);
            }
        }
    }
}
