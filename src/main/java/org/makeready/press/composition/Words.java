package org.makeready.press.composition;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.makeready.press.template.Slot;

/// What a customer typed, brought into the form the press sets.
final class Words {
    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}[\\p{IsGreek}\\p{M}]*");
    private static final ULocale GREEK_RULES = new ULocale("el");
    private static final char FIRST_GREEK = '\u0370';

    private Words() {}

    /// Normalization form C; line ends become line feeds, or spaces where only one line is allowed; so does what ends lines
    /// in slides (vertical tab) and between pages (form feed). Tabs and typographic spaces and hyphens that few fonts have
    /// become their plain forms; blanks at both ends go, those that hold words together or have no width, too.
    static String tidy(String typed, boolean oneLine) {
        var lines = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n')
                .replace('\u000B', '\n').replace('\f', '\n').replace('\u0085', '\n')
                .replace('\u2028', '\n').replace('\u2029', '\n').replace('\t', ' ')
                .replace('\u2009', ' ').replace('\u202F', '\u00A0').replace('\u2010', '-').replace('\u2011', '-');
        return stripped(oneLine ? lines.replace('\n', ' ') : lines);
    }

    private static String stripped(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && blank(words.charAt(start))) start++;
        while (end > start && blank(words.charAt(end - 1))) end--;
        return words.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /// The first character that can never be printed (controls, halves of surrogate pairs, noncharacters), as U+XXXX.
    static Optional<String> unprintable(String words) {
        for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
            int c = words.codePointAt(i);
            if (c != '\n' && unprintable(c)) return Optional.of(String.format(Locale.ROOT, "U+%04X", c));
        }
        return Optional.empty();
    }

    private static boolean unprintable(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.CONTROL, UCharacterCategory.SURROGATE, UCharacterCategory.UNASSIGNED -> true;
            default -> false;
        };
    }

    /// How many characters a reader would count: extended grapheme clusters (UAX #29).
    static int length(String words) {
        return Graphemes.count(words);
    }

    /// The words in the case the slot asks for, by the rules of the language (Turkish i, German ß); Greek by its own, which
    /// take the accents off capitals. The emoji Ⓜ is a letter too, but stays as it is.
    static String inCase(String words, Slot.LetterCase letterCase, Locale language) {
        return switch (letterCase) {
            case NONE -> words;
            case UPPER -> UCharacter.toUpperCase(language, greekInCapitals(words));
            case LOWER -> UCharacter.toLowerCase(language, words).replace("\u24DC\uFE0F", "\u24C2\uFE0F");
            case TITLE -> UCharacter.toTitleCase(ULocale.forLocale(language), words, null,
                    UCharacter.TITLECASE_NO_LOWERCASE);
        };
    }

    private static String greekInCapitals(String words) {
        if (words.chars().allMatch(c -> c < FIRST_GREEK)) return words;
        return GREEK.matcher(words).replaceAll(word -> UCharacter.toUpperCase(GREEK_RULES, word.group()));
    }
}
