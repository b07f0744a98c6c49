package org.makeready.press.preflight;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// Measures in words, the same in every country.
public final class PreflightMeasures {
    private PreflightMeasures() {}

    public static String pt(double points) {
        return number(points, 2) + " pt";
    }

    public static String percent(double value) {
        return number(value, 0) + " %";
    }

    public static String ppi(double value) {
        return number(Math.floor(value), 0) + " ppi";
    }

    public static String contrast(double ratio) {
        return number(ratio, 2) + " : 1";
    }

    public static String size(double width, double height) {
        return number(width, 2) + " × " + number(height, 2) + " pt";
    }

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
