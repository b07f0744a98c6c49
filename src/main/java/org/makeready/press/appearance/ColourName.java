package org.makeready.press.appearance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;

/// The eleven basic colour terms of English (Berlin and Kay, 1969) and turquoise, each with samples of what goes by it.
public enum ColourName {
    BLACK("0a0a0a 1c1c1e 14181f 101820 1a1410"),
    WHITE("ffffff f7f4ee fbf5e6 f4f7fb fff8f0 f2efe6"),
    GREY("808080 a6a6a6 5a5a5a c8c8c8 3a3a3a"),
    RED("d62828 e63946 b00020 8b1a1a 9e2a2b c1121f ff3b30 e5383b 6b1220"),
    ORANGE("ffa300 f77f00 ff8c42 e0701f e76f51 fb8500 d9622b f4a261"),
    YELLOW("ffd60a f4d35e ffe066 e9c46a fff2b0 d4a017 ffb703 f6e27f f9a826"),
    GREEN("2e7d32 6a994e a7c957 1b4332 40916c 74c69d 4f772d 8a9a5b b7d9a8 00a650"),
    TURQUOISE("1f8a8c 2a9d8f 40e0d0 7fd1c7 0f6f70 b5e3df 5fb3b3"),
    BLUE("1d4ed8 0077b6 00b4d8 90caf9 17324d 0b2545 264f8c 5c8fd6 caf0f8 4a90e2 1b2a5e 3a4f7a 7088a8"),
    PURPLE("7048c8 6a0dad 9d4edd b39ddb 3d1f4f 5a189a c8a2e8 7b5ea7 e2dcf7"),
    PINK("e5446d ff8fab f8bbd0 ff4d8d f4acb7 d6336c fcd5de e0a1b5"),
    BROWN("7f5539 5c3d2e 8d5524 a67c52 b08968 c9a27a 4e342e 3e2723 d2b48c");
    private static final double COLOURLESS = 0.022, BLACK_BELOW = 0.27, WHITE_ABOVE = 0.9;
    private final List<OkLab> samples;

    ColourName(String samples) {
        this.samples = Stream.of(samples.split(" "))
                .map(hex -> OkLab.of(Ink.parse("#" + hex).orElseThrow()))
                .toList();
    }

    /// The name of the nearest sample; for what has next to no colour, as its lightness has it.
    public static ColourName of(Ink ink) {
        return of(OkLab.of(ink));
    }

    static ColourName of(OkLab colour) {
        if (colour.chroma() < COLOURLESS)
            return colour.l() < BLACK_BELOW ? BLACK : colour.l() > WHITE_ABOVE ? WHITE : GREY;
        ColourName nearest = BLACK;
        double least = Double.MAX_VALUE;
        for (var name : values()) {
            for (var sample : name.samples) {
                if (sample.distance(colour) >= least) continue;
                least = sample.distance(colour);
                nearest = name;
            }
        }
        return nearest;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
