package org.makeready.press.text;

import com.ibm.icu.lang.UScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;

/// Which font prints each cluster of a text: the chosen one or, for what that lacks, the first of the fallbacks that
/// has it.
///
/// No word is made of two fonts. A script of which the chosen font lacks a letter is left to one other font as a whole,
/// with the signs among its letters: many Latin fonts have a Σ and an Ω for mathematics, which would stand out in a
/// Greek word, and Arabic letters join only within one font. Of Latin, which the customer chose the font for, only the
/// words are left that hold such a letter, as long as these are fewer than the others.
public final class ClusterFonts {
    /// Every font has all characters below this one.
    private static final char FIRST_LACKING = '\u0080';
    /// Every letter below this one is Latin and stands alone.
    private static final char FIRST_MARK = '\u0300';

    private final Font chosen;
    private final Fallbacks fallbacks;
    /// By script that the chosen font lacks a letter of: the one font that has all there is of it, or none.
    private final Map<Integer, Optional<Font>> lacking;

    private ClusterFonts(Font chosen, Fallbacks fallbacks, Map<Integer, Optional<Font>> lacking) {
        this.chosen = chosen;
        this.fallbacks = fallbacks;
        this.lacking = lacking;
    }

    /// @param words the whole text
    public static ClusterFonts of(String words, Font chosen, Fallbacks fallbacks) {
        if (words.chars().allMatch(c -> c < FIRST_LACKING || c < FIRST_MARK && chosen.covers(c)))
            return new ClusterFonts(chosen, fallbacks, Map.of());
        var clusters = Graphemes.of(words);
        var lacking = new HashMap<Integer, Optional<Font>>();
        foreign(clusters).forEach((script, letters) -> {
            if (!Fallbacks.prints(chosen, letters)) lacking.put(script, fallbacks.insteadOf(chosen, letters));
        });
        var latin = latin(clusters);
        long leaving =
                latin.stream().filter(word -> !whole(word, chosen, fallbacks)).count();
        if (leaving > 0 && 2 * leaving >= latin.size()) {
            lacking.put(
                    UScript.LATIN,
                    fallbacks.insteadOf(
                            chosen, latin.stream().flatMap(List::stream).collect(Collectors.joining())));
        }
        return new ClusterFonts(chosen, fallbacks, lacking);
    }

    /// The letters of each Latin word; those that are only raised (3ʳᵈ) are none.
    private static List<List<String>> latin(List<String> clusters) {
        var all = new ArrayList<List<String>>();
        for (int c = 0; c < clusters.size(); ) {
            int end = c;
            while (end < clusters.size() && script(clusters.get(end)) == UScript.LATIN) end++;
            if (clusters.subList(c, end).stream()
                    .anyMatch(letter -> Character.getType(letter.codePointAt(0)) != Character.MODIFIER_LETTER))
                all.add(clusters.subList(c, end));
            c = end + 1;
        }
        return all;
    }

    private static boolean whole(List<String> word, Font chosen, Fallbacks fallbacks) {
        return word.stream()
                .allMatch(letter ->
                        fallbacks.fontFor(letter, chosen).filter(chosen::equals).isPresent());
    }

    /// What the words have of each script but Latin.
    private static Map<Integer, String> foreign(List<String> clusters) {
        var letters = new HashMap<Integer, String>();
        for (var cluster : clusters) {
            int script = script(cluster);
            if (script != UScript.LATIN && !neutral(script)) letters.merge(script, cluster, String::concat);
        }
        return letters;
    }

    private static int script(String cluster) {
        return UScript.getScript(cluster.codePointAt(0));
    }

    /// Signs, figures and spaces, which stand among the letters of any script.
    private static boolean neutral(int script) {
        return script == UScript.COMMON || script == UScript.INHERITED || script == UScript.UNKNOWN;
    }

