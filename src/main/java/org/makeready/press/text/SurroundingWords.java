package org.makeready.press.text;

import java.util.Locale;

/// The words on both sides of a place in a text.
public record SurroundingWords(String words) {
    /// The word that ends before this place, spaces between them left out.
    public String before(int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) end--;
        int start = end;
        while (start > 0 && !blank(words.charAt(start - 1))) start--;
        return words.substring(start, end);
    }

    /// The rest of the word from this place on.
    public String from(int at) {
        return words.substring(at, end(at));
    }

    /// Where the word around this place begins.
    public int start(int at) {
        int start = at;
        while (start > 0 && !blank(words.charAt(start - 1))) start--;
        return start;
    }

    /// Behind the word around this place.
    public int end(int at) {
        int end = at;
        while (end < words.length() && !blank(words.charAt(end))) end++;
        return end;
    }

    /// The next place from here on that is no space.
    public int skipBlanks(int at) {
        int next = at;
        while (next < words.length() && blank(words.charAt(next))) next++;
        return next;
    }

    /// Whether a character is a space of any kind, also one that keeps words together.
    public static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// The word in small letters, in no language in particular.
    public static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Without the punctuation behind it.
    public static String bare(String word) {
        int end = word.length();
        while (end > 0 && ".,;:!?)]}”’\"'»".indexOf(word.charAt(end - 1)) >= 0) end--;
        return word.substring(0, end);
    }

    /// Without the brackets and quotes before it.
    public static String opened(String word) {
        int start = 0;
        while (start < word.length() && "([{“„‘«\"'".indexOf(word.charAt(start)) >= 0) start++;
        return word.substring(start);
    }
}
