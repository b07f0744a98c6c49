package org.makeready.press.linebreaking;

import static org.makeready.press.text.SurroundingWords.bare;
import static org.makeready.press.text.SurroundingWords.folded;
import static org.makeready.press.text.SurroundingWords.opened;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.text.Graphemes;
import org.makeready.press.text.SurroundingWords;

/// What a careful typesetter never parts, on top of the rules of Unicode: addresses, a number and its unit, a day and
/// its month, a title and its name, a list's mark and its item; nor does a dash begin a line. Letter case does not
/// matter, because a slot may set everything in capitals.
final class NoBreakRules {
    /// Words that belong to the number behind them: No. 5, p. 12, § 5, fig. 3.
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no.", "nos.", "nr.", "nº", "n°", "№", "#", "§", "§§", "¶", "p.", "pp.", "s.", "art.", "abs.", "vol.",
            "fig.", "abb.", "ch.", "chap.", "kap.", "op.", "bd.", "ca.", "c.", "est.", "tel.", "tel.:", "tel:", "room",
            "route", "apt.", "apt", "suite", "box", "$", "€", "£", "¥", "₹", "usd", "eur", "gbp", "chf", "@", "+", "−",
            "±", "×", "≈", "~", "<", ">", "≤", "≥");
    /// Words that belong to the name behind them.
    private static final Set<String> BEFORE_NAMES = Set.of(
            "dr.", "dr", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "mx.", "prof.", "prof", "st.", "ste.", "sr.", "sra.",
            "srta.", "mme", "mme.", "mlle", "mlle.", "m.", "mt.", "rev.", "fr.", "hr.", "capt.", "sgt.", "lt.", "col.",
            "gen.", "hon.");
    /// Words that belong to the name before them.
    private static final Set<String> AFTER_NAMES =
            Set.of("jr.", "jr", "sr.", "sr", "ph.d.", "phd", "m.d.", "md", "esq.");
    /// Words that belong to the number before them.
    private static final Set<String> UNITS = Set.of(
            "%",
            "‰", "°", "°c", "°f", "km", "m", "cm", "mm", "mi", "mi.", "ft", "ft.", "in.", "yd", "kg", "g", "mg", "lb",
            "lb.", "lbs", "lbs.", "oz", "oz.", "t", "l", "ml", "cl", "gal", "km/h", "mph", "kmh", "kwh", "kw", "w", "v",
            "hp", "ps", "h", "hrs", "hrs.", "min", "min.", "sec", "sec.", "s", "am", "pm", "a.m.", "p.m.", "uhr",
            "o’clock", "o'clock", "€", "$", "£", "¥", "eur", "usd", "gbp", "chf", "pt", "px", "gb", "mb", "tb", "k",
            "x", "×", "bc", "ad", "ce", "bce");
    /// Languages most cards are written in, whatever that of the template.
    private static final Set<Locale> COMMON = Set.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.of("es"),
            Locale.of("pt"),
            Locale.of("nl"));
    private static final Map<Locale, Set<String>> MONTHS = new ConcurrentHashMap<>();
    private static final Pattern DAY = Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º|\\.)?");
    /// What marks an item of a list, where a paragraph begins with it: -, •, 1., a).
    private static final Pattern ITEM = Pattern.compile("[-–—•*·‣▪●○✓✔→>]|\\(?(?:\\d{1,2}|\\p{L})[.)]");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{L}\\.");
    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.{3}");
    private static final Pattern AREA_CODE = Pattern.compile("\\(\\d{2,5}\\)");
    private static final String SENTENCE_END = ".!?…", QUOTES = "”“\"’»«›‹";
    /// Signs that stand between what a line lists: they end a line, unless the line begins with one.
    private static final Pattern SEPARATOR = Pattern.compile("[·•|∙⋅‧]");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?:[a-z][a-z0-9+.-]*://|www\\.|mailto:)\\S+|[^\\s@]+@[^\\s@]+\\.[^\\s@]+|[#@][\\p{L}\\p{N}_-]+"
                    + "|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}(?:[/?#:]\\S*)?");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.(?:-?\\p{Lu}\\.)*");
    private static final Pattern NUMBERED = Pattern.compile("[IVX]{2,6}");
    private static final Pattern DIALLING_CODE = Pattern.compile("\\(?\\+\\d+\\)?");
    private static final char SOFT_HYPHEN = '\u00AD';

    private final String words;
    private final SurroundingWords neighbours;
    private final Set<String> months;
    private final BitSet letters = new BitSet();
    private final BitSet addresses = new BitSet();
    private final NoBreakInsideWords signs;

    /// @param language of the template
    NoBreakRules(String words, Locale language) {
        this.words = words;
        this.neighbours = new SurroundingWords(words);
        this.months = MONTHS.computeIfAbsent(
                Locale.of(language.getLanguage()),
                own -> Stream.concat(COMMON.stream(), Stream.of(own))
                        .flatMap(NoBreakRules::months)
                        .collect(Collectors.toUnmodifiableSet()));
        this.signs = new NoBreakInsideWords(words, letters);
        markLetters();
        markAddresses();
    }

    /// As the language calls them, in full and abbreviated.
    private static Stream<String> months(Locale language) {
        var symbols = DateFormatSymbols.getInstance(language);
        return Stream.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)
                .flatMap(context -> Stream.of(
                        symbols.getMonths(context, DateFormatSymbols.WIDE),
                        symbols.getMonths(context, DateFormatSymbols.ABBREVIATED)))
                .flatMap(Stream::of)
                .map(month -> bare(folded(month)))
                .filter(month -> !month.isEmpty() && !Character.isDigit(month.charAt(0)));
    }

    private void markLetters() {
        for (int at : Graphemes.bounds(words)) letters.set(at);
    }

    private void markAddresses() {
        if (words.indexOf('.') < 0 && words.indexOf('@') < 0 && words.indexOf('#') < 0 && words.indexOf(':') < 0)
            return;
        var found = ADDRESS.matcher(words);
        while (found.find()) addresses.set(found.start() + 1, found.end());
    }

    /// Whether what stands before and behind this place must stay on one line.
    boolean forbidsBreak(int at) {
        if (!letters.get(at) || addresses.get(at) || words.charAt(at - 1) == SOFT_HYPHEN) return true;
        return Character.isWhitespace(words.charAt(at - 1)) ? holdsWords(at) : signs.forbidsBreak(at);
    }

    private boolean holdsWords(int at) {
        var before = neighbours.before(at);
        var after = neighbours.from(at);
        if (before.isEmpty() || after.isEmpty()) return false;
        if (lettered(before) && lettered(after)) return holdsName(before, after);
        return holdsNumber(before, after)
                || holdsName(before, after)
                || holdsDash(at, before, after)
                || holdsItem(at, before)
                || holdsSeparator(before, after)
                || "!?;:»%ๆฯ".indexOf(after.charAt(0)) >= 0
                || before.endsWith("«")
                || ELLIPSIS.matcher(after).matches();
    }

    /// Most words are nothing but letters, and most rules are about others.
    private static boolean lettered(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    /// The mark of an item keeps to the item.
    private boolean holdsItem(int at, String before) {
        return ITEM.matcher(before).matches() && words.substring(0, at).strip().equals(before);
    }

    private boolean holdsSeparator(String before, String after) {
        var sign = SEPARATOR.matcher(after).matches() ? after : before;
        if (!SEPARATOR.matcher(sign).matches()) return false;
        boolean leads = neighbours.from(neighbours.skipBlanks(0)).equals(sign);
        return leads ? sign.equals(before) : sign.equals(after);
    }

    /// A dash ends a line rather than begin the next one, but goes with what is behind it after the end of a sentence,
    /// or with a name behind a quotation (“…” — Oscar Wilde); between numbers it parts nothing.
    private boolean holdsDash(int at, String before, String after) {
        if (DASH.matcher(after).matches())
            return !beginsAnew(before, neighbours.from(neighbours.skipBlanks(at + after.length())));
        if (!DASH.matcher(before).matches()) return false;
        var first = neighbours.before(words.lastIndexOf(before, at - 1));
        boolean numbers = !first.isEmpty() && Character.isDigit(first.codePointBefore(first.length()));
        return numbers ? Character.isDigit(after.codePointAt(0)) : beginsAnew(first, after);
    }

    private static boolean beginsAnew(String before, String behind) {
        if (before.isEmpty() || behind.isEmpty()) return false;
        char last = before.charAt(before.length() - 1);
        if (QUOTES.indexOf(last) < 0) return SENTENCE_END.indexOf(last) >= 0;
        boolean name = !Character.isLowerCase(behind.codePointAt(0));
        return name || before.length() > 1 && SENTENCE_END.indexOf(before.charAt(before.length() - 2)) >= 0;
    }

    private boolean holdsNumber(String before, String after) {
        boolean numberBefore = Character.isDigit(before.codePointBefore(before.length()));
        if (numberBefore && (UNITS.contains(folded(after)) || UNITS.contains(folded(bare(after))))) return true;
        if (numberBefore && Character.getType(after.codePointAt(0)) == Character.OTHER_NUMBER) return true;
        if (holdsDay(before, after)) return true;
        if (after.charAt(0) == '(')
            return DIALLING_CODE.matcher(before).matches()
                    && AREA_CODE.matcher(after).matches();
        if (!Character.isDigit(after.codePointAt(0))) return false;
        return BEFORE_NUMBERS.contains(folded(opened(before)))
                || DIALLING_CODE.matcher(before).matches()
                || AREA_CODE.matcher(before).matches() && after.length() > 2
                || numberBefore && thousands(bare(after));
    }

    private boolean holdsDay(String before, String after) {
        return DAY.matcher(opened(before)).matches() && months.contains(folded(bare(after)))
                || months.contains(folded(bare(opened(before))))
                        && DAY.matcher(bare(after)).matches();
    }

    /// The three digits of `10 000`, or the next figures of a telephone number.
    private static boolean thousands(String after) {
        return after.length() >= 3 && after.chars().allMatch(Character::isDigit);
    }

    private static boolean holdsName(String before, String after) {
        if (Character.isUpperCase(before.codePointAt(0)) && suffix(after)) return true;
        if (ABBREVIATION.matcher(opened(before)).matches()
                && ABBREVIATION.matcher(after).lookingAt()) return true;
        if (before.equals("&") && bare(after).length() == 1
                || after.equals("&") && bare(opened(before)).length() == 1) return true;
        boolean title = BEFORE_NAMES.contains(folded(opened(before)));
        if (!Character.isUpperCase(after.codePointAt(0))) return title && after.equals("&");
        return title || INITIAL.matcher(opened(before)).matches();
    }

    private static boolean suffix(String word) {
        return AFTER_NAMES.contains(folded(bare(word)))
                || AFTER_NAMES.contains(folded(word))
                || NUMBERED.matcher(bare(word)).matches();
    }
}
