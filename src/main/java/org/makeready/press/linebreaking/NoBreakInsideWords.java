package org.makeready.press.linebreaking;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import org.makeready.press.text.SurroundingWords;

/// What a careful typesetter never parts within what is written without spaces: short parts of compounds, figures,
/// words and the emoji written to them.
final class NoBreakInsideWords {
    /// Sets of pictures up to this many stay together.
    private static final int MOST_PICTURES = 8;
    /// So many letters are never parted at a picture among them: I❤️NY.
    private static final int SHORT = 8;

    private final String words;
    private final BitSet letters;
    private final SurroundingWords neighbours;

    /// @param letters where letters with all their marks begin
    NoBreakInsideWords(String words, BitSet letters) {
        this.words = words;
        this.letters = letters;
        this.neighbours = new SurroundingWords(words);
    }

    /// Whether this place, before which no space stands, must not end a line.
    boolean forbidsBreak(int at) {
        return holdsSigns(at) || holdsPicture(at) || wide(at - 1) && wide(at);
    }

    private boolean holdsSigns(int at) {
        char next = words.charAt(at);
        if (next == '—' || next == '–' || Character.isDigit(next) && Character.isDigit(words.charAt(at - 1)))
            return true;
        return switch (words.charAt(at - 1)) {
            case '-' -> parts(at, '-') <= 1;
            case '–' -> parts(at, '–') <= 1 || Character.isDigit(next);
            case '/' -> parts(at, '/') <= 3;
            case '+' -> next == '+';
            default -> false;
        };
    }

    /// How many letters the shorter part of a compound has, on either side of the sign before this place: a hyphen
    /// keeps T-shirt, e-mail and vitamin-C together, a stroke he/she, AC/DC and km/h.
    private int parts(int at, char sign) {
        var before = neighbours.before(at);
        var after = neighbours.from(at);
        int parted = before.lastIndexOf(sign, before.length() - 2);
        int next = after.indexOf(sign);
        return Math.min(
                before.length() - parted - 2,
                SurroundingWords.bare(next < 0 ? after : after.substring(0, next))
                        .length());
    }

    /// A picture belongs to the word it is written behind, or before where nothing stands before it; and a few pictures
    /// in a row belong together.
    private boolean holdsPicture(int at) {
        boolean before = picture(words.codePointAt(letters.previousSetBit(at - 1)));
        boolean after = picture(words.codePointAt(at));
        if (before && after) return run(at) <= MOST_PICTURES && words.indexOf(' ') >= 0;
        if (after) return alphabetic(words.codePointBefore(at));
        return before && alphabetic(words.codePointAt(at)) && (written(at) <= SHORT || first(at));
    }

    /// Whether the pictures before this place begin what is written here without spaces.
    private boolean first(int at) {
        int start = letters.previousSetBit(at - 1);
        while (start > 0 && picture(words.codePointAt(letters.previousSetBit(start - 1))))
            start = letters.previousSetBit(start - 1);
        return start == 0 || SurroundingWords.blank(words.charAt(start - 1));
    }

    /// How many letters are written without spaces around this place.
    private int written(int at) {
        return letters.get(neighbours.start(at), neighbours.end(at)).cardinality();
    }

    private static boolean picture(int c) {
        if (c <= 0xFF) return false;
        return UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR);
    }

    /// How many pictures stand in a row here.
    private int run(int at) {
        int count = 0;
        for (int i = letters.previousSetBit(at - 1);
                i >= 0 && picture(words.codePointAt(i));
                i = letters.previousSetBit(i - 1)) count++;
        for (int i = at; i >= 0 && i < words.length() && picture(words.codePointAt(i)); i = letters.nextSetBit(i + 1))
            count++;
        return count;
    }

    private static boolean alphabetic(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.HEBREW, UScript.ARABIC, UScript.COMMON ->
                !Character.isWhitespace(c);
            default -> false;
        };
    }

    /// Whether a wide form of a Latin letter or digit stands here: words of these are words.
    private boolean wide(int at) {
        char c = words.charAt(at);
        return c >= '０' && c <= 'ｚ' && Character.isLetterOrDigit(c);
    }
}
