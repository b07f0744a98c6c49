package org.makeready.press.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.List;

/// Accents that no letter has of its own, such as those of q̃ and m̂: many fonts have the marks, but do not say where
/// on these letters they go, and they end up beside them.
final class CombiningMarks {
    private static final int ABOVE = 230, BELOW = 220;
    /// How far the middle of a mark the font does not place may be from that of its letter, in widths of the letter.
    private static final double ASTRAY = 0.4;
    /// The same for one it places: on J over the stem, which is all to one side.
    private static final double PLACED = 0.52;
    /// How far marks above may reach into what is below them, in ems.
    private static final double OVERLAP = 0.08;

    /// How far a mark may reach into the letter it makes another one of, in ems.
    private static final double TOUCH = 0.03;
    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();

    private CombiningMarks() {}

    /// Whether this is an alphabet's letter with marks straight above or below it.
    static boolean hasMarks(String cluster) {
        if (cluster.length() < 2 || !alphabetic(UScript.getScript(cluster.codePointAt(0)))) return false;
        return cluster.codePoints()
                .skip(1)
                .allMatch(c -> UCharacter.getCombiningClass(c) == ABOVE || UCharacter.getCombiningClass(c) == BELOW);
    }

    private static boolean alphabetic(int script) {
        return script == UScript.LATIN || script == UScript.GREEK || script == UScript.CYRILLIC;
    }

    /// Whether the marks of a marked letter stand over or under it, and none on another.
    static boolean wellPlaced(Font font, String cluster) {
        boolean above = cluster.codePoints().skip(1).allMatch(c -> UCharacter.getCombiningClass(c) == ABOVE);
        var shaped = Shaper.shape(font, cluster.toCharArray(), 0, cluster.length(), false, true, List.of());
        var letter = font.ink(shaped.ids()[0]);
        double top = letter.y();
        for (int g = 1; g < shaped.ids().length; g++) {
            var mark = font.ink(shaped.ids()[g]);
            double apart = shaped.x()[g]
                    + mark.centre().x()
                    - shaped.x()[0]
                    - letter.centre().x();
            boolean placed = shaped.y()[g] != 0 || Math.abs(shaped.x()[g] - shaped.advance()) > 1e-6;
            if (Math.abs(apart) > (placed ? PLACED : ASTRAY) * letter.width()) return false;
            double middle = shaped.y()[g] + mark.centre().y();
            if (middle > letter.centre().y() && above) return false;
            if (middle > letter.centre().y()) continue;
            if (shaped.y()[g] + mark.bottom() > top + OVERLAP) return false;
            top = shaped.y()[g] + mark.y();
        }
        return true;
    }

    /// Whether the font has all of these words when the shaper makes letters of their parts (ễ of ê and a tilde), and
    /// says where these parts belong.
    static boolean composable(Font font, String words) {
        return words.codePoints().allMatch(c -> Fallbacks.isInvisible(c) || makes(font, c)) && seated(font, words);
    }

    private static boolean makes(Font font, int character) {
        if (font.covers(character)) return true;
        var parts = DECOMPOSITION.getRawDecomposition(character);
        if (parts == null || parts.codePointCount(0, parts.length()) != 2) return false;
        int mark = parts.codePointBefore(parts.length());
        return UCharacter.getType(mark) == ECharacterCategory.NON_SPACING_MARK
                && font.covers(mark)
                && makes(font, parts.codePointAt(0));
    }

    /// Whether all marks of a letter made of parts come to lie above or below it: not every font says where. Stricter
    /// than `sit`: this font does not claim to have the letter, and another one will do.
    private static boolean seated(Font font, String words) {
        var shaped = Shaper.shape(font, words.toCharArray(), 0, words.length(), false, true, List.of());
        for (int g = 0, letter = 0; g < shaped.ids().length; g++) {
            if (shaped.at()[g] != shaped.at()[letter]) letter = g;
            if (shaped.ids()[g] == 0 || g != letter && !seated(font, shaped, letter, g)) return false;
        }
        return true;
    }

    private static boolean seated(Font font, Shaper.ShapedGlyphs shaped, int letter, int mark) {
        var under = font.ink(shaped.ids()[letter]);
        var ink = font.ink(shaped.ids()[mark]);
        double across = shaped.x()[mark] - shaped.x()[letter] + ink.centre().x();
        double down = shaped.y()[mark] - shaped.y()[letter];
        boolean apart = down + ink.bottom() <= under.y() + TOUCH || down + ink.y() >= under.bottom() - TOUCH;
        return apart && Math.abs(across - under.centre().x()) < under.width() / 3;
    }
}
