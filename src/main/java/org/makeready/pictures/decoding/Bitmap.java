package org.makeready.pictures.decoding;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/// Pixels in memory, eight bits a channel, row by row, the channels of a pixel side by side.
record Bitmap(int width, int height, int channels, byte[] samples) {
    static final int ALPHA = 4;
    private static final int OPAQUE = 0xFF;
    private static final int HALF = 1 << 15;

    int pixels() {
        return width * height;
    }

    Bitmap upright(Orientation upright) {
        if (upright == Orientation.AS_IS) return this;
        int newWidth = upright.swapsSides() ? height : width;
        int newHeight = upright.swapsSides() ? width : height;
        var turned = new byte[samples.length];
        int to = 0;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int from = upright.source(x, y, width, height) * channels;
                for (int i = 0; i < channels; i++) turned[to++] = samples[from + i];
            }
        }
        return new Bitmap(newWidth, newHeight, channels, turned);
    }

    /// Without an alpha channel that says nothing.
    Bitmap withoutIdleAlpha() {
        if (channels != ALPHA) return this;
        for (int at = ALPHA - 1; at < samples.length; at += ALPHA) if ((samples[at] & 0xFF) != OPAQUE) return this;
        var colours = new byte[pixels() * 3];
        for (int pixel = 0; pixel < pixels(); pixel++) System.arraycopy(samples, pixel * ALPHA, colours, pixel * 3, 3);
        return new Bitmap(width, height, 3, colours);
    }

    /// Smaller, if need be, so that it has at most so many pixels: each is the mean of the area it stands for.
    Bitmap within(long most) {
        if (pixels() <= most) return this;
        double scale = Math.sqrt((double) most / pixels());
        return scaled(Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)));
    }

    private Bitmap scaled(int newWidth, int newHeight) {
        var small = new byte[newWidth * newHeight * channels];
        var across = Shares.of(width, newWidth);
        var down = Shares.of(height, newHeight);
        var line = new int[width * channels];
        for (int y = 0; y < newHeight; y++) {
            java.util.Arrays.fill(line, 0);
            for (int i = 0; i < down.weights()[y].length; i++) addRow(down.first()[y] + i, down.weights()[y][i], line);
            if (channels == ALPHA) putClear(line, across, small, y * newWidth * channels);
            else putOpaque(line, across, small, y * newWidth * channels);
        }
        return new Bitmap(newWidth, newHeight, channels, small);
    }

    /// One row with its weight; a clear pixel has no say in colour.
    private void addRow(int row, int weight, int[] line) {
        int from = row * line.length;
        if (channels != ALPHA) {
            for (int i = 0; i < line.length; i++) line[i] += (samples[from + i] & 0xFF) * weight;
            return;
        }
        for (int i = 0; i < line.length; i += ALPHA) {
            int opacity = (samples[from + i + 3] & 0xFF) * weight;
            for (int c = 0; c < 3; c++) line[i + c] += (samples[from + i + c] & 0xFF) * opacity;
            line[i + 3] += opacity;
        }
    }

    private static void putOpaque(int[] line, Shares across, byte[] small, int at) {
        for (int x = 0; x < across.first().length; x++) {
            int from = across.first()[x] * 3;
            int red = HALF, green = HALF, blue = HALF;
            for (int weight : across.weights()[x]) {
                red += line[from] * weight;
                green += line[from + 1] * weight;
                blue += line[from + 2] * weight;
                from += 3;
            }
            small[at++] = (byte) (red >> 16);
            small[at++] = (byte) (green >> 16);
            small[at++] = (byte) (blue >> 16);
        }
    }

    private static void putClear(int[] line, Shares across, byte[] small, int at) {
        var sums = new long[ALPHA];
        for (int x = 0; x < across.first().length; x++) {
            java.util.Arrays.fill(sums, 0);
            int from = across.first()[x] * ALPHA;
            for (int weight : across.weights()[x])
                for (int c = 0; c < ALPHA; c++) sums[c] += (long) line[from++] * weight;
            for (int c = 0; c < 3; c++) small[at++] = (byte) (sums[3] == 0 ? 0 : (sums[c] + sums[3] / 2) / sums[3]);
            small[at++] = (byte) (sums[3] + HALF >> 16);
        }
    }

    /// For each new pixel along one side the first old one it stands for, and how much of each from there on; out of
    /// 256.
    private record Shares(int[] first, int[][] weights) {
        private static final int WHOLE = 256;

        static Shares of(int from, int to) {
            var shares = new Shares(new int[to], new int[to][]);
            double step = (double) from / to;
            for (int i = 0; i < to; i++) {
                int first = Math.min(from - 1, (int) (i * step));
                int last = Math.clamp((int) Math.ceil((i + 1) * step) - 1, first, from - 1);
                shares.first[i] = first;
                shares.weights[i] = weights(i * step, step, first, last);
            }
            return shares;
        }

        /// Each by how far the area reaches up to its end, so that they add up exactly.
        private static int[] weights(double start, double step, int first, int last) {
            var weights = new int[last - first + 1];
            int given = 0;
            for (int i = 0; i < weights.length; i++) {
                int reached =
                        i == weights.length - 1 ? WHOLE : (int) Math.round(WHOLE * (first + i + 1 - start) / step);
                weights[i] = reached - given;
                given = reached;
            }
            return weights;
        }
    }

    /// The same pixels as the JDK has them, in sRGB.
    BufferedImage image() {
        var offsets = channels == ALPHA ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2};
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * channels, channels, offsets, null);
        boolean alpha = channels == ALPHA;
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }
}
