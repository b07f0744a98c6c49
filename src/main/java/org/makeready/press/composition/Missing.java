package org.makeready.press.composition;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Words of which some characters are in no font, and what can be printed in their place.
///
/// @param missing whether a cluster of characters is in no font
record Missing(String words, Predicate<String> missing) {
    /// So many characters are named one by one; of more, only the script and the first few.
    private static final int NAMED = 8, EXAMPLES = 3;

    /// Signs no font of ours has, and the ones that look most like them.
    private static final Map<String, String> LIKE = Map.of("✓", "✔", "✗", "✖", "✘", "✖", "☐", "□", "➜", "→", "➔", "→", "⇨", "→", "☻", "☺", "❥", "♥", "─", "—");

    /// Read when first needed: it takes a tenth of a second.
    private static final class Traditional {
        private static final Transliterator FORMS = Transliterator.getInstance("Simplified-Traditional");
    }

    /// The clusters in a sentence: an emoji with its name, a whole alphabet by its name.
    static String named(List<String> clusters) {
        var scripts = clusters.stream().map(Missing::script).distinct().toList();
        if (clusters.size() <= NAMED || scripts.size() > 1) return String.join(" ", clusters.stream().map(EmojiStyle::named).toList());
        var first = String.join(" ", clusters.subList(0, EXAMPLES));
        return "%s and %d more characters (%s)".formatted(first, clusters.size() - EXAMPLES, UScript.getName(scripts.getFirst()));
    }

    private static int script(String cluster) {
        return UScript.getScript(cluster.codePointAt(0));
    }

    /// Those that are missing, as typed, each once.
    List<String> clusters() {
        return clusters(words).stream().filter(missing).distinct().toList();
    }

    private static List<String> clusters(String words) {
        var clusters = new ArrayList<String>();
        int[] bounds = Graphemes.bounds(words);
        for (int c = 1; c < bounds.length; c++) clusters.add(words.substring(bounds[c - 1], bounds[c]));
        return clusters;
    }

    /// Signs written with plain characters (XII for Ⅻ, 1 for ①, ✔ for ✓), where that can be printed.
    Optional<String> plain() {
        var plain = clusters(words).stream().map(c -> missing.test(c) ? LIKE.getOrDefault(c, Normalizer.normalize(c, Normalizer.Form.NFKC)) : c).collect(Collectors.joining());
        return printable(plain);
    }

    /// Chinese in traditional characters, where only these can be printed.
    Optional<String> traditional() {
        if (clusters().stream().noneMatch(cluster -> script(cluster) == UScript.HAN)) return Optional.empty();
        return printable(Traditional.FORMS.transliterate(words));
    }

    /// The words without them, when most of the words remain.
    Optional<String> without() {
        var clusters = clusters(words);
        long gone = clusters.stream().filter(missing).count();
        long marks = clusters.stream().filter(cluster -> !cluster.isBlank()).count();
        if (2 * gone > marks) return Optional.empty();
        var kept = clusters.stream().filter(missing.negate()).collect(Collectors.joining());
        return printable(kept.replaceAll(" {2,}", " ").replaceAll(" *\n *", "\n").strip());
    }

    private Optional<String> printable(String instead) {
        boolean better = !instead.equals(words) && clusters(instead).stream().noneMatch(missing);
        return better && instead.codePoints().anyMatch(c -> !Character.isWhitespace(c)) ? Optional.of(instead) : Optional.empty();
    }
}
