package org.makeready.press.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Map;
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
    private static final int VARIATION_SELECTOR_EMOJI = 0xFE0F, ZERO_WIDTH_JOINER = 0x200D;

    private final FontSupply fonts;

    public Fallbacks(FontSupply fonts) {
        this.fonts = fonts;
    }

    /// The font for this cluster of characters when `chosen` is wanted; empty when no font has all of it.
    public Optional<Font> fontFor(String cluster, Font chosen) {
        if (covers(chosen, cluster)) return Optional.of(chosen);
        return chain(cluster, chosen).flatMap(id -> fonts.font(id).stream()).filter(f -> covers(f, cluster)).findFirst();
    }

    private static Stream<String> chain(String cluster, Font chosen) {
        boolean bold = chosen.weight() >= BOLD_FROM;
        var script = BY_SCRIPT.getOrDefault(UScript.getScript(cluster.codePointAt(0)), GENERAL);
        var letters = Stream.of(script, GENERAL).flatMap(id -> bold ? Stream.of(id + "-bold", id) : Stream.of(id));
        var rest = Stream.of("dela-gothic-one", "jua");
        return emoji(cluster) ? Stream.concat(Stream.of(EMOJI), letters)
                : Stream.of(letters, Stream.of(EMOJI), rest).flatMap(s -> s);
    }

    private static boolean emoji(String cluster) {
        return cluster.codePoints().anyMatch(c -> c == VARIATION_SELECTOR_EMOJI || c == ZERO_WIDTH_JOINER
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION));
    }

    private static boolean covers(Font font, String cluster) {
        return cluster.codePoints().allMatch(c -> font.covers(c) || invisible(c));
    }

    /// Characters that steer the setting and leave no mark, so no font needs a glyph for them.
    public static boolean invisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
