package org.makeready.press.text;

import java.util.Locale;
import org.makeready.press.font.Font;
import org.makeready.press.template.Slot;

/// Characters that are drawn in place of the ones that are written, as many of them, where those would look wrong. The
/// words stay what they are to whoever searches or copies them.
final class CharacterReplacements {
    private static final char NO_BREAK_HYPHEN = '\u2011';
    private static final char HEART = '❤', HEART_SUIT = '♥';

    private CharacterReplacements() {}

    /// What a cluster of characters is drawn as in `font`, where `chosen` is the font of the words around it.
    static String drawn(String cluster, Font font, Font chosen) {
        if (cluster.charAt(0) == NO_BREAK_HYPHEN) return cluster.replace(NO_BREAK_HYPHEN, '-');
        if (font == chosen) return cluster;
        // emoji fonts hatch this heart, as heralds do for red, and fonts of signs squash it; the suit of cards is a
        // full one
        if (cluster.charAt(0) == HEART && cluster.length() <= 2 && font.covers(HEART_SUIT))
            return cluster.replace(HEART, HEART_SUIT);
        return chosen.onlyCapitals() ? capital(cluster, font) : cluster;
    }

    /// Small letters of another font would stand out among nothing but capitals.
    private static String capital(String cluster, Font font) {
        var capital = TypedText.inCase(cluster, Slot.LetterCase.UPPER, Locale.ROOT);
        return capital.length() == cluster.length() && font.covers(capital.codePointAt(0)) ? capital : cluster;
    }
}
