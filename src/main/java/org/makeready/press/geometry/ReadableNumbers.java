package org.makeready.press.geometry;

import java.util.Locale;

/// Writes figures for people: without zeros nobody needs, alike in every country.
public final class ReadableNumbers {
    private ReadableNumbers() {}

    /// With at most so many decimals.
    public static String plain(double value, int decimals) {
        var written = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return written.contains(".") ? written.replaceAll("\\.?0+$", "") : written;
    }

    /// In points.
    public static String pt(double points) {
        return plain(points, 2) + " pt";
    }
}
