package org.makeready.press.composition;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.makeready.press.template.Slot;

/// What a customer typed, brought into the form the press sets.
final class Words {
    private Words() {}

    /// Normalization form C; line ends become line feeds, or spaces where only one line is allowed; tabs and typographic
    /// spaces and hyphens that few fonts have become their plain forms; blanks at both ends go.
    static String tidy(String typed, boolean oneLine) {
        var lines = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n')
                .replace('\u2028', '\n').replace('\u2029', '\n').replace('\t', ' ')
                .replace('\u2009', ' ').replace('\u202F', '\u00A0').replace('\u2010', '-').replace('\u2011', '-');
        return (oneLine ? lines.replace('\n', ' ') : lines).strip();
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

    /// The words in the case the slot asks for, by the rules of the language (Turkish i, German ß, Greek sigma). The emoji
    /// Ⓜ is a letter too, but stays as it is.
    static String inCase(String words, Slot.LetterCase letterCase, Locale language) {
        return switch (letterCase) {
            case NONE -> words;
            case UPPER -> UCharacter.toUpperCase(language, words);
            case LOWER -> UCharacter.toLowerCase(language, words).replace("\u24DC\uFE0F", "\u24C2\uFE0F");
            case TITLE -> UCharacter.toTitleCase(ULocale.forLocale(language), words, null,
                    UCharacter.TITLECASE_NO_LOWERCASE);
        };
    }
}
