package org.makeready.press.effect;

import java.util.Arrays;

/// Pixels in sRGB, one number `AARRGGBB` each, colours not multiplied by alpha. Not to be changed.
public record ArgbPixels(int width, int height, int[] argb) {
    static ArgbPixels empty(int width, int height) {
        return new ArgbPixels(width, height, new int[width * height]);
    }

    static ArgbPixels filled(int width, int height, int argb) {
        var filled = empty(width, height);
        Arrays.fill(filled.argb, argb);
        return filled;
    }

    /// What one pixel becomes, of one or two; amounts of red, green, blue, all multiplied by alpha, and alpha.
    interface PixelChange {
        void change(float[] in, float[] below, float[] out);
    }

    ArgbPixels changed(ArgbPixels below, ColourSpace space, PixelChange change) {
        var changed = empty(width, height);
        float[] in = new float[4];
        float[] under = new float[4];
        float[] out = new float[4];
        for (int i = 0; i < argb.length; i++) {
            read(argb[i], space, in);
            read(below.argb[i], space, under);
            change.change(in, under, out);
            changed.argb[i] = written(out[0], out[1], out[2], out[3], space);
        }
        return changed;
    }

    private static void read(int argb, ColourSpace space, float[] to) {
        float alpha = (argb >>> 24) / 255f;
        to[0] = space.decode(argb >> 16 & 0xFF) * alpha;
        to[1] = space.decode(argb >> 8 & 0xFF) * alpha;
        to[2] = space.decode(argb & 0xFF) * alpha;
        to[3] = alpha;
    }

    private static int written(float red, float green, float blue, float opaque, ColourSpace space) {
        float alpha = Math.clamp(opaque, 0, 1);
        int level = (int) (alpha * 255 + 0.5f);
        if (level == 0) return 0;
        return level << 24
                | space.encode(Math.clamp(red / alpha, 0, 1)) << 16
                | space.encode(Math.clamp(green / alpha, 0, 1)) << 8
                | space.encode(Math.clamp(blue / alpha, 0, 1));
    }

    /// Changes one row or column: four channels, multiplied by alpha.
    interface LineChange {
        void change(float[][] channels);
    }

    ArgbPixels rowsChanged(ColourSpace space, LineChange change) {
        return linesChanged(space, change, height, width, width, 1);
    }

    ArgbPixels columnsChanged(ColourSpace space, LineChange change) {
        return linesChanged(space, change, width, height, 1, width);
    }

    private ArgbPixels linesChanged(
            ColourSpace space, LineChange change, int lines, int length, int nextLine, int next) {
        var changed = empty(width, height);
        float[][] channels = new float[4][length];
        float[] pixel = new float[4];
        for (int line = 0; line < lines; line++) {
            boolean blank = true;
            for (int i = 0, at = line * nextLine; i < length; i++, at += next) {
                blank &= argb[at] == 0;
                read(argb[at], space, pixel);
                for (int c = 0; c < 4; c++) channels[c][i] = pixel[c];
            }
            if (blank) continue;
            change.change(channels);
            for (int i = 0, at = line * nextLine; i < length; i++, at += next) {
                changed.argb[at] = written(channels[0][i], channels[1][i], channels[2][i], channels[3][i], space);
            }
        }
        return changed;
    }

    /// Moved by whole pixels.
    ArgbPixels moved(int right, int down) {
        var moved = empty(width, height);
        for (int y = Math.max(0, down); y < Math.min(height, height + (long) down); y++) {
            int from = Math.max(0, -right);
            int count = width - Math.abs(right);
            if (count > 0)
                System.arraycopy(argb, (y - down) * width + from, moved.argb, y * width + from + right, count);
        }
        return moved;
    }

    /// Cleared outside these edges.
    ArgbPixels within(PixelArea area) {
        if (area.covers(width, height)) return this;
        var within = empty(width, height);
        for (int y = Math.max(0, area.top()); y < Math.min(height, area.bottom()); y++) {
            int left = Math.clamp(area.left(), 0, width);
            int right = Math.clamp(area.right(), left, width);
            System.arraycopy(argb, y * width + left, within.argb, y * width + left, right - left);
        }
        return within;
    }

    ArgbPixels alphaOnly() {
        return new ArgbPixels(
                width,
                height,
                Arrays.stream(argb).map(pixel -> pixel & 0xFF000000).toArray());
    }

    /// The same alphas in another colour.
    public ArgbPixels coloured(int rgb) {
        return new ArgbPixels(
                width,
                height,
                Arrays.stream(argb).map(pixel -> pixel & 0xFF000000 | rgb).toArray());
    }

    /// The smallest area that holds everything that can be seen.
    public PixelArea visibleArea() {
        int left = width, top = height, right = 0, bottom = 0;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                if (argb[i] >>> 24 == 0) continue;
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = y + 1;
            }
        }
        return new PixelArea(Math.min(left, right), Math.min(top, bottom), right, bottom);
    }

    /// A copy of the pixels of this area, which lies within the picture.
    public ArgbPixels cropped(PixelArea area) {
        var cut = empty(area.right() - area.left(), area.bottom() - area.top());
        for (int y = 0; y < cut.height; y++) {
            System.arraycopy(argb, (area.top() + y) * width + area.left(), cut.argb, y * cut.width, cut.width);
        }
        return cut;
    }
}
