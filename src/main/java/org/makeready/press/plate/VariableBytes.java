package org.makeready.press.plate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.makeready.press.colour.Blend;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;

/// A few bytes within static ones that a composition decides, always as many: they are written over, nothing moves.
public sealed interface VariableBytes {
    /// Characters of the fingerprint that stand for it in ids.
    int NAME = 8;

    /// How a colour is written.
    interface ColourNotation {
        /// As many characters as each colour takes.
        int length();

        /// What lies between two inks, `at` running from 0 to 1.
        String of(Ink from, Ink to, double at);
    }

    /// A colour in which a role of the palette has its part.
    record InkBytes(Blend blend, ColourNotation spelling) implements VariableBytes {
        /// What stands there with these inks, by role.
        byte[] written(Map<String, Ink> inks) {
            return ascii(spelling.of(ink(blend.from(), inks), ink(blend.to(), inks), blend.at()));
        }

        private static Ink ink(Tint tint, Map<String, Ink> inks) {
            return switch (tint) {
                case Tint.Fixed(Ink ink) -> ink;
                case Tint.PaletteRole(String role) -> Objects.requireNonNull(inks.get(role), role);
            };
        }
    }

    /// The beginning of the fingerprint.
    record IdBytes() implements VariableBytes {}

    /// As many characters as the mark takes.
    default int length() {
        return switch (this) {
            case InkBytes inked -> inked.spelling.length();
            case IdBytes _ -> NAME;
        };
    }

    /// What stands there in this composition.
    default byte[] written(Composition composition) {
        return switch (this) {
            case InkBytes inked -> inked.written(composition.inks());
            case IdBytes() -> ascii(composition.fingerprint().substring(0, NAME));
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
