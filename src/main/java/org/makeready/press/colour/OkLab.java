package org.makeready.press.colour;

/// A colour where distance is what the eye sees (Björn Ottosson, "A perceptual color space for image processing",
/// 2020).
public record OkLab(double l, double a, double b) {
    /// An ink in this space: `l` from 0 (black) to 1 (white), `a` towards red, `b` towards yellow.
    public static OkLab of(Ink ink) {
        double red = linear(ink.red());
        double green = linear(ink.green());
        double blue = linear(ink.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// The same lightness and strength of colour, another hue: turned by so many radians.
    public OkLab turned(double radians) {
        double cos = StrictMath.cos(radians), sin = StrictMath.sin(radians);
        return new OkLab(l, a * cos - b * sin, a * sin + b * cos);
    }

    /// The nearest ink, with what sRGB does not have cut off.
    public Ink ink() {
        double longest = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double middle = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double shortest = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return new Ink(level(4.0767416621 * longest - 3.3077115913 * middle + 0.2309699292 * shortest) << 16
                | level(-1.2684380046 * longest + 2.6097574011 * middle - 0.3413193965 * shortest) << 8
                | level(-0.0041960863 * longest - 0.7034186147 * middle + 1.7076147010 * shortest));
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static int level(double linear) {
        double v = Math.clamp(linear, 0, 1);
        return (int) Math.round(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055));
    }

    /// How different two colours look: 0 the same, about 0.02 just told apart side by side, 1 white and black.
    public double distance(OkLab other) {
        return Math.sqrt((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b));
    }

    /// How far from grey.
    public double chroma() {
        return Math.hypot(a, b);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
