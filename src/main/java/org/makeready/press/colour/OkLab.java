package org.makeready.press.colour;

/// A colour where distance is what the eye sees (Björn Ottosson, "A perceptual color space for image processing", 2020).
public record OkLab(double l, double a, double b) {
    public static OkLab of(Ink ink) {
        double red = linear(ink.red());
        double green = linear(ink.green());
        double blue = linear(ink.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// How different two colours look: 0 the same, about 0.02 just told apart side by side, 1 white and black.
    public double distance(OkLab other) {
        return Math.sqrt((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b));
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
