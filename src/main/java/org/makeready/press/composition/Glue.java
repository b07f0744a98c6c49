package org.makeready.press.composition;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a careful typesetter never parts, on top of the rules of Unicode: addresses, a number and its unit, a title and
/// its name. Letter case does not matter, because a slot may set everything in capitals.
final class Glue {
    /// Words that belong to the number behind them: No. 5, p. 12, § 5, fig. 3.
    private static final Set<String> BEFORE_NUMBERS = Set.of("no.", "nos.", "nr.", "nº", "n°", "№", "#", "§", "§§", "¶", "p.", "pp.",
            "s.", "art.", "abs.", "vol.", "fig.", "abb.", "ch.", "chap.", "kap.", "op.", "bd.", "ca.", "c.", "est.", "tel.", "room", "route",
            "$", "€", "£", "¥", "₹", "usd", "eur", "gbp", "chf", "+", "−", "±", "×", "≈", "<", ">");
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
    private static final char SOFT_HYPHEN = '\u00AD';

    private final String words;
    private final BitSet letters = new BitSet();
    private final BitSet addresses = new BitSet();

    Glue(String words) {
        this.words = words;
        markLetters();
        markAddresses();
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
        return Character.isWhitespace(words.charAt(at - 1)) ? holdsWords(at) : holdsHyphen(at);
    }

    private boolean holdsWords(int at) {
        var before = wordBefore(at);
        var after = wordFrom(at);
        if (before.isEmpty() || after.isEmpty()) return false;
        return holdsNumber(before, after) || holdsName(before, after) || "!?;:»%".indexOf(after.charAt(0)) >= 0 || before.endsWith("«");
    }

    private static boolean holdsNumber(String before, String after) {
        boolean numberBefore = Character.isDigit(before.codePointBefore(before.length()));
        if (numberBefore && (UNITS.contains(folded(after)) || UNITS.contains(folded(bare(after))))) return true;
        if (!Character.isDigit(after.codePointAt(0))) return false;
        return BEFORE_NUMBERS.contains(folded(opened(before))) || DIALLING_CODE.matcher(before).matches() || numberBefore && thousands(bare(after));
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
