package org.makeready.press.composition;

import com.ibm.icu.lang.UScript;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;

/// Which font prints each cluster of a text: the chosen one or, for what that lacks, the first of the fallbacks that has it.
/// A script of which the chosen font lacks a letter is left to the fallbacks as a whole: many Latin fonts have a Σ and an Ω
/// for mathematics, which would stand out in a Greek word, and Arabic letters join only within one font.
final class FontChoice {
    /// A text may mix fonts in these: Latin letters, which the customer chose the font for, and signs of all scripts.
    private static final Set<Integer> MIXED = Set.of(UScript.LATIN, UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN);
    /// Every letter below this one is Latin.
    private static final char FIRST_FOREIGN = '\u0370';

    private final Font chosen;
    private final Fallbacks fallbacks;
    private final Set<Integer> lacking;

    private FontChoice(Font chosen, Fallbacks fallbacks, Set<Integer> lacking) {
        this.chosen = chosen;
        this.fallbacks = fallbacks;
        this.lacking = lacking;
    }

    static FontChoice of(String words, Font chosen, Fallbacks fallbacks) {
        return new FontChoice(chosen, fallbacks, words.chars().allMatch(c -> c < FIRST_FOREIGN) ? Set.of() : lacking(words, chosen));
    }

    private static Set<Integer> lacking(String words, Font chosen) {
        var lacking = new HashSet<Integer>();
        int[] bounds = Graphemes.bounds(words);
        for (int c = 1; c < bounds.length; c++) {
            int script = script(words.substring(bounds[c - 1], bounds[c]));
            if (MIXED.contains(script) || lacking.contains(script)) continue;
            if (!Fallbacks.prints(chosen, words.substring(bounds[c - 1], bounds[c]))) lacking.add(script);
        }
        return lacking;
    }

    private static int script(String cluster) {
        return UScript.getScript(cluster.codePointAt(0));
    }

    /// Empty when no font has all of it.
    Optional<Font> fontFor(String cluster) {
        if (lacking.isEmpty() || !lacking.contains(script(cluster))) return fallbacks.fontFor(cluster, chosen);
        return fallbacks.insteadOf(chosen, cluster).or(() -> fallbacks.fontFor(cluster, chosen));
    }
}
