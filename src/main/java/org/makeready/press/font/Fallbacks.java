package org.makeready.press.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Which font prints a cluster of characters that the chosen one lacks: a fixed chain by script, never inside a cluster.
public final class Fallbacks {
    private static final int BOLD_FROM = 600;
    private static final String EMOJI = "noto-emoji";
    private static final String GENERAL = "noto-sans";
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
    private static final List<String> LAST = List.of("dela-gothic-one", "jua", "noto-naskh-arabic", "rubik", "noto-sans-devanagari",
            "noto-sans-thai", "heebo");
    /// No character below this one is an emoji by itself.
    private static final char FIRST_EMOJI = '\u231A';
    private static final int VARIATION_SELECTOR_TEXT = 0xFE0E, VARIATION_SELECTOR_EMOJI = 0xFE0F, ZERO_WIDTH_JOINER = 0x200D,
            KEYCAP = 0x20E3;

    /// The letters XX as a flag: no region will ever have them, so what a font draws for them is its mark of despair.
    private static final String NO_FLAG = "\uD83C\uDDFD\uD83C\uDDFD";

    /// How far a mark may reach into its letter, in ems.
    private static final double TOUCH = 0.03;
    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();

    private final FontSupply fonts;

    public Fallbacks(FontSupply fonts) {
        this.fonts = fonts;
    }

    /// The font for this cluster of characters when `chosen` is wanted; empty when no font has all of it.
    public Optional<Font> fontFor(String cluster, Font chosen) {
        return prints(chosen, cluster) ? Optional.of(chosen) : insteadOf(chosen, cluster);
    }

    /// The first font of the chain that has this cluster; empty when none has.
    public Optional<Font> insteadOf(Font chosen, String cluster) {
        return chain(cluster, chosen).flatMap(id -> fonts.font(id).stream()).filter(f -> prints(f, cluster)).findFirst();
    }

    /// The chosen font or a font of letters that has this cluster.
    public Optional<Font> letterFont(String cluster, Font chosen) {
        if (prints(chosen, cluster)) return Optional.of(chosen);
        return letters(cluster, chosen).flatMap(id -> fonts.font(id).stream()).filter(f -> prints(f, cluster)).findFirst();
    }

    public static boolean isEmojiFont(Font font) {
        return font.id().equals(EMOJI);
    }

    private static Stream<String> letters(String cluster, Font chosen) {
        return Stream.concat(byScript(cluster.codePointAt(0)), Stream.of(GENERAL)).flatMap(id -> weights(id, chosen));
    }

    private static Stream<String> weights(String id, Font chosen) {
        return chosen.weight() >= BOLD_FROM ? Stream.of(id + "-bold", id) : Stream.of(id);
    }

    /// The fonts for the scripts a character is used in; none for one that Latin uses too. A comma or a lengthening stroke
    /// of Arabic belongs to no script by itself, only by its Script_Extensions (UAX #24).
    private static Stream<String> byScript(int character) {
        var scripts = new BitSet();
        UScript.getScriptExtensions(character, scripts);
        return scripts.get(UScript.LATIN) ? Stream.empty() : scripts.stream().mapToObj(BY_SCRIPT::get).filter(Objects::nonNull).distinct();
    }

    private static Stream<String> chain(String cluster, Font chosen) {
        var letters = letters(cluster, chosen);
        var last = LAST.stream().flatMap(id -> weights(id, chosen));
        return emoji(cluster) ? Stream.concat(Stream.of(EMOJI), letters)
                : Stream.of(letters, Stream.of(EMOJI), last).flatMap(s -> s);
    }

    /// Whether a cluster asks to be shown as emoji (UTS #51): by its own nature, a selector, a keycap or a joiner.
    public static boolean emoji(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < FIRST_EMOJI) return false;
        if (!UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.EMOJI) || textPresentation(cluster)) return false;
        return cluster.codePoints().anyMatch(c -> c == VARIATION_SELECTOR_EMOJI || c == ZERO_WIDTH_JOINER || c == KEYCAP
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION));
    }

    /// Whether a cluster asks to be shown as text, by a selector.
    public static boolean textPresentation(String cluster) {
        return cluster.indexOf(VARIATION_SELECTOR_TEXT) >= 0;
    }

    /// Whether the font has all of this cluster, an emoji as one picture.
    public static boolean prints(Font font, String cluster) {
        return (covers(font, cluster) || makes(font, cluster)) && (!emoji(cluster) || whole(font, cluster));
    }

    /// Whether all marks of a letter made of parts come to lie above or below it: not every font says where.
    private static boolean seated(Font font, String words) {
        var shaped = Shaper.shape(font, words.toCharArray(), 0, words.length(), false, true, List.of());
        for (int g = 0, letter = 0; g < shaped.ids().length; g++) {
            if (shaped.at()[g] != shaped.at()[letter]) letter = g;
            if (shaped.ids()[g] == 0 || g != letter && !seated(font, shaped, letter, g)) return false;
        }
        return true;
    }

    private static boolean seated(Font font, Shaper.Shaped shaped, int letter, int mark) {
        var under = font.ink(shaped.ids()[letter]);
        var ink = font.ink(shaped.ids()[mark]);
        double across = shaped.x()[mark] - shaped.x()[letter] + ink.centre().x();
        double down = shaped.y()[mark] - shaped.y()[letter];
        boolean apart = down + ink.bottom() <= under.y() + TOUCH || down + ink.y() >= under.bottom() - TOUCH;
        return apart && Math.abs(across - under.centre().x()) < under.width() / 3;
    }

    /// Whether an emoji comes out as one picture: a family no font knows would fall apart into its members, a flag into
    /// letters.
    private static boolean whole(Font font, String cluster) {
        long visible = cluster.codePoints().filter(c -> !invisible(c)).count();
        if (visible == 1) return !UCharacter.hasBinaryProperty(cluster.codePointAt(0), UProperty.REGIONAL_INDICATOR);
        int[] glyphs = glyphs(font, cluster);
        return glyphs.length == 1 && glyphs[0] != glyphs(font, NO_FLAG)[0];
    }

    private static int[] glyphs(Font font, String cluster) {
        return Shaper.shape(font, cluster.toCharArray(), 0, cluster.length(), false, true, List.of()).ids();
    }

    private static boolean covers(Font font, String cluster) {
        for (int i = 0; i < cluster.length(); i = cluster.offsetByCodePoints(i, 1)) {
            int c = cluster.codePointAt(i);
            if (!font.covers(c) && !invisible(c)) return false;
        }
        return true;
    }

    /// Whether the font has all of a cluster when the shaper makes letters of their parts (ễ of ê and a tilde), and says
    /// where these parts belong.
    private static boolean makes(Font font, String cluster) {
        return cluster.codePoints().allMatch(c -> invisible(c) || makes(font, c)) && seated(font, cluster);
    }

    private static boolean makes(Font font, int character) {
        if (font.covers(character)) return true;
        var parts = DECOMPOSITION.getRawDecomposition(character);
        if (parts == null || parts.codePointCount(0, parts.length()) != 2) return false;
        int mark = parts.codePointBefore(parts.length());
        return UCharacter.getType(mark) == ECharacterCategory.NON_SPACING_MARK && font.covers(mark) && makes(font, parts.codePointAt(0));
    }

    /// Characters that steer the setting and leave no mark, so no font needs a glyph for them.
    public static boolean invisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
