package org.makeready.press.text;

import java.util.stream.IntStream;

/// Where the words of a text end.
public final class WordEnds {
    private WordEnds() {}

    /// Indices just behind each word, ascending.
    public static int[] of(String words) {
        return IntStream.rangeClosed(1, words.length())
                .filter(i -> endsAt(words, i))
                .toArray();
    }

    private static boolean endsAt(String words, int i) {
        boolean word = !Character.isWhitespace(words.charAt(i - 1));
        return word && (i == words.length() || Character.isWhitespace(words.charAt(i)));
    }
}