    /// The font of each cluster of one of the text's paragraphs; empty for what no font has all of.
    ///
    /// @param drawn numbers of the clusters that need none
    List<Optional<Font>> fonts(String paragraph, BitSet drawn) {
        if (paragraph.isEmpty()) return List.of();
        boolean latin = !lacking.containsKey(UScript.LATIN);
        if (latin && Graphemes.plain(paragraph) && Fallbacks.prints(chosen, paragraph))
            return Collections.nCopies(paragraph.length(), Optional.of(chosen));
        var clusters = Graphemes.of(paragraph);
        var fonts = new ArrayList<Optional<Font>>(clusters.size());
        var signs = new Signs(clusters);
        for (int c = 0; c < clusters.size(); c++) {
            int script = script(clusters.get(c));
            if (drawn.get(c)) fonts.add(Optional.of(chosen));
            else if (script == UScript.LATIN) c += latin(clusters, c, fonts) - 1;
            else fonts.add(neutral(script) ? sign(clusters.get(c), signs.script(c)) : foreign(clusters.get(c), script));
        }
        return fonts;
    }

    /// Adds the font for the Latin word that begins here, and says how many clusters that takes.
    private int latin(List<String> clusters, int start, List<Optional<Font>> fonts) {
        int end = start;
        while (end < clusters.size() && script(clusters.get(end)) == UScript.LATIN) end++;
        var letters = clusters.subList(start, end);
        var other = lacking.containsKey(UScript.LATIN)
                ? lacking.get(UScript.LATIN)
                : whole(letters, chosen, fallbacks)
                        ? Optional.of(chosen)
                        : fallbacks.insteadOf(chosen, String.join("", letters));
        for (var letter : letters) fonts.add(other.or(() -> fallbacks.fontFor(letter, chosen)));
        return end - start;
    }

    private Optional<Font> foreign(String cluster, int script) {
        if (!lacking.containsKey(script)) return fallbacks.fontFor(cluster, chosen);
        return lacking.get(script)
                .or(() -> fallbacks.insteadOf(chosen, cluster))
                .or(() -> fallbacks.fontFor(cluster, chosen));
    }

    /// A sign goes with the letters it stands among, if their font has it.
    private Optional<Font> sign(String cluster, int script) {
        var letters =
                Fallbacks.isEmoji(cluster) ? Optional.<Font>empty() : lacking.getOrDefault(script, Optional.empty());
        return letters.filter(font -> Fallbacks.prints(font, cluster)).or(() -> fallbacks.fontFor(cluster, chosen));
    }

    /// The script a sign belongs to: that of the letter before it, or of the first letter; a closing bracket goes with
    /// its opening one. A space between two scripts belongs to neither.
    private static final class Signs {
        private final List<String> clusters;
        /// The script of the first letter from each cluster on.
        private final int[] ahead;
        private final Deque<Integer> opened = new ArrayDeque<>();
        private int next;
        private int script;

        Signs(List<String> clusters) {
            this.clusters = clusters;
            this.ahead = new int[clusters.size() + 1];
            ahead[clusters.size()] = UScript.COMMON;
            for (int c = clusters.size() - 1; c >= 0; c--) {
                int own = ClusterFonts.script(clusters.get(c));
                ahead[c] = neutral(own) ? ahead[c + 1] : own;
            }
            this.script = ahead[0];
        }

        /// To be asked in ascending order.
        int script(int at) {
            int found = script;
            for (; next <= at; next++) {
                int own = ClusterFonts.script(clusters.get(next));
                if (!neutral(own)) script = own;
                found = script;
                switch (Character.getType(clusters.get(next).codePointAt(0))) {
                    case Character.START_PUNCTUATION -> opened.push(script);
                    case Character.END_PUNCTUATION -> found = opened.isEmpty() ? script : opened.pop();
                    case Character.SPACE_SEPARATOR -> found = ahead[next] == script ? script : UScript.COMMON;
                    default -> {}
                }
            }
            return found;
        }
    }
}
