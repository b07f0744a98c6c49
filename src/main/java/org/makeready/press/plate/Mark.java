package org.makeready.press.plate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;

/// A few bytes within static ones that a composition decides, always as many: they are written over, nothing moves.
public sealed interface Mark {
    /// Characters of the fingerprint that stand for it in ids.
    int NAME = 8;

    /// An ink as six hexadecimal digits.
    record Hex(String role) implements Mark {}

    /// An ink as three fractions with four decimals each, as the end of a gradient.
    record Channels(String role) implements Mark {}

    /// The beginning of the fingerprint.
    record Name() implements Mark {}

    /// As many characters as the mark takes.
    default int length() {
        return switch (this) {
            case Hex _ -> 6;
            case Channels _ -> 20;
            case Name _ -> NAME;
        };
    }

    /// What stands there in this composition.
    default byte[] written(Composition composition) {
        var text = switch (this) {
            case Hex(String role) -> composition.inks().get(role).hex().substring(1);
            case Channels(String role) -> channels(composition.inks().get(role));
            case Name() -> composition.fingerprint().substring(0, NAME);
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// `0.1234 0.5678 0.9012`: between two ends hardly any colour is a whole step, and MuPDF cuts off what is not; almost
    /// half a step up makes that rounding.
    static String channels(Ink ink) {
        return String.format(Locale.ROOT, "%.4f %.4f %.4f", raised(ink.red(), 0.45), raised(ink.green(), 0.45), raised(ink.blue(), 0.45));
    }

    /// A colour channel of 0 to 255 as PDF has it, 0 to 1: a quarter step up, so that readers which cut off decimals
    /// (MuPDF) come to the same byte as those which round.
    static double channel(double level) {
        return raised(level, 0.25);
    }

    private static double raised(double level, double by) {
        return level <= 0 ? 0 : Math.min(1, (level + by) / 255);
    }
}
