package org.makeready.press.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.List;

/// Accents that no letter has of its own, such as those of q̃ and m̂: many fonts have the marks, but do not say where on
/// these letters they go, and they end up beside them.
final class Marks {
    private static final int ABOVE = 230, BELOW = 220;
    /// How far the middle of a mark the font does not place may be from that of its letter, in widths of the letter.
    private static final double ASTRAY = 0.4;
    /// The same for one it places: on J over the stem, which is all to one side.
    private static final double PLACED = 0.52;
    /// How far marks above may reach into what is below them, in ems.
    private static final double OVERLAP = 0.08;

    private Marks() {}

    /// Whether this is an alphabet's letter with marks straight above or below it.
    static boolean marked(String cluster) {
        if (cluster.length() < 2 || !alphabetic(UScript.getScript(cluster.codePointAt(0)))) return false;
        return cluster.codePoints().skip(1).allMatch(c -> UCharacter.getCombiningClass(c) == ABOVE || UCharacter.getCombiningClass(c) == BELOW);
    }

    private static boolean alphabetic(int script) {
        return script == UScript.LATIN || script == UScript.GREEK || script == UScript.CYRILLIC;
    }

    /// Whether the marks of a marked letter stand over or under it, and none on another.
    static boolean sit(Font font, String cluster) {
        boolean above = cluster.codePoints().skip(1).allMatch(c -> UCharacter.getCombiningClass(c) == ABOVE);
        var shaped = Shaper.shape(font, cluster.toCharArray(), 0, cluster.length(), false, true, List.of());
        var letter = font.ink(shaped.ids()[0]);
        double top = letter.y();
        for (int g = 1; g < shaped.ids().length; g++) {
            var mark = font.ink(shaped.ids()[g]);
            double apart = shaped.x()[g] + mark.centre().x() - shaped.x()[0] - letter.centre().x();
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
}
