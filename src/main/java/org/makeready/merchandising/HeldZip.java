package org.makeready.merchandising;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A zip that came in and lies on the disk until it is closed.
record HeldZip(Path draft, FileChannel channel, Arena arena, ByteBuffer bytes) implements AutoCloseable {
    static HeldZip of(Path draft) throws IOException {
        var channel = FileChannel.open(draft);
        var arena = Arena.ofShared();
        return new HeldZip(
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
        Files.deleteIfExists(draft);
    }
}
