package org.makeready.catalog.tags;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Words of a language that tell an occasion or a theme, from `words/<language>.txt`.
final class TagWords {
    private static final TagWords NONE = new TagWords(List.of());
    private static final Map<String, TagWords> BY_LANGUAGE = new ConcurrentHashMap<>();
    private final List<TagRule> rules;

    private TagWords(List<TagRule> rules) {
        this.rules = rules;
    }

    /// @param words   any of them speaks for it
    /// @param against any of them speaks against it
    private record TagRule(String kind, String value, List<Phrase> words, List<Phrase> against) {}

    /// Words side by side; the last may be a beginning only.
    private record Phrase(List<String> words, boolean beginning) {
        boolean in(List<String> text) {
            for (int i = 0; i + words.size() <= text.size(); i++) if (at(text, i)) return true;
            return false;
        }

        private boolean at(List<String> text, int from) {
            int last = words.size() - 1;
            for (int i = 0; i < last; i++) if (!text.get(from + i).equals(words.get(i))) return false;
            return beginning
                    ? text.get(from + last).startsWith(words.get(last))
                    : text.get(from + last).equals(words.get(last));
        }

        @Override
        public String toString() {
            return String.join(" ", words) + (beginning ? "…" : "");
        }
    }

    /// A kind and value that a text speaks of, and the words that do.
    record Hint(String kind, String value, List<String> words) {}

    /// No words for a language we have no list for.
    static TagWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, TagWords::read);
    }

    private static TagWords read(String language) {
        if (!language.matches("[a-z]{2,3}")) return NONE;
        try (InputStream file = TagWords.class.getResourceAsStream("words/" + language + ".txt")) {
            if (file == null) return NONE;
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
            return new TagWords(lines.map(TagWords::rule).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TagRule rule(String line) {
        int colon = line.indexOf(':');
        var name = line.substring(0, colon).split(" ");
        var sides = line.substring(colon + 1).split("\\|");
        return new TagRule(name[0], name[1], phrases(sides[0]), sides.length > 1 ? phrases(sides[1]) : List.of());
    }

    private static List<Phrase> phrases(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .map(phrase -> new Phrase(PlainWords.list(phrase.replace("*", ""), Locale.ROOT), phrase.endsWith("*")))
                .toList();
    }

    List<Hint> hints(String text) {
        var words = PlainWords.list(text, Locale.ROOT);
        var hints = new ArrayList<Hint>();
        for (var rule : rules) hint(rule, words).ifPresent(hints::add);
        return hints;
    }

    private static Optional<Hint> hint(TagRule rule, List<String> text) {
        var found = rule.words().stream()
                .filter(phrase -> phrase.in(text))
                .map(Phrase::toString)
                .toList();
        if (found.isEmpty() || rule.against().stream().anyMatch(phrase -> phrase.in(text))) return Optional.empty();
        return Optional.of(new Hint(rule.kind(), rule.value(), found));
    }
}
