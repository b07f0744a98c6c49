package org.makeready.press.preflight;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// Measures in words, the same in every country.
public final class PreflightMeasures {
    private PreflightMeasures() {}

    /// Such as `0.25 pt`.
    public static String pt(double points) {
        return number(points, 2) + " pt";
    }

    /// Such as `312 %`.
    public static String percent(double value) {
        return number(value, 0) + " %";
    }

    /// Such as `149 ppi`; never rounded up.
    public static String ppi(double value) {
        return number(Math.floor(value), 0) + " ppi";
    }

    /// Such as `4.5 : 1`.
    public static String contrast(double ratio) {
        return number(ratio, 2) + " : 1";
    }

    /// Such as `288 × 144 pt`.
    public static String size(double width, double height) {
        return number(width, 2) + " × " + number(height, 2) + " pt";
    }

    /// The left, lower, right and upper side, as a PDF writes a box.
    public static String box(Rectangle2D box) {
        return number(box.getMinX(), 2) + " " + number(box.getMinY(), 2) + " " + number(box.getMaxX(), 2) + " "
                + number(box.getMaxY(), 2);
    }

    /// Without zeros nobody needs.
    private static String number(double value, int decimals) {
        var written = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return written.contains(".") ? written.replaceAll("\\.?0+$", "") : written;
    }
}
