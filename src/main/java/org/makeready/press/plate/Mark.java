package org.makeready.press.plate;

import java.nio.charset.StandardCharsets;
import org.makeready.press.colour.Blend;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;

/// A few bytes within static ones that a composition decides, always as many: they are written over, nothing moves.
public sealed interface Mark {
    /// Characters of the fingerprint that stand for it in ids.
    int NAME = 8;

    /// How a colour is written.
    interface Spelling {
        /// As many characters as each colour takes.
        int length();

        /// What lies between two inks, `at` running from 0 to 1.
        String of(Ink from, Ink to, double at);
    }

    /// A colour in which a role of the palette has its part.
    record Inked(Blend blend, Spelling spelling) implements Mark {}

    /// The beginning of the fingerprint.
    record Name() implements Mark {}

    /// As many characters as the mark takes.
    default int length() {
        return switch (this) {
            case Inked(_, Spelling spelling) -> spelling.length();
            case Name _ -> NAME;
        };
    }

    /// What stands there in this composition.
    default byte[] written(Composition composition) {
        var text = switch (this) {
            case Inked(Blend(Tint from, Tint to, double at), Spelling spelling) -> spelling.of(ink(from, composition), ink(to, composition), at);
            case Name() -> composition.fingerprint().substring(0, NAME);
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Ink ink(Tint tint, Composition composition) {
        return switch (tint) {
            case Tint.Fixed(Ink ink) -> ink;
            case Tint.Role(String role) -> composition.inks().get(role);
        };
    }
}
