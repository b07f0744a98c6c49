package org.makeready.press.judge.lettering;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.makeready.press.font.Font;

/// Words nobody wrote, in every script a font covers: strange enough to meet letters, joins, ligatures, conjuncts and
/// ends of words that real texts rarely have. The same seed gives the same words.
final class GeneratedWords {
    private static final List<String> LIGATURES = List.of(
            "ff", "fi", "fl", "ffi", "ffl", "fj", "ft", "tt", "th", "st", "ct", "ss", "oo", "rr", "qu", "ch", "ll",
            "br", "os", "ws");
    private static final String ALEFS = "اأإآ", HARAKAT = "ًٌٍَُِّْ";
    private static final char VIRAMA = '\u094D', NUKTA = '\u093C';
    private final Random random;
    private final Map<Kind, List<Integer>> characters = new LinkedHashMap<>();

    /// What is needed to build a word of one script.
    private enum Kind {
        LATIN,
        LATIN_CAPITAL,
        OTHER_ALPHABET,
        DIGIT,
        SIGN,
        ACCENT,
        ARABIC,
        HEBREW,
        POINT,
        CONSONANT,
        DEPENDENT_VOWEL,
        INDEPENDENT_VOWEL,
        THAI_CONSONANT,
        THAI_LEADING,
        THAI_VOWEL,
        THAI_TONE,
        IDEOGRAPH,
        PICTURE
    }

    GeneratedWords(Font font, long seed) {
        random = new Random(seed);
        font.coverage().stream().forEach(c -> {
            var kind = kind(c);
            if (kind != null)
                characters.computeIfAbsent(kind, _ -> new ArrayList<>()).add(c);
        });
    }

    private static Kind kind(int c) {
        if (!Character.isDefined(c)) return null;
        if (c > 0x1F000) return partOfPicture(c) ? null : Kind.PICTURE;
        if ("()*+-./#&!?@%:;,'\"".indexOf(c) >= 0) return Kind.SIGN;
        if (c >= '0' && c <= '9') return Kind.DIGIT;
        if (c >= 0x300 && c <= 0x304 || c == 0x308 || c == 0x30A || c == 0x30C) return Kind.ACCENT;
        return switch (UnicodeScript.of(c)) {
            case LATIN -> Character.isUpperCase(c) ? Kind.LATIN_CAPITAL : c < 0x250 ? Kind.LATIN : null;
            case CYRILLIC, GREEK -> c < 0x482 || c > 0x489 && c < 0x530 ? Kind.OTHER_ALPHABET : null;
            case ARABIC -> c >= 0x621 && c <= 0x6D3 && Character.isLetter(c) ? Kind.ARABIC : null;
            case HEBREW -> c >= 0x5D0 && c <= 0x5EA ? Kind.HEBREW : c >= 0x5B0 && c <= 0x5BC ? Kind.POINT : null;
            case DEVANAGARI ->
                c >= 0x915 && c <= 0x939
                        ? Kind.CONSONANT
                        : c >= 0x93E && c <= 0x94C
                                ? Kind.DEPENDENT_VOWEL
                                : c >= 0x905 && c <= 0x914 ? Kind.INDEPENDENT_VOWEL : null;
            case THAI ->
                c >= 0xE01 && c <= 0xE2E
                        ? Kind.THAI_CONSONANT
                        : c >= 0xE40 && c <= 0xE44
                                ? Kind.THAI_LEADING
                                : c == 0xE31 || c >= 0xE34 && c <= 0xE39
                                        ? Kind.THAI_VOWEL
                                        : c >= 0xE48 && c <= 0xE4B ? Kind.THAI_TONE : null;
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isLetter(c) && c >= 0x3041 ? Kind.IDEOGRAPH : null;
            default -> null;
        };
    }

    /// Skin tones, letters of flags and tags: on their own, or behind just any picture, they are refused by name.
    private static boolean partOfPicture(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF || c >= 0x1F1E6 && c <= 0x1F1FF || c >= 0xE0000;
    }

