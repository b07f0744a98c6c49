package org.makeready.pictures;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.Transparency;

/// Pixels in memory, eight bits a channel, row by row, the channels of a pixel side by side.
record Bitmap(int width, int height, int channels, byte[] samples) {
    static final int ALPHA = 4;
    private static final int OPAQUE = 0xFF;

    int pixels() {
        return width * height;
    }

    Bitmap upright(Upright upright) {
        if (upright == Upright.AS_IS) return this;
        int newWidth = upright.swapped() ? height : width;
        int newHeight = upright.swapped() ? width : height;
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
        var sums = new double[channels];
        int to = 0;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++, to += channels) {
                java.util.Arrays.fill(sums, 0);
                double weight = 0;
                for (int sy = down.first(y); sy <= down.last(y); sy++) {
                    for (int sx = across.first(x); sx <= across.last(x); sx++) {
                        double share = down.share(y, sy) * across.share(x, sx);
                        weight += share;
                        add(sums, (sy * width + sx) * channels, share);
                    }
                }
                put(sums, weight, small, to);
            }
        }
        return new Bitmap(newWidth, newHeight, channels, small);
    }

    /// A clear pixel has no say in colour.
    private void add(double[] sums, int at, double share) {
        double opacity = channels == ALPHA ? (samples[at + 3] & 0xFF) / 255.0 : 1;
        for (int i = 0; i < 3; i++) sums[i] += (samples[at + i] & 0xFF) * share * opacity;
        if (channels == ALPHA) sums[3] += share * opacity;
    }

    private void put(double[] sums, double weight, byte[] small, int at) {
        double colourWeight = channels == ALPHA ? sums[3] : weight;
        for (int i = 0; i < 3; i++) small[at + i] = (byte) (colourWeight == 0 ? 0 : Math.round(sums[i] / colourWeight));
        if (channels == ALPHA) small[at + 3] = (byte) Math.round(255 * sums[3] / weight);
    }

    /// Which old pixels each new one stands for along one side, and how much of each.
    private record Shares(double step, int end) {
        static Shares of(int from, int to) {
            return new Shares((double) from / to, from - 1);
        }

        int first(int index) {
            return Math.min(end, (int) (index * step));
        }

        int last(int index) {
            return Math.min(end, (int) Math.ceil((index + 1) * step) - 1);
        }

        double share(int index, int source) {
            return Math.max(1e-9, Math.min(source + 1, (index + 1) * step) - Math.max(source, index * step));
        }
    }

    /// The same pixels as the JDK has them, in sRGB.
    BufferedImage image() {
        var offsets = channels == ALPHA ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2};
        var raster = Raster.createInterleavedRaster(new DataBufferByte(samples, samples.length), width, height, width * channels, channels, offsets, null);
        boolean alpha = channels == ALPHA;
        var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), alpha, false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }
}
