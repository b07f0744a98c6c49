package org.makeready.press.linebreaking;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Where a line may end: UAX #14 as ICU has it, less what [NoBreakRules] holds together.
public final class LineBreaks {
    private static final ULocale STRICT_JAPANESE = ULocale.forLanguageTag("ja-u-lb-strict");

    private LineBreaks() {}

    /// 0, every place where a line may end, and the length of the words; just 0 and 0 when there are none.
    public static int[] of(String words, Locale language) {
        return words.isEmpty()
                ? new int[] {0, 0}
                : ends(words, language, new NoBreakRules(words, language)::forbidsBreak);
    }

    /// The same without those within phrases of Chinese, Japanese and Korean.
    public static int[] ofPhrases(String words, Locale language) {
        if (!EastAsianPhrases.occurIn(words)) return of(words, language);
        var glue = new NoBreakRules(words, language);
        var phrases = EastAsianPhrases.of(words);
        return ends(words, language, at -> glue.forbidsBreak(at) || !phrases.endAt(at));
    }

    private static int[] ends(String words, Locale language, IntPredicate held) {
        var breaks = BreakIterator.getLineInstance(strict(language));
        breaks.setText(words);
        int[] ends = new int[words.length() + 1];
        int count = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            boolean edge = at == 0 || at == words.length();
            if (edge || !held.test(at)) ends[count++] = at;
        }
        return Arrays.copyOf(ends, count);
    }

    /// In Japanese ICU lets small kana and long vowels begin a line, as narrow columns must; we need not.
    private static ULocale strict(Locale language) {
        return language.getLanguage().equals("ja") ? STRICT_JAPANESE : ULocale.forLocale(language);
    }
}
