package org.makeready.press.linebreaking;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Where Chinese, Japanese and Korean words part into phrases. Unicode lets a line end behind almost every one of their
/// letters, which readers put up with in a book, not in four lines on a card.
///
/// ICU knows the phrases (`lw=phrase` of CSS and LDML); what it cuts too short in Japanese is put together again here.
public final class EastAsianPhrases {
    /// Copied for each text: ICU keeps the rules of one language only, and reads those of another for a tenth of a
    /// millisecond.
    private static final class Rules {
        private static final BreakIterator PHRASES =
                BreakIterator.getLineInstance(ULocale.forLanguageTag("ja-u-lw-phrase"));
    }

    /// The first letter of any of them, Hangul Jamo.
    private static final char FIRST = '\u1100';
    /// Fewer hiragana than this at the beginning of a piece are the ending or a particle of what stands before.
    private static final int ENDING = 4;
    private static final Pattern STOP = Pattern.compile("[。、！？!?…・]");
    private static final Pattern HONORIFIC = Pattern.compile("[おご御]");
    /// Polite and long: it may stand on a line of its own.
    private static final String POLITELY = "ございま";

    private final String words;
    private final BitSet ends = new BitSet();

    private EastAsianPhrases(String words) {
        this.words = words;
    }

    /// Whether the words have letters of these scripts.
    public static boolean occurIn(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= FIRST && eastAsian(UScript.getScript(words.codePointAt(i)))) return true;
        }
        return false;
    }

    private static boolean eastAsian(int script) {
        return script == UScript.HAN || script == UScript.HANGUL || kana(script);
    }

    private static boolean kana(int script) {
        return script == UScript.HIRAGANA || script == UScript.KATAKANA;
    }

    static EastAsianPhrases of(String words) {
        var phrases = new EastAsianPhrases(words);
        int[] pieces = pieces(words);
        boolean japanese = words.codePoints().map(UScript::getScript).anyMatch(EastAsianPhrases::kana);
        for (int i = 1; i < pieces.length - 1; i++) {
            if (!japanese || !phrases.joins(pieces[i - 1], pieces[i], pieces[i + 1])) phrases.ends.set(pieces[i]);
        }
        for (int at = words.indexOf(POLITELY); at > 0; at = words.indexOf(POLITELY, at + 1)) phrases.ends.set(at);
        return phrases;
    }

    /// 0 and where each piece ends.
    private static int[] pieces(String words) {
        var breaks = Rules.PHRASES.clone();
        breaks.setText(words);
        return IntStream.iterate(breaks.first(), at -> at != BreakIterator.DONE, _ -> breaks.next())
                .toArray();
    }

    /// Whether a phrase or what is none of these scripts ends here.
    boolean endAt(int at) {
        boolean letters = eastAsian(script(words.codePointBefore(at))) || eastAsian(script(words.codePointAt(at)));
        return !letters || ends.get(at);
    }

    /// Whether the Japanese pieces `[start, at)` and `[at, end)` are one phrase: an ending with its stem, an honorific
    /// or a single character with its neighbour.
    private boolean joins(int start, int at, int end) {
        if (STOP.matcher(words.substring(at - 1, at)).matches() || Character.isWhitespace(words.charAt(at - 1)))
            return false;
        int hiragana = at;
        while (hiragana < end && script(words.charAt(hiragana)) == UScript.HIRAGANA) hiragana++;
        if (hiragana > at && !honours(at, hiragana, end)) return hiragana - at < ENDING;
        if (hiragana > at || script(words.codePointAt(at)) != UScript.HAN) return false;
        return HONORIFIC.matcher(words.substring(start, at)).matches()
                || script(words.codePointBefore(at)) == UScript.HAN && (at - start == 1 || end - at == 1);
    }

    private boolean honours(int start, int end, int limit) {
        return end < limit
                && script(words.codePointAt(end)) == UScript.HAN
                && HONORIFIC.matcher(words.substring(start, end)).matches();
    }

    private static int script(int character) {
        return UScript.getScript(character);
    }
}
