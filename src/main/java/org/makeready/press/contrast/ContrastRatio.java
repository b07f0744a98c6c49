package org.makeready.press.contrast;

import org.makeready.press.colour.Ink;

/// How well colours are told apart (WCAG 2.2, relative luminance and contrast ratio).
public final class ContrastRatio {
    /// As white on black.
    public static final double MOST = 21;

    private ContrastRatio() {}

    /// How bright a colour of levels from 0 to 255 is, from 0 to 1.
    public static double luminance(double red, double green, double blue) {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// How bright an ink is on screen, from 0 to 1.
    public static double luminance(Ink ink) {
        return luminance(ink.red(), ink.green(), ink.blue());
    }

    /// From 1, the same, to [#MOST], of two luminances.
    public static double ratio(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double linear(double level) {
        double v = level / 255;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
