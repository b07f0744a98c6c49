package org.makeready.uploads;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A zip that came in and lies on the disk until it is closed.
record SpooledFile(Path file, FileChannel channel, Arena arena, ByteBuffer bytes) implements AutoCloseable {
    static SpooledFile of(Path draft) throws IOException {
        var channel = FileChannel.open(draft);
        var arena = Arena.ofShared();
        return new SpooledFile(
                draft,
                channel,
                arena,
                channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                        .asByteBuffer());
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
        Files.deleteIfExists(file);
    }
}
