package org.makeready.press.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The characters of a text as readers count them: extended grapheme clusters (UAX #29).
public final class Graphemes {
    /// Every character below this one is a cluster of its own, but for a line feed behind a carriage return.
    private static final char FIRST_MARK = '\u0300';

    private Graphemes() {}

    /// 0 and where each cluster ends.
    public static int[] bounds(String words) {
        int[] bounds = new int[words.length() + 1];
        if (plain(words)) {
            Arrays.setAll(bounds, i -> i);
            return bounds;
        }
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(words);
        int count = 0;
        for (int at = clusters.first(); at != BreakIterator.DONE; at = clusters.next()) bounds[count++] = at;
        return Arrays.copyOf(bounds, count);
    }

    /// The clusters themselves.
    static List<String> of(String words) {
        var clusters = new ArrayList<String>();
        int[] bounds = bounds(words);
        for (int c = 1; c < bounds.length; c++) clusters.add(words.substring(bounds[c - 1], bounds[c]));
        return clusters;
    }

    /// Those that are letters, with their marks.
    public static Stream<String> letters(String words) {
        return of(words).stream().filter(cluster -> Character.isLetter(cluster.codePointAt(0)));
    }

    static int count(String words) {
        return plain(words) ? words.length() : bounds(words).length - 1;
    }

    /// Whether no character joins others.
    public static boolean plain(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= FIRST_MARK || words.charAt(i) == '\r') return false;
        }
        return true;
    }
}
