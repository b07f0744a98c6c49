package org.makeready.press.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of which some characters are in no font, and what can be printed in their place.
///
/// @param missing whether a cluster of characters is in no font
public record MissingCharacters(String words, Predicate<String> missing) {
    /// So many characters are named one by one; of more, only the script and the first few.
    private static final int NAMED = 8, EXAMPLES = 3;
    private static final Pattern SHADES = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]"),
            MARKS = Pattern.compile("\\p{M}+");

    /// Read when first needed: it takes a tenth of a second.
    private static final class Traditional {
        private static final Transliterator FORMS = Transliterator.getInstance("Simplified-Traditional");
    }

    /// The clusters in a sentence: an emoji with its name, a whole alphabet by its name.
    public static String named(List<String> clusters) {
        var scripts =
                clusters.stream().map(MissingCharacters::script).distinct().toList();
        if (clusters.size() <= NAMED || scripts.size() > 1)
            return String.join(
                    " ", clusters.stream().map(EmojiPresentation::named).toList());
        var first = String.join(" ", clusters.subList(0, EXAMPLES));
        return "%s and %d more characters (%s)"
                .formatted(first, clusters.size() - EXAMPLES, UScript.getName(scripts.getFirst()));
    }

    private static int script(String cluster) {
        return UScript.getScript(cluster.codePointAt(0));
    }

    /// Those that are missing, as typed, each once.
    public List<String> clusters() {
        return Graphemes.of(words).stream().filter(missing).distinct().toList();
    }

    /// Written in another way where there is one: the letters a fancy letter stands for, an emoji without its shade or
    /// in parts, a letter without its marks. The rest is left out.
    public Optional<String> plain() {
        var plain = rewritten(cluster -> plainer(cluster).orElse(""));
        return plain.equals(rewritten(_ -> "")) ? Optional.empty() : printable(plain);
    }

    private Optional<String> plainer(String cluster) {
        return Stream.of(
                        Normalizer.normalize(cluster, Normalizer.Form.NFKC),
                        SHADES.matcher(cluster).replaceAll(""),
                        cluster.replace("\u200D", ""),
                        MARKS.matcher(cluster).replaceAll(""))
                .filter(plain -> !plain.isBlank()
                        && !plain.equals(cluster)
                        && Graphemes.of(plain).stream().noneMatch(missing))
                .findFirst();
    }

    /// With something else for what is missing; where nothing takes its place, no double space stays behind.
    private String rewritten(UnaryOperator<String> instead) {
        var rewritten = Graphemes.of(words).stream()
                .map(cluster -> missing.test(cluster) ? instead.apply(cluster) : cluster)
                .collect(Collectors.joining());
        return rewritten.replaceAll(" {2,}", " ").replaceAll(" *\n *", "\n").strip();
    }

    /// Chinese in traditional characters, where only these can be printed.
    public Optional<String> traditional() {
        if (clusters().stream().noneMatch(cluster -> script(cluster) == UScript.HAN)) return Optional.empty();
        return printable(Traditional.FORMS.transliterate(words));
    }

    /// The words without them, when most of the letters remain.
    public Optional<String> without() {
        var letters = Graphemes.letters(words).toList();
        return 2 * letters.stream().filter(missing).count() > letters.size()
                ? Optional.empty()
                : printable(rewritten(_ -> ""));
    }

    private Optional<String> printable(String instead) {
        boolean better =
                !instead.equals(words) && Graphemes.of(instead).stream().noneMatch(missing);
        return better && instead.codePoints().anyMatch(c -> !Character.isWhitespace(c))
                ? Optional.of(instead)
                : Optional.empty();
    }
}
