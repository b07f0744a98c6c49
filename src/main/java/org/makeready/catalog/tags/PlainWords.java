package org.makeready.catalog.tags;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as search compares them: small letters, no accents, so that "Muller" finds "Müller". The marks of scripts that
/// write their vowels with them stay.
public final class PlainWords {
    /// Longer ones are cut: they are no words.
    private static final int LONGEST = 40;
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsArabic}\\p{IsHebrew}]\\p{Mn}{0,4})\\p{Mn}");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final String STROKED = "ßøæœłđðþıё";
    private static final String[] PLAIN = {"ss", "o", "ae", "oe", "l", "d", "d", "th", "i", "е"};

    private PlainWords() {}

    public static String of(String words) {
        if (words.chars().allMatch(c -> c >= ' ' && c < 127))
            return words.toLowerCase(Locale.ROOT).strip();
        var bare = ACCENTS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("");
        var folded = SPACE.matcher(
                        Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        for (int i = 0; i < STROKED.length(); i++) folded = folded.replace(STROKED.substring(i, i + 1), PLAIN[i]);
        return folded.replace('’', '\'');
    }

    /// The words of a text in their order, folded. Where a language writes without spaces, a dictionary tells them
    /// apart.
    public static List<String> list(String text, Locale language) {
        var folded = of(text);
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(language);
        breaks.setText(folded);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) words.addAll(parts(folded.substring(from, to)));
        }
        return words;
    }

    /// "year's" is "year"; "l'amour" is two words.
    private static List<String> parts(String word) {
        var whole = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return Arrays.stream(whole.split("[']"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.length() > LONGEST ? part.substring(0, LONGEST) : part)
                .toList();
    }
}
