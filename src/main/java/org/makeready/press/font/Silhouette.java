package org.makeready.press.font;

import java.util.Arrays;
import org.makeready.press.geometry.Chords;
import org.makeready.press.geometry.Outline;

/// How far a glyph's ink reaches to the left and right at every height: enough to see whether two neighbours touch.
/// Measured in ems from the glyph's origin, in bands from [#TOP] downward; a band without ink has left above right.
public final class Silhouette {
    public static final double TOP = -1.25;
    public static final double BAND = 0.05;
    public static final int BANDS = 35;
    private static final int CHORDS = 6;
    private final double[] left = new double[BANDS];
    private final double[] right = new double[BANDS];

    /// Of anything that stands in a line like a glyph.
    public static Silhouette of(Outline outline) {
        return new Silhouette(outline);
    }

    Silhouette(Outline outline) {
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        Arrays.fill(right, Double.NEGATIVE_INFINITY);
        Chords.of(outline, CHORDS, this::trace);
    }

    /// How far ink reaches to the left in a band: its smallest x, in ems; positive infinity without ink.
    public double left(int band) {
        return left[band];
    }

    /// How far ink reaches to the right in a band: its largest x, in ems; negative infinity without ink.
    public double right(int band) {
        return right[band];
    }

    /// The band at this height; heights beyond the first and last band belong to these.
    public static int band(double y) {
        return Math.clamp((int) Math.floor((y - TOP) / BAND), 0, BANDS - 1);
    }

    private void trace(double x, double y, double toX, double toY) {
        boolean down = toY >= y;
        double topX = down ? x : toX, topY = down ? y : toY, endX = down ? toX : x, endY = down ? toY : y;
        int last = band(endY);
        for (int b = band(topY); b <= last; b++) {
            double from = Math.max(topY, TOP + b * BAND);
            double to = Math.min(endY, TOP + (b + 1) * BAND);
            reach(b, across(topX, topY, endX, endY, from));
            reach(b, across(topX, topY, endX, endY, to));
        }
    }

    private static double across(double x0, double y0, double x1, double y1, double y) {
        return y1 - y0 < 1e-12 ? x1 : x0 + (x1 - x0) * Math.clamp((y - y0) / (y1 - y0), 0, 1);
    }

    private void reach(int band, double at) {
        left[band] = Math.min(left[band], at);
        right[band] = Math.max(right[band], at);
    }
}
