package org.makeready.press.render.png;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.bytes.Impression;

/// Writes pixels as a PNG file (ISO/IEC 15948) in bands of rows, each compressed on its own as a chunk of its own, so
/// that a band whose pixels are the same again can be copied as it is: no row refers to another band, the compressed
/// data of each ends on a byte, and the checksum of the whole is combined from theirs.
final class PngBands {
    static final int ROWS = 16;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZLIB_HEADER = {0x78, 0x01};
    private static final int LAST_BLOCK = 0x0300;
    private static final int COLOUR = 2, COLOUR_AND_ALPHA = 6;

    private PngBands() {}

    /// How one picture is written: chosen once for all its bands.
    ///
    /// @param alpha    whether some pixels are not opaque
    /// @param filtered whether rows are written as differences from the row above
    /// @param level    how hard to compress, 1 to 9
    record Format(int width, int height, boolean alpha, boolean filtered, int level) {
        int count() {
            return (height + ROWS - 1) / ROWS;
        }

        int rowsOf(int band) {
            return Math.min(ROWS, height - band * ROWS);
        }
    }

    /// One band: a finished IDAT chunk, and the checksum and length of the rows in it.
    record Band(byte[] chunk, int adler, int length) {}

    /// Compresses bands one after the other.
    static final class BandCompressor implements AutoCloseable {
        private final Format format;
        private final Deflater deflater;
        private final byte[] rows;
        private final byte[] packed;

        BandCompressor(Format format) {
            this.format = format;
            this.deflater = new Deflater(format.level(), true);
            this.rows = new byte[ROWS * (1 + format.width() * (format.alpha() ? 4 : 3))];
            this.packed = new byte[rows.length + rows.length / 500 + 64];
        }

        /// @param argb  pixels, of which the band begins at this row
        Band band(int[] argb, int firstRow, int rowCount) {
            int length = write(argb, firstRow, rowCount);
            deflater.reset();
            deflater.setInput(rows, 0, length);
            int size = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
            var adler = new Adler32();
            adler.update(rows, 0, length);
            var chunk = new ByteWriter(size + 12);
            PngBands.chunk(chunk, "IDAT", packed, size);
            return new Band(chunk.toBytes(), (int) adler.getValue(), length);
        }

        private int write(int[] argb, int firstRow, int rowCount) {
            int to = 0;
            for (int row = firstRow; row < firstRow + rowCount; row++) {
                int from = row * format.width();
                if (!format.filtered()) to = plain(argb, from, to);
                else if (row == firstRow) to = sub(argb, from, to);
                else to = up(argb, from, to);
            }
            return to;
        }

        private int plain(int[] argb, int from, int at) {
            int to = at;
            rows[to++] = 0;
            for (int x = 0; x < format.width(); x++) to = pixel(argb[from + x], 0, to);
            return to;
        }

        private int sub(int[] argb, int from, int at) {
            int to = at;
            rows[to++] = 1;
            for (int x = 0, left = 0; x < format.width(); left = argb[from + x++]) to = pixel(argb[from + x], left, to);
            return to;
        }

        private int up(int[] argb, int from, int at) {
            int to = at;
            rows[to++] = 2;
            for (int x = 0; x < format.width(); x++) to = pixel(argb[from + x], argb[from + x - format.width()], to);
            return to;
        }

        private int pixel(int here, int less, int at) {
            int to = at;
            rows[to++] = (byte) ((here >> 16) - (less >> 16));
            rows[to++] = (byte) ((here >> 8) - (less >> 8));
            rows[to++] = (byte) (here - less);
            if (format.alpha()) rows[to++] = (byte) ((here >>> 24) - (less >>> 24));
            return to;
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    /// A whole file of these bands.
    static Impression file(Format format, Band[] bands) {
        int size = 128;
        for (var band : bands) size += band.chunk().length;
        var out = new ByteWriter(size).raw(SIGNATURE);
        var head = ByteBuffer.allocate(13)
                .putInt(format.width())
                .putInt(format.height())
                .put((byte) 8)
                .put((byte) (format.alpha() ? COLOUR_AND_ALPHA : COLOUR));
        chunk(out, "IHDR", head.array(), 13);
        chunk(out, "sRGB", new byte[] {0}, 1);
        chunk(out, "IDAT", ZLIB_HEADER, ZLIB_HEADER.length);
        int adler = 1;
        for (var band : bands) {
            out.raw(band.chunk());
            adler = combined(adler, band.adler(), band.length());
        }
        chunk(
                out,
                "IDAT",
                ByteBuffer.allocate(6)
                        .putShort((short) LAST_BLOCK)
                        .putInt(adler)
                        .array(),
                6);
        chunk(out, "IEND", new byte[0], 0);
        return out.impression();
    }

    private static void chunk(ByteWriter out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.raw(ByteBuffer.allocate(4).putInt(length).array())
                .raw(name)
                .raw(data, 0, length)
                .raw(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /// The Adler-32 checksum (RFC 1950) of two runs of bytes, one behind the other, from theirs and the second's
    /// length.
    static int combined(int first, int second, int length) {
        final int prime = 65521;
        long rest = length % prime;
        long low = (first & 0xFFFF) + (second & 0xFFFF) + prime - 1L;
        long high = rest * (first & 0xFFFF) + (first >>> 16) + (second >>> 16) + prime - rest;
        return (int) (high % prime << 16 | low % prime);
    }
}
