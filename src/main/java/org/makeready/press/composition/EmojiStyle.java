package org.makeready.press.composition;

import com.ibm.icu.lang.UCharacter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.Font;

/// Decides which clusters of a text become pictures: what Unicode calls emoji presentation (UTS #51), and characters
/// with text presentation that no letter font has.
record EmojiStyle(EmojiSupply supply, Fallbacks fallbacks) {
    private static final char FIRST = '\u00A9';

    Optional<Emoji> picture(String cluster, Font chosen) {
        if (supply == EmojiSupply.NONE || cluster.length() == 1 && cluster.charAt(0) < FIRST) return Optional.empty();
        if (Fallbacks.textPresentation(cluster)) return Optional.empty();
        var picture = supply.emoji(cluster);
        if (picture.isEmpty() || Fallbacks.emoji(cluster)) return picture;
        return fallbacks.letterFont(cluster, chosen).isPresent() ? Optional.empty() : picture;
    }

    /// An emoji with its name, for readers whose screens cannot show it either; other clusters as they are.
    static String named(String cluster) {
        if (!Fallbacks.emoji(cluster)) return cluster;
        return cluster.codePoints().filter(c -> !Fallbacks.invisible(c)).mapToObj(UCharacter::getExtendedName)
                .map(UCharacter::toLowerCase).collect(Collectors.joining(", ", cluster + " (", ")"));
    }
}
