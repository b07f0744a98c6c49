package org.makeready.press.svg.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Colours as CSS Color 4 writes them and Batik does not know them: `#rgba`, `#rrggbbaa`, `rgb()` and `rgba()` with
/// alpha, `hsl()` and `hsla()`.
final class CssColours {
    private static final Pattern FUNCTION = Pattern.compile("(rgba?|hsla?)\\(([^()]*)\\)");
    private static final Pattern HEX_ALPHA = Pattern.compile("#([0-9a-f]{4}|[0-9a-f]{8})");

    private CssColours() {}

    /// A colour without alpha, as `#rrggbb`, and its alpha from 0 to 1.
    record Colour(String hex, double alpha) {}

    /// Empty when the value is written in a way Batik reads itself, or is no colour at all.
    static Optional<Colour> parse(String value) {
        var lower = value.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("transparent")) return Optional.of(new Colour("#000000", 0));
        var hex = HEX_ALPHA.matcher(lower);
        if (hex.matches()) return Optional.of(hex(hex.group(1)));
        var function = FUNCTION.matcher(lower);
        if (!function.matches()) return Optional.empty();
        var parts = function.group(2).strip().split("[\\s,/]+");
        if (parts.length < 3 || parts.length > 4) return Optional.empty();
        try {
            double alpha = parts.length == 4 ? Math.clamp(share(parts[3], 1), 0, 1) : 1;
            return Optional.of(function.group(1).startsWith("rgb") ? rgb(parts, alpha) : hsl(parts, alpha));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Colour hex(String digits) {
        var full = digits.length() == 8 ? digits : digits.replaceAll(".", "$0$0");
        return new Colour("#" + full.substring(0, 6), Integer.parseInt(full, 6, 8, 16) / 255.0);
    }

    private static Colour rgb(String[] parts, double alpha) {
        return new Colour(hex(share(parts[0], 255), share(parts[1], 255), share(parts[2], 255)), alpha);
    }

    /// CSS Color 4, section 7.1 "Converting HSL Colors to sRGB".
    private static Colour hsl(String[] parts, double alpha) {
        double hue = Double.parseDouble(parts[0].replace("deg", ""));
        double saturation = share(parts[1], 1);
        double light = share(parts[2], 1);
        double spread = saturation * Math.min(light, 1 - light);
        return new Colour(
                hex(channel(0, hue, light, spread), channel(8, hue, light, spread), channel(4, hue, light, spread)),
                alpha);
    }

    private static double channel(int offset, double hue, double light, double spread) {
        double k = ((offset + hue / 30) % 12 + 12) % 12;
        return 255 * (light - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1)));
    }

    private static double share(String number, double whole) {
        if (number.endsWith("%")) return Double.parseDouble(number.substring(0, number.length() - 1)) / 100 * whole;
        return Double.parseDouble(number);
    }

    private static String hex(double red, double green, double blue) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", byteOf(red), byteOf(green), byteOf(blue));
    }

    private static int byteOf(double channel) {
        return Math.clamp(Math.round(channel), 0, 255);
    }
}
