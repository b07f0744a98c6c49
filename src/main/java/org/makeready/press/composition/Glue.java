package org.makeready.press.composition;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DateFormatSymbols;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a careful typesetter never parts, on top of the rules of Unicode: addresses, a number and its unit, a day and its
/// month, a title and its name. Letter case does not matter, because a slot may set everything in capitals.
final class Glue {
    /// Words that belong to the number behind them: No. 5, p. 12, § 5, fig. 3.
    private static final Set<String> BEFORE_NUMBERS = Set.of("no.", "nos.", "nr.", "nº", "n°", "№", "#", "§", "§§", "¶", "p.", "pp.",
            "s.", "art.", "abs.", "vol.", "fig.", "abb.", "ch.", "chap.", "kap.", "op.", "bd.", "ca.", "c.", "est.", "tel.", "room", "route",
            "$", "€", "£", "¥", "₹", "usd", "eur", "gbp", "chf", "@", "+", "−", "±", "×", "≈", "<", ">");
    /// Words that belong to the name behind them.
    private static final Set<String> BEFORE_NAMES = Set.of("dr.", "dr", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "mx.", "prof.", "prof",
            "st.", "ste.", "sr.", "sra.", "srta.", "mme", "mlle", "m.", "rev.", "fr.", "hr.", "capt.", "sgt.", "lt.", "col.", "gen.", "hon.");
    /// Words that belong to the name before them.
    private static final Set<String> AFTER_NAMES = Set.of("jr.", "jr", "sr.", "sr", "ph.d.", "phd", "m.d.", "md", "esq.");
    /// Words that belong to the number before them.
    private static final Set<String> UNITS = Set.of("%", "‰", "°", "°c", "°f", "km", "m", "cm", "mm", "mi", "mi.", "ft", "ft.", "in.", "yd", "kg", "g",
            "mg", "lb", "lb.", "lbs", "lbs.", "oz", "oz.", "t", "l", "ml", "cl", "gal", "km/h", "mph", "kmh", "kwh", "kw", "w", "v", "hp", "ps", "h", "hrs",
            "hrs.", "min", "min.", "sec", "sec.", "s", "am", "pm", "a.m.", "p.m.", "uhr", "o’clock", "o'clock", "€", "$", "£", "¥", "eur", "usd", "gbp",
            "chf", "pt", "px", "gb", "mb", "tb", "k", "x", "×", "bc", "ad", "ce", "bce");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:)\\S+|[^\\s@]+@[^\\s@]+\\.[^\\s@]+|[#@][\\p{L}\\p{N}_-]+"
                    + "|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(?:[/?#:]\\S*)?");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.(?:-?\\p{Lu}\\.)*");
    private static final Pattern NUMBERED = Pattern.compile("[IVX]{2,6}");
    private static final Pattern DIALLING_CODE = Pattern.compile("\\(?\\+\\d+\\)?");
    /// The area code of `(555) 123-4567`.
    private static final Pattern AREA_CODE = Pattern.compile("\\(\\d{2,5}\\)");
    private static final Pattern DAY = Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º|\\.)?");
    /// Sets of pictures up to this many stay together.
    private static final int MOST_PICTURES = 8;
    /// So many letters are never parted at a picture among them: I❤️NY.
    private static final int SHORT = 8;
    private static final Map<Locale, Set<String>> MONTHS = new ConcurrentHashMap<>();
    private static final char SOFT_HYPHEN = '\u00AD';

    private final String words;
    private final Set<String> months;
    private final BitSet letters = new BitSet();
    private final BitSet addresses = new BitSet();

    Glue(String words, Locale language) {
        this.words = words;
        this.months = MONTHS.computeIfAbsent(language, Glue::months);
        markLetters();
        markAddresses();
    }

    /// As the language calls them, in full and abbreviated.
    private static Set<String> months(Locale language) {
        var symbols = DateFormatSymbols.getInstance(language);
        return Stream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)
                .flatMap(context -> Stream.of(symbols.getMonths(context, DateFormatSymbols.WIDE), symbols.getMonths(context, DateFormatSymbols.ABBREVIATED)))
                .flatMap(Stream::of).map(month -> bare(folded(month))).filter(month -> !Character.isDigit(month.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void markLetters() {
        for (int at : Graphemes.bounds(words)) letters.set(at);
    }

    private void markAddresses() {
        if (words.indexOf('.') < 0 && words.indexOf('@') < 0 && words.indexOf('#') < 0 && words.indexOf(':') < 0) return;
        var found = ADDRESS.matcher(words);
        while (found.find()) addresses.set(found.start() + 1, found.end());
    }

    /// Whether what stands before and behind this place must stay on one line.
    boolean holds(int at) {
        if (!letters.get(at) || addresses.get(at) || words.charAt(at - 1) == SOFT_HYPHEN) return true;
        if (Character.isWhitespace(words.charAt(at - 1))) return holdsWords(at);
        return holdsHyphen(at) || holdsPicture(at) || wide(at - 1) && wide(at);
    }

    private boolean holdsWords(int at) {
        var before = wordBefore(at);
        var after = wordFrom(at);
        if (before.isEmpty() || after.isEmpty()) return false;
        if (dash(after) || "!?;:»%".indexOf(after.charAt(0)) >= 0 || before.endsWith("«")) return true;
        return holdsNumber(before, after) || holdsDay(before, after) || holdsName(before, after);
    }

    private static boolean holdsNumber(String before, String after) {
        boolean numberBefore = Character.isDigit(before.codePointBefore(before.length()));
        if (numberBefore && (UNITS.contains(folded(after)) || UNITS.contains(folded(bare(after))))) return true;
        if (!Character.isDigit(after.codePointAt(0))) return false;
        return BEFORE_NUMBERS.contains(folded(opened(before))) || DIALLING_CODE.matcher(before).matches()
                || AREA_CODE.matcher(before).matches() && after.length() > 2 || numberBefore && thousands(bare(after));
    }

    /// A dash between words stays on the line of the word before it.
    private static boolean dash(String word) {
        return word.equals("–") || word.equals("—") || word.equals("-") || word.equals("--");
    }

    private boolean holdsDay(String before, String after) {
        return DAY.matcher(bare(after)).matches() && months.contains(folded(bare(opened(before))))
                || DAY.matcher(opened(before)).matches() && months.contains(folded(bare(after)));
    }

    /// The three digits of `10 000`, or the next figures of a telephone number.
    private static boolean thousands(String after) {
        return after.length() >= 3 && after.chars().allMatch(Character::isDigit);
    }

    private static boolean holdsName(String before, String after) {
        boolean suffix = AFTER_NAMES.contains(folded(bare(after))) || AFTER_NAMES.contains(folded(after)) || NUMBERED.matcher(bare(after)).matches();
        if (suffix && Character.isUpperCase(before.codePointAt(0))) return true;
        boolean title = BEFORE_NAMES.contains(folded(opened(before)));
        if (!Character.isUpperCase(after.codePointAt(0))) return title && after.equals("&");
        return title || INITIAL.matcher(opened(before)).matches();
    }

    /// A hyphen keeps a single letter on either side: T-shirt, e-mail, vitamin-C.
    private boolean holdsHyphen(int at) {
        if (words.charAt(at - 1) != '-') return false;
        var before = wordBefore(at);
        var after = wordFrom(at);
        int parted = before.lastIndexOf('-', before.length() - 2);
        int next = after.indexOf('-');
        return before.length() - parted - 2 <= 1 || bare(next < 0 ? after : after.substring(0, next)).length() <= 1;
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
        while (start > 0 && picture(words.codePointAt(letters.previousSetBit(start - 1)))) start = letters.previousSetBit(start - 1);
        return start == 0 || blank(words.charAt(start - 1));
    }

    /// How many letters are written without spaces around this place.
    private int written(int at) {
        int start = at, end = at;
        while (start > 0 && !blank(words.charAt(start - 1))) start--;
        while (end < words.length() && !blank(words.charAt(end))) end++;
        return letters.get(start, end).cardinality();
    }

    private static boolean picture(int c) {
        if (c <= 0xFF) return false;
        return UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC) || UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR);
    }

    /// How many pictures stand in a row here.
    private int run(int at) {
        int count = 0;
        for (int i = letters.previousSetBit(at - 1); i >= 0 && picture(words.codePointAt(i)); i = letters.previousSetBit(i - 1)) count++;
        for (int i = at; i >= 0 && i < words.length() && picture(words.codePointAt(i)); i = letters.nextSetBit(i + 1)) count++;
        return count;
    }

    private static boolean alphabetic(int c) {
        return switch (UScript.getScript(c)) {
            case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.HEBREW, UScript.ARABIC, UScript.COMMON -> !Character.isWhitespace(c);
            default -> false;
        };
    }

    /// Whether a wide form of a Latin letter or digit stands here: words of these are words.
    private boolean wide(int at) {
        char c = words.charAt(at);
        return c >= '０' && c <= 'ｚ' && Character.isLetterOrDigit(c);
    }

    /// The word that ends before this place, spaces between them left out.
    private String wordBefore(int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) end--;
        int start = end;
        while (start > 0 && !blank(words.charAt(start - 1))) start--;
        return words.substring(start, end);
    }

    private String wordFrom(int at) {
        int end = at;
        while (end < words.length() && !blank(words.charAt(end))) end++;
        return words.substring(at, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Without the punctuation behind it.
    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ".,;:!?)]}”’\"'»".indexOf(word.charAt(end - 1)) >= 0) end--;
        return word.substring(0, end);
    }

    /// Without the brackets and quotes before it.
    private static String opened(String word) {
        int start = 0;
        while (start < word.length() && "([{“„‘«\"'".indexOf(word.charAt(start)) >= 0) start++;
        return word.substring(start);
    }
}
