package org.makeready.press.composition;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;

/// Letters that must come from one font to look like a word: Greek or Cyrillic of which the chosen font has only the
/// signs of mathematics or a part of the alphabet, and raised letters. A Latin word keeps the letters its font has.
final class Kin {
    private static final int NONE = -1, RAISED = -2;
    private final String words;
    private final int[] bounds;
    private final Font[] fonts;
    private final Font chosen;
    private final Fallbacks fallbacks;

    /// @param bounds where clusters begin and end
    /// @param fonts of each cluster; changed
    Kin(String words, int[] bounds, Font[] fonts, Font chosen, Fallbacks fallbacks) {
        this.words = words;
        this.bounds = bounds;
        this.fonts = fonts;
        this.chosen = chosen;
        this.fallbacks = fallbacks;
    }

    void unite() {
        for (int from = 0; from < fonts.length; ) {
            int kind = kind(from);
            int to = from + 1;
            while (kind != NONE && to < fonts.length && kind(to) == kind) to++;
            if (kind != NONE) unite(from, to);
            from = to;
        }
    }

    private static int kind(int codePoint, int script) {
        if (UCharacter.getType(codePoint) == UCharacterCategory.MODIFIER_LETTER) return RAISED;
        return script == UScript.GREEK || script == UScript.CYRILLIC ? script : NONE;
    }

    private int kind(int cluster) {
        int first = words.codePointAt(bounds[cluster]);
        return kind(first, UScript.getScript(first));
    }

    /// Gives all clusters the first foreign font among theirs that has them all.
    private void unite(int from, int to) {
        for (int c = from; c < to; c++) {
            if (fonts[c] == chosen || !all(from, to, fonts[c])) continue;
            var font = fonts[c];
            for (int each = from; each < to; each++) fonts[each] = font;
            return;
        }
    }

    private boolean all(int from, int to, Font font) {
        for (int c = from; c < to; c++) {
            if (fallbacks.fontFor(words.substring(bounds[c], bounds[c + 1]), font).filter(font::equals).isEmpty()) return false;
        }
        return true;
    }
}
