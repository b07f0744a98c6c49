package org.makeready.catalog.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.makeready.catalog.tags.PlainWords;

/// Words that mean the same, also across languages: a group on each line of `synonyms.txt`.
final class Synonyms {
    private static final String FILE = "synonyms.txt";
    private final Map<String, List<List<String>>> groups = new HashMap<>();

    private Synonyms(Stream<String> lines) {
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::group);
    }

    static Synonyms shipped() {
        try (InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE), FILE)) {
            return new Synonyms(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void group(String line) {
        var members = Stream.of(line.split(","))
                .map(member -> PlainWords.list(member, Locale.ROOT))
                .distinct()
                .toList();
        for (var member : members) {
            if (member.size() != 1) continue;
            var others = groups.computeIfAbsent(member.getFirst(), _ -> new ArrayList<>());
            members.stream()
                    .filter(other -> !other.equals(member) && !others.contains(other))
                    .forEach(others::add);
        }
    }

    /// What may stand for a folded word: each a word or a few that stand together.
    List<List<String>> of(String word) {
        return groups.getOrDefault(word, List.of());
    }
}