    /// So many words, the scripts in turn.
    List<String> make(int count) {
        var makers = makers();
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) words.add(makers.get(i % makers.size()).apply(2 + random.nextInt(7)));
        return words;
    }

    private List<Function<Integer, String>> makers() {
        var makers = new ArrayList<Function<Integer, String>>();
        if (has(Kind.LATIN)) makers.addAll(List.of(this::latin, this::latin, this::accented));
        if (has(Kind.LATIN_CAPITAL)) makers.add(length -> run(Kind.LATIN_CAPITAL, length));
        if (has(Kind.OTHER_ALPHABET)) makers.add(length -> run(Kind.OTHER_ALPHABET, length));
        if (has(Kind.DIGIT) && has(Kind.SIGN)) makers.add(this::number);
        if (has(Kind.ARABIC)) makers.add(this::arabic);
        if (has(Kind.HEBREW)) makers.add(this::hebrew);
        if (has(Kind.CONSONANT)) makers.add(this::devanagari);
        if (has(Kind.THAI_CONSONANT)) makers.add(this::thai);
        if (has(Kind.IDEOGRAPH)) makers.add(length -> run(Kind.IDEOGRAPH, length));
        if (has(Kind.PICTURE)) makers.add(length -> run(Kind.PICTURE, 1 + length / 3));
        return makers;
    }

    private boolean has(Kind kind) {
        return characters.containsKey(kind);
    }

    private String one(Kind kind) {
        var all = characters.get(kind);
        return Character.toString(all.get(random.nextInt(all.size())));
    }

    private String oneOf(String letters) {
        return letters.substring(random.nextInt(letters.length())).substring(0, 1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String run(Kind kind, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append(one(kind));
        return word.toString();
    }

    /// A to Z and what they join to; every other word begins with a capital.
    private String latin(int length) {
        var word = new StringBuilder();
        if (has(Kind.LATIN_CAPITAL) && chance(0.5)) word.append((char) ('A' + random.nextInt(26)));
        while (word.length() < length) {
            if (chance(0.3)) word.append(LIGATURES.get(random.nextInt(LIGATURES.size())));
            else word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String accented(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(one(Kind.LATIN));
            if (has(Kind.ACCENT) && chance(0.1)) word.append(one(Kind.ACCENT));
        }
        return word.toString();
    }

    private String number(int length) {
        return run(Kind.DIGIT, 1 + length / 2) + one(Kind.SIGN) + run(Kind.DIGIT, 1 + length / 3) + one(Kind.SIGN);
    }

    private String arabic(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(chance(0.2) ? "ل" + oneOf(ALEFS) : one(Kind.ARABIC));
            if (chance(0.15)) word.append(oneOf(HARAKAT));
        }
        return word.toString();
    }

    private String hebrew(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(one(Kind.HEBREW));
            if (has(Kind.POINT) && chance(0.2)) word.append(one(Kind.POINT));
        }
        return word.toString();
    }

    /// Syllables: conjuncts of up to three consonants, some dotted below, with a vowel before, above, below or after.
    private String devanagari(int length) {
        var word = new StringBuilder();
        if (chance(0.2)) word.append(one(Kind.INDEPENDENT_VOWEL));
        for (int i = 0; i < 1 + length / 2; i++) {
            word.append(chance(0.2) ? "र" + VIRAMA : "").append(one(Kind.CONSONANT));
            if (chance(0.1)) word.append(NUKTA);
            if (chance(0.5)) word.append(VIRAMA).append(one(Kind.CONSONANT));
            if (chance(0.6)) word.append(one(Kind.DEPENDENT_VOWEL));
        }
        return word.toString();
    }

    private String thai(int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (has(Kind.THAI_LEADING) && chance(0.2)) word.append(one(Kind.THAI_LEADING));
            word.append(one(Kind.THAI_CONSONANT));
            if (has(Kind.THAI_VOWEL) && chance(0.4)) word.append(one(Kind.THAI_VOWEL));
            if (has(Kind.THAI_TONE) && chance(0.3)) word.append(one(Kind.THAI_TONE));
        }
        return word.toString();
    }
}
