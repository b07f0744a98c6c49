package org.makeready.press.svg.markup;

import java.awt.Color;
import java.util.Optional;
import org.makeready.press.effect.BlendMode;

/// `mix-blend-mode` and `isolation`, which Batik does not know. They travel through its cascade in two properties that
/// are inherited as little, and matter as little to what Batik does here: `lighting-color` and `enable-background`.
///
/// @param property the one that travels
public record BlendStandIn(String property, String value) {
    private static final String BLEND = "mix-blend-mode", ISOLATION = "isolation";

    static boolean knows(String property) {
        return property.equals(BLEND) || property.equals(ISOLATION);
    }

    /// Empty when the value is none that can be drawn.
    static Optional<BlendStandIn> of(String property, String value) {
        if (property.equals(ISOLATION)) {
            return Optional.of(new BlendStandIn("enable-background", value.equals("isolate") ? "new" : "accumulate"));
        }
        // Figma's word for a group without a mode of its own.
        var mode = value.equals("passthrough") || value.equals("pass-through")
                ? Optional.of(BlendMode.NORMAL)
                : BlendMode.of(value);
        return mode.map(m -> new BlendStandIn("lighting-color", "#0000%02x".formatted(m.ordinal())));
    }

    /// The mode that a lighting colour stands for; Batik's own default, white, for none.
    public static BlendMode mode(Color lighting) {
        return (lighting.getRGB() & 0xFFFF00) == 0 ? BlendMode.values()[lighting.getBlue()] : BlendMode.NORMAL;
    }
}
