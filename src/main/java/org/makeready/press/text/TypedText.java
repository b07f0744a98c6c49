package org.makeready.press.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.makeready.press.template.Slot;

/// What a customer typed, brought into the form the press sets.
public final class TypedText {
    private static final UnicodeSet SPELT_OUT =
            new UnicodeSet("[\\uFB00-\\uFB06 \\u2160-\\u217F \\u2103 \\u2109]").freeze();

    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}[\\p{IsGreek}\\p{M}]*");
    private static final Locale GREEK_RULES = Locale.of("el");
    private static final char FIRST_GREEK = '\u0370';

    private TypedText() {}

    /// Normalization form C; line ends become line feeds, or spaces where only one line is allowed; tabs
    /// and typographic spaces and hyphens that few fonts have become their plain forms, and so do
    /// ligatures and numerals that are single characters; what stands for a byte order or a lost picture
    /// goes, and so do blanks at both ends.
    public static String tidy(String typed, boolean oneLine) {
        var lines = plain(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0085', '\n')
                .replace('\u000B', '\n')
                .replace('\f', '\n')
                .replace('\t', ' ')
                .replace("\uFEFF", "")
                .replace("\uFFFC", "")
                .replace('\u2009', ' ')
                .replace('\u202F', '\u00A0')
                .replace('\u2010', '-');
        return stripped(
                oneLine
                        ? lines.lines()
                                .map(TypedText::stripped)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(" "))
                        : lines);
    }

    /// Characters made for other encodings, spelt out, so that the chosen font prints them: ﬃ, Ⅷ, ℃.
    private static String plain(String words) {
        if (words.codePoints().noneMatch(SPELT_OUT::contains)) return words;
        var plain = new StringBuilder();
        words.codePoints()
                .forEach(c -> plain.append(
                        SPELT_OUT.contains(c)
                                ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                                : Character.toString(c)));
        return plain.toString();
    }

    /// Without blanks at both ends; empty when nothing would leave a trace.
    private static String stripped(String words) {
        if (words.codePoints()
                .allMatch(c -> blank(c) || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)))
            return "";
        int start = 0;
        int end = words.length();
        while (blank(words.charAt(start))) start++;
        while (blank(words.charAt(end - 1))) end--;
        return words.substring(start, end);
    }

    private static boolean blank(int c) {
        return SurroundingWords.blank(c) || c == '\u200B';
    }

    /// The first character that can never be printed (controls, halves of surrogate pairs,
    /// noncharacters), as U+XXXX.
    public static Optional<String> unprintable(String words) {
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
    public static int length(String words) {
        return Graphemes.count(words);
    }

    /// The words in the case the slot asks for, by the rules of the language (Turkish i, German ß); Greek
    /// by its own, which take the accents off capitals. The emoji Ⓜ is a letter too, but stays as it is.
    public static String inCase(String words, Slot.LetterCase letterCase, Locale language) {
        return switch (letterCase) {
            case NONE -> words;
            case UPPER -> UCharacter.toUpperCase(language, greekInCapitals(words));
            case LOWER -> UCharacter.toLowerCase(language, words).replace("\u24DC\uFE0F", "\u24C2\uFE0F");
            case TITLE ->
                UCharacter.toTitleCase(ULocale.forLocale(language), words, null, UCharacter.TITLECASE_NO_LOWERCASE);
        };
    }

    /// Centred lines are centred without the spaces before them.
    public static String aligned(String words, Slot.Align align) {
        return align == Slot.Align.CENTER && words.contains("\n ") ? words.replaceAll("\n +", "\n") : words;
    }

    private static String greekInCapitals(String words) {
        if (words.chars().allMatch(c -> c < FIRST_GREEK)) return words;
        return GREEK.matcher(words).replaceAll(word -> UCharacter.toUpperCase(GREEK_RULES, word.group()));
    }
}
