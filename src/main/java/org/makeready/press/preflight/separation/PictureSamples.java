package org.makeready.press.preflight.separation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// The numbers of a picture, from 0 to 255 as they stand in the file, made smaller while they are read: only as many as
/// the grid can tell apart.
record PictureSamples(int width, int height, int components, byte[] values) {
    private static final int KEPT = 16_000_000;

    /// @param wanted about how many samples across are needed
    /// @param mean   whether samples may be averaged; numbers of a table may not
    static PictureSamples read(PDImage image, int components, int wanted, boolean mean) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        if (width <= 0 || height <= 0) throw new IOException("A picture without pixels");
        int step = Math.max(1, width / Math.max(1, wanted));
        while ((long) (width / step + 1) * (height / step + 1) * components > KEPT) step++;
        try (var in = new BufferedInputStream(image.createInputStream())) {
            return new SampleReader(in, width, height, components, image.getBitsPerComponent(), step, mean).read();
        }
    }

    private record SampleReader(
            InputStream in, int width, int height, int components, int bits, int step, boolean mean) {
        PictureSamples read() throws IOException {
            if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16)
                throw new IOException("Samples of " + bits + " bits");
            int across = (width + step - 1) / step;
            int down = (height + step - 1) / step;
            var kept = new byte[across * down * components];
            var row = new byte[Math.toIntExact(((long) width * components * bits + 7) / 8)];
            var sums = new int[across * components];
            var counts = new int[across];
            for (int y = 0; y < height; y++) {
                if (in.readNBytes(row, 0, row.length) < row.length) break;
                if (mean || y % step == 0) add(row, sums, counts);
                if (y % step == step - 1 || y == height - 1) {
                    flush(sums, counts, kept, y / step * across * components);
                    Arrays.fill(sums, 0);
                    Arrays.fill(counts, 0);
                }
            }
            return new PictureSamples(across, down, components, kept);
        }

        private void add(byte[] row, int[] sums, int[] counts) {
            for (int x = 0; x < width; x++) {
                if (!mean && x % step != 0) continue;
                int cell = x / step;
                counts[cell]++;
                for (int c = 0; c < components; c++) sums[cell * components + c] += sample(row, x * components + c);
            }
        }

        private void flush(int[] sums, int[] counts, byte[] kept, int at) {
            for (int i = 0; i < sums.length; i++) kept[at + i] = (byte) (sums[i] / Math.max(1, counts[i / components]));
        }

        /// Tables are addressed by the number itself, all else is brought to the range of a byte.
        private int sample(byte[] row, int index) {
            if (bits == 8) return row[index] & 0xFF;
            if (bits == 16) return row[2 * index] & 0xFF;
            int perByte = 8 / bits;
            int raw = (row[index / perByte] & 0xFF) >> (8 - bits - index % perByte * bits) & (1 << bits) - 1;
            return mean ? raw * 255 / ((1 << bits) - 1) : raw;
        }
    }

    int at(int x, int y, int component) {
        return values[(y * width + x) * components + component] & 0xFF;
    }

    /// What numbers mean: `Decode`, or what the colour space takes for granted.
    static float[] decode(PDImage image, int components, float[] usual) {
        COSArray written = image.getDecode();
        return written != null && written.size() >= 2 * components ? written.toFloatArray() : usual;
    }
}
