package org.makeready.press.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Which font prints a cluster of characters that the chosen one lacks: a fixed chain by script, never inside a
/// cluster.
public final class Fallbacks {
    private static final String EMOJI = "noto-emoji";
    private static final String GENERAL = "noto-sans";
    /// Fonts of signs: dingbats, enclosed letters, chess, letters of mathematics.
    private static final List<String> SIGNS = List.of("noto-sans-symbols", "noto-sans-symbols-2", "noto-sans-math");
    /// The font of frames and blocks, which fit together only in a font of one width.
    private static final String FRAMES = "noto-sans-mono";
    private static final int FIRST_FRAME = 0x2500, LAST_FRAME = 0x259F;
    private static final Map<Integer, String> BY_SCRIPT = Map.of(
            UScript.ARABIC, "noto-naskh-arabic",
            UScript.HEBREW, "rubik",
            UScript.DEVANAGARI, "noto-sans-devanagari",
            UScript.THAI, "noto-sans-thai",
            UScript.HAN, "dela-gothic-one",
            UScript.HIRAGANA, "dela-gothic-one",
            UScript.KATAKANA, "dela-gothic-one",
            UScript.HANGUL, "jua");
    /// Every font of letters, for signs that belong to no script, such as the baht: last of all, in this order.
    private static final List<String> LAST = List.of(
            "dela-gothic-one", "jua", "noto-naskh-arabic", "rubik", "noto-sans-devanagari", "noto-sans-thai", "heebo");
    /// No character below this one is an emoji by itself.
    private static final char FIRST_EMOJI = '\u231A';
    private static final int VARIATION_SELECTOR_TEXT = 0xFE0E,
            VARIATION_SELECTOR_EMOJI = 0xFE0F,
            NO_BREAK_HYPHEN = 0x2011,
            ZERO_WIDTH_JOINER = 0x200D,
            KEYCAP = 0x20E3;

    /// The letters XX as a flag: no region will ever have them, so what a font draws for them is its mark of despair.
    private static final String NO_FLAG = "\uD83C\uDDFD\uD83C\uDDFD";

    private final FontSupply fonts;

    public Fallbacks(FontSupply fonts) {
        this.fonts = fonts;
    }

    /// The font for this cluster of characters when `chosen` is wanted; empty when no font has all of it.
    public Optional<Font> fontFor(String cluster, Font chosen) {
        if (!prints(chosen, cluster)) return insteadOf(chosen, cluster);
        return Optional.of(
                CombiningMarks.hasMarks(cluster) && !CombiningMarks.wellPlaced(chosen, cluster)
                        ? better(cluster, chosen)
                        : chosen);
    }

    /// A font of letters in which the marks of this cluster sit on their letter, where there is one.
    private Font better(String cluster, Font chosen) {
        return printing(cluster, letters(cluster, chosen))
                .filter(f -> CombiningMarks.wellPlaced(f, cluster))
                .findFirst()
                .orElse(chosen);
    }

    /// The first font of the chain that has this cluster, or all of this word; empty when none has.
    public Optional<Font> insteadOf(Font chosen, String words) {
        return printing(words, chain(words, chosen)).findFirst();
    }

    private Stream<Font> printing(String words, Stream<String> ids) {
        return ids.flatMap(id -> fonts.font(id).stream()).filter(f -> prints(f, words));
    }

    /// The chosen font or a font of letters that has this cluster.
    public Optional<Font> letterFont(String cluster, Font chosen) {
        if (prints(chosen, cluster)) return Optional.of(chosen);
        return printing(cluster, letters(cluster, chosen)).findFirst();
    }

    /// Whether this is the font of emoji in one ink.
    public static boolean isEmojiFont(Font font) {
        return font.id().equals(EMOJI);
    }

    private static Stream<String> letters(String cluster, Font chosen) {
        return Stream.concat(byScript(cluster.codePointAt(0)), Stream.of(GENERAL))
                .flatMap(id -> inWeightOf(chosen, id));
    }

    private static Stream<String> inWeightOf(Font chosen, String id) {
        return chosen.heavy() ? Stream.of(id + "-bold", id) : Stream.of(id);
    }

    /// The fonts for the scripts a character is used in; none for one that Latin uses too. A comma or a lengthening
    /// stroke of Arabic belongs to no script by itself, only by its Script_Extensions (UAX #24).
    private static Stream<String> byScript(int character) {
        var scripts = new BitSet();
        UScript.getScriptExtensions(character, scripts);
        return scripts.get(UScript.LATIN)
                ? Stream.empty()
                : scripts.stream()
                        .mapToObj(BY_SCRIPT::get)
                        .filter(Objects::nonNull)
                        .distinct();
    }

    private static Stream<String> chain(String cluster, Font chosen) {
        int first = cluster.codePointAt(0);
        var letters = letters(cluster, chosen);
        if (isEmoji(cluster)) return Stream.concat(Stream.of(EMOJI), letters);
        if (first >= FIRST_FRAME && first <= LAST_FRAME) return Stream.concat(Stream.of(FRAMES), signs(chosen));
        return Stream.of(letters, signs(chosen), Stream.of(EMOJI), LAST.stream().flatMap(id -> inWeightOf(chosen, id)))
                .flatMap(s -> s);
    }

    private static Stream<String> signs(Font chosen) {
        return SIGNS.stream().flatMap(id -> inWeightOf(chosen, id));
    }

    /// Whether a font of signs has this cluster.
    public boolean hasSign(String cluster, Font chosen) {
        return signs(chosen).flatMap(id -> fonts.font(id).stream()).anyMatch(f -> prints(f, cluster));
    }

    /// Whether a cluster asks to be shown as emoji (UTS #51): by its own nature, a selector, a keycap or a joiner.
    public static boolean isEmoji(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < FIRST_EMOJI) return false;
        if (!UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.EMOJI) || isTextPresentation(cluster))
            return false;
        return cluster.codePoints()
                .anyMatch(c -> c == VARIATION_SELECTOR_EMOJI
                        || c == ZERO_WIDTH_JOINER
                        || c == KEYCAP
                        || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION));
    }

    /// Whether a cluster asks to be shown as text, by a selector.
    public static boolean isTextPresentation(String cluster) {
        return cluster.indexOf(VARIATION_SELECTOR_TEXT) >= 0;
    }

    /// Whether the font has all of this cluster, an emoji as one picture.
    public static boolean prints(Font font, String cluster) {
        return (covers(font, cluster) || CombiningMarks.composable(font, cluster))
                && (!isEmoji(cluster) || whole(font, cluster));
    }

    /// Whether an emoji comes out as one picture: a family no font knows would fall apart into its members, a flag into
    /// letters.
    private static boolean whole(Font font, String cluster) {
        long visible = cluster.codePoints().filter(c -> !isInvisible(c)).count();
        if (visible == 1) return !UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.REGIONAL_INDICATOR);
        int[] glyphs = glyphs(font, cluster);
        return glyphs.length == 1 && glyphs[0] != glyphs(font, NO_FLAG)[0];
    }

    private static int[] glyphs(Font font, String cluster) {
        return Shaper.shape(font, cluster.toCharArray(), 0, cluster.length(), false, true, List.of())
                .ids();
    }

    private static boolean covers(Font font, String cluster) {
        for (int i = 0; i < cluster.length(); i = cluster.offsetByCodePoints(i, 1)) {
            int c = cluster.codePointAt(i);
            if (!font.covers(c == NO_BREAK_HYPHEN ? '-' : c) && !isInvisible(c)) return false;
        }
        return true;
    }

    /// Characters that steer the setting and leave no mark, so no font needs a glyph for them.
    public static boolean isInvisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
