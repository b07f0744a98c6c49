package org.makeready.press.composition;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
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
    /// By script that the chosen font lacks a letter of: the one font that has all there is of it, or none.
    private final Map<Integer, Optional<Font>> lacking;

    private FontChoice(Font chosen, Fallbacks fallbacks, Map<Integer, Optional<Font>> lacking) {
        this.chosen = chosen;
        this.fallbacks = fallbacks;
        this.lacking = lacking;
    }

    static FontChoice of(String words, Font chosen, Fallbacks fallbacks) {
        if (words.chars().allMatch(c -> c < FIRST_FOREIGN)) return new FontChoice(chosen, fallbacks, Map.of());
        var lacking = new HashMap<Integer, Optional<Font>>();
        byScript(words).forEach((script, letters) -> {
            if (!Fallbacks.prints(chosen, letters)) lacking.put(script, fallbacks.insteadOf(chosen, letters));
        });
        return new FontChoice(chosen, fallbacks, lacking);
    }

    /// What the words have of each script that is not to be mixed.
    private static Map<Integer, String> byScript(String words) {
        var letters = new HashMap<Integer, String>();
        int[] bounds = Graphemes.bounds(words);
        for (int c = 1; c < bounds.length; c++) {
            var cluster = words.substring(bounds[c - 1], bounds[c]);
            if (!MIXED.contains(script(cluster))) letters.merge(script(cluster), cluster, String::concat);
        }
        return letters;
    }

    private static int script(String cluster) {
        return UScript.getScript(cluster.codePointAt(0));
    }

    /// Empty when no font has all of it.
    Optional<Font> fontFor(String cluster) {
        if (lacking.isEmpty() || !lacking.containsKey(script(cluster))) return fallbacks.fontFor(cluster, chosen);
        return lacking.get(script(cluster)).or(() -> fallbacks.insteadOf(chosen, cluster)).or(() -> fallbacks.fontFor(cluster, chosen));
    }
}
