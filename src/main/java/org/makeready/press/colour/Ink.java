package org.makeready.press.colour;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What colours an item: an sRGB colour, 8 bits a channel, packed as `0xRRGGBB`.
public record Ink(int rgb) {
    public static final Ink BLACK = new Ink(0x000000);
    public static final Ink WHITE = new Ink(0xFFFFFF);
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public Ink {
        if ((rgb & 0xFF000000) != 0) throw new IllegalArgumentException("Not an sRGB colour: " + rgb);
    }

    /// Reads `#rrggbb`; empty when it is written in any other way.
    public static Optional<Ink> parse(String hex) {
        if (!HEX.matcher(hex).matches()) return Optional.empty();
        return Optional.of(new Ink(Integer.parseInt(hex, 1, 7, 16)));
    }

    /// Its red, from 0 to 255.
    public int red() {
        return rgb >> 16;
    }

    /// Its green, from 0 to 255.
    public int green() {
        return rgb >> 8 & 0xFF;
    }

    /// Its blue, from 0 to 255.
    public int blue() {
        return rgb & 0xFF;
    }

    /// What lies between two colours on screen: this one at 0, the other at 1.
    public Ink towards(Ink other, double at) {
        return new Ink(between(red(), other.red(), at) << 16
                | between(green(), other.green(), at) << 8
                | between(blue(), other.blue(), at));
    }

    private static int between(int from, int to, double at) {
        return (int) Math.round(from + (to - from) * at);
    }

    /// `#rrggbb`, in small letters.
    public String hex() {
        return "#" + HexFormat.of().toHexDigits(rgb, 6);
    }
}
