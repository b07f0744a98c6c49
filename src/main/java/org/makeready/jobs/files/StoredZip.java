package org.makeready.jobs.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.makeready.press.hash.Sha256;

/// Files in one zip (PKWARE APPNOTE 6.3) as they lie, nothing compressed: its length is known before the first byte,
/// the same files always give the same bytes, and any part of it can be sent without making the parts before. PDF is
/// compressed already.
public final class StoredZip {
    private static final long LARGEST = 0xFFFF_FFFEL;
    private static final int LOCAL = 0x04034b50,
            CENTRAL = 0x02014b50,
            END = 0x06054b50,
            STORED_VERSION = 10,
            UTF8 = 1 << 11;
    /// 1980-01-01, the first day there is in a zip: a moment of ours would make two downloads of the same claim differ.
    private static final int DAY_ONE = 1 << 5 | 1;

    private final List<Segment> pieces = new ArrayList<>();
    private final long length;
    private final String tag;

    /// A file to be put in.
    public sealed interface ZipSource {
        record Blob(Path path) implements ZipSource {}

        record Text(byte[] bytes) implements ZipSource {}
    }

    public record ZipMember(String name, ZipSource source) {}

    /// A stretch of the zip.
    private sealed interface Segment {
        long length();

        record Made(byte[] bytes) implements Segment {
            @Override
            public long length() {
                return bytes.length;
            }
        }

        record Copied(Path path, long length) implements Segment {}
    }

    private StoredZip(List<ZipMember> entries) throws IOException {
        var directory = new ArrayList<byte[]>();
        long at = 0;
        for (var entry : entries) {
            var content = content(entry.source());
            long crc = crc(entry.source());
            byte[] head = local(entry.name(), crc, content.length());
            directory.add(central(entry.name(), crc, content.length(), at));
            pieces.add(new Segment.Made(head));
            pieces.add(content);
            at += head.length + content.length();
            if (at > LARGEST) throw new IllegalArgumentException("The files are too large for a zip file of 4 GB");
        }
        int size = directory.stream().mapToInt(bytes -> bytes.length).sum();
        directory.forEach(bytes -> pieces.add(new Segment.Made(bytes)));
        pieces.add(new Segment.Made(end(entries.size(), size, at)));
        length = pieces.stream().mapToLong(Segment::length).sum();
        tag = Sha256.hex(
                String.join("\n", directory.stream().map(Sha256::hex).toList()).getBytes(StandardCharsets.US_ASCII));
    }

    public static StoredZip of(List<ZipMember> entries) throws IOException {
        return new StoredZip(entries);
    }

    public long length() {
        return length;
    }

    /// Stands for all of its bytes.
    public String entityTag() {
        return tag;
    }

    public void write(OutputStream out, long from, long to) throws IOException {
        long at = 0;
        for (var piece : pieces) {
            long begin = Math.max(from - at, 0), end = Math.min(to + 1 - at, piece.length());
            if (begin < end) write(piece, begin, end, out);
            at += piece.length();
        }
    }

    private static void write(Segment piece, long begin, long end, OutputStream out) throws IOException {
        switch (piece) {
            case Segment.Made(byte[] bytes) -> out.write(bytes, (int) begin, (int) (end - begin));
            case Segment.Copied(Path path, long _) -> copy(path, begin, end - begin, out);
        }
    }

    private static void copy(Path path, long begin, long count, OutputStream out) throws IOException {
        try (var in = Files.newInputStream(path)) {
            in.skipNBytes(begin);
            byte[] buffer = new byte[1 << 16];
            for (long left = count; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) throw new IOException(path + " is shorter than expected");
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static Segment content(ZipSource source) throws IOException {
        return switch (source) {
            case ZipSource.Blob(Path path) -> new Segment.Copied(path, Files.size(path));
            case ZipSource.Text(byte[] bytes) -> new Segment.Made(bytes);
        };
    }

    private static long crc(ZipSource source) throws IOException {
        var crc = new CRC32();
        switch (source) {
            case ZipSource.Text(byte[] bytes) -> crc.update(bytes);
            case ZipSource.Blob(Path path) -> {
                try (InputStream in = Files.newInputStream(path)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) crc.update(buffer, 0, read);
                }
            }
        }
        return crc.getValue();
    }

    private static byte[] local(String name, long crc, long size) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        return little(30 + named.length)
                .putInt(LOCAL)
                .putShort((short) STORED_VERSION)
                .putShort((short) UTF8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DAY_ONE)
                .putInt((int) crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) named.length)
                .putShort((short) 0)
                .put(named)
                .array();
    }

    private static byte[] central(String name, long crc, long size, long at) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        return little(46 + named.length)
                .putInt(CENTRAL)
                .putShort((short) STORED_VERSION)
                .putShort((short) STORED_VERSION)
                .putShort((short) UTF8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DAY_ONE)
                .putInt((int) crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) named.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) at)
                .put(named)
                .array();
    }

    private static byte[] end(int entries, int size, long at) {
        return little(22)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(size)
                .putInt((int) at)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
