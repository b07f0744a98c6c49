package org.makeready.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Copies what somebody sends, as slowly as it comes, and stops when it is too much.
public final class LimitedCopy {
    private static final int BUFFER_BYTES = 64 * 1024;

    private LimitedCopy() {}

    /// @return whether there were no more bytes than the limit; if there were, not all are copied
    public static boolean copy(InputStream from, OutputStream to, long limit) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        long copied = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            copied += read;
            if (copied > limit) return false;
            to.write(buffer, 0, read);
        }
        return true;
    }

    /// @param tooLarge what to throw when there are more bytes than the limit
    public static void toFile(InputStream body, Path file, long limit, Supplier<? extends RuntimeException> tooLarge)
            throws IOException {
        try (var out = Files.newOutputStream(file)) {
            if (!copy(body, out, limit)) throw tooLarge.get();
        }
    }
}
