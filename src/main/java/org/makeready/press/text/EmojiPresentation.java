package org.makeready.press.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.EmojiSupply;

/// Decides which clusters of a text become pictures: what Unicode calls emoji presentation (UTS #51), and characters
/// with text presentation that no letter font has, unless they are one of a series that has no other pictures.
public record EmojiPresentation(EmojiSupply supply, Fallbacks fallbacks) {
    private static final char FIRST = '\u00A9';
    /// Arrows, chessmen, shapes, enclosed letters, ticks, crosses and boxes for them, signs of sex: beside ↑, ♞ or 🅷 a
    /// picture of ↔, ♟ or 🅰 would stand out.
    private static final UnicodeSet SERIES = new UnicodeSet(
                    "[\\u2190-\\u21FF \\u2460-\\u24FF \\u2580-\\u25FF \\u2611 \\u2640 \\u2642 "
                            + "\\u2654-\\u265F \\u26A7 \\u2714 \\u2716 "
                            + "\\u2900-\\u297F \\u2B00-\\u2BFF \\U0001F100-\\U0001F1E5]")
            .freeze();

    Optional<EmojiPicture> picture(String cluster, Font chosen) {
        if (supply == EmojiSupply.NONE || cluster.length() == 1 && cluster.charAt(0) < FIRST) return Optional.empty();
        if (Fallbacks.isTextPresentation(cluster)) return Optional.empty();
        var picture = supply.emoji(cluster);
        if (picture.isEmpty() || Fallbacks.isEmoji(cluster)) return picture;
        boolean letter = fallbacks.letterFont(cluster, chosen).isPresent();
        return letter || SERIES.contains(cluster.codePointAt(0)) && fallbacks.hasSign(cluster, chosen)
                ? Optional.empty()
                : picture;
    }

    /// An emoji with its name, for readers whose screens cannot show it either; what looks like nothing, or differs
    /// from screen to screen, by number; other clusters as they are.
    static String named(String cluster) {
        if (!Fallbacks.isEmoji(cluster))
            return seen(cluster.codePointAt(0))
                    ? cluster
                    : String.format(Locale.ROOT, "U+%04X", cluster.codePointAt(0));
        return cluster.codePoints()
                .filter(c -> !Fallbacks.isInvisible(c))
                .mapToObj(UCharacter::getExtendedName)
                .map(UCharacter::toLowerCase)
                .collect(Collectors.joining(", ", cluster + " (", ")"));
    }

    private static boolean seen(int c) {
        return UCharacter.isPrintable(c) && Character.getType(c) != Character.PRIVATE_USE;
    }
}
