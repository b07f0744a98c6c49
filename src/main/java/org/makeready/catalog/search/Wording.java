package org.makeready.catalog.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.catalog.index.CatalogIndex;
import org.makeready.catalog.index.Question.Needle;
import org.makeready.catalog.index.Question.Straw;

/// What the words of a question may mean: each stands for itself, its other forms in every language of the catalog, and
/// its synonyms. One that nobody has used, in the reader's languages, is the beginning of another word, or else
/// mistyped.
@Singleton
public class Wording {
    /// More words than that are a text.
    static final int MOST_WORDS = 12;
    private static final int SAME = 4, FORM = 3, SYNONYM = 2, GUESS = 1;
    private static final int LEAST_BEGINNING = 2;
    private final Lexicon lexicon;
    private final Synonyms synonyms = Synonyms.shipped();

    Wording(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// @param taken words that nobody has used, and what they were taken for
    record Meaning(List<Needle> needles, Map<String, List<String>> taken) {
        static final Meaning NOTHING = new Meaning(List.of(), Map.of());
    }

    Meaning of(List<String> words, List<String> languages, CatalogIndex index) {
        var asked = telling(words.stream().distinct().limit(MOST_WORDS).toList(), languages);
        if (asked.isEmpty()) return Meaning.NOTHING;
        var forms = lexicon.forms(asked.stream()
                .flatMap(word -> Stream.concat(
                        Stream.of(word), synonyms.of(word).stream().flatMap(List::stream)))
                .distinct()
                .toList());
        var needles = new ArrayList<Needle>();
        var taken = new TreeMap<String, List<String>>();
        for (var word : asked) {
            var straws = straws(word, forms, index);
            if (!known(word, forms, languages, index)) guess(word, straws, taken, index);
            needles.add(new Needle(straws));
        }
        return new Meaning(needles, taken);
    }

    /// Without "the" and its like, unless there is nothing else.
    private List<String> telling(List<String> words, List<String> languages) {
        if (words.size() < 2) return words;
        var silent = lexicon.silent(words, languages);
        var telling = words.stream().filter(word -> !silent.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private List<Straw> straws(String word, Map<String, List<Lexicon.Form>> forms, CatalogIndex index) {
        var straws = new ArrayList<Straw>();
        add(straws, ids(forms.get(word), true, index), SAME);
        add(straws, ids(forms.get(word), false, index), FORM);
        for (var synonym : synonyms.of(word)) {
            var all = synonym.stream()
                    .map(part -> Stream.of(ids(forms.get(part), true, index), ids(forms.get(part), false, index))
                            .flatMapToInt(Arrays::stream)
                            .toArray())
                    .toList();
            if (all.stream().allMatch(part -> part.length > 0)) straws.add(new Straw(all, SYNONYM));
        }
        return straws;
    }

    private static void add(List<Straw> straws, int[] ids, int weight) {
        if (ids.length > 0) straws.add(new Straw(List.of(ids), weight));
    }

    private static int[] ids(List<Lexicon.Form> forms, boolean same, CatalogIndex index) {
        return forms.stream()
                .filter(form -> form.same() == same && index.has(form.id()))
                .mapToInt(Lexicon.Form::id)
                .distinct()
                .toArray();
    }

    private boolean known(
            String word, Map<String, List<Lexicon.Form>> forms, List<String> languages, CatalogIndex index) {
        return !synonyms.of(word).isEmpty()
                || forms.get(word).stream()
                        .anyMatch(form -> languages.contains(form.language()) && index.has(form.id()));
    }

    private void guess(String word, List<Straw> straws, Map<String, List<String>> taken, CatalogIndex index) {
        var begun = word.codePointCount(0, word.length()) < LEAST_BEGINNING
                ? new int[0]
                : lexicon.beginning(word).stream()
                        .filter(index::has)
                        .mapToInt(Integer::intValue)
                        .toArray();
        add(straws, begun, SYNONYM);
        if (begun.length > 0) return;
        var meant = meant(word, index);
        if (meant.isEmpty()) return;
        taken.put(word, List.copyOf(meant.keySet()));
        add(
                straws,
                meant.values().stream()
                        .flatMap(Set::stream)
                        .mapToInt(Integer::intValue)
                        .distinct()
                        .toArray(),
                GUESS);
    }

    /// The words with the fewest slips of the finger between, and their forms.
    private Map<String, Set<Integer>> meant(String word, CatalogIndex index) {
        int most = EditDistance.allowed(word);
        var meant = new LinkedHashMap<String, Set<Integer>>();
        var alike = most == 0 ? List.<String>of() : lexicon.alike(word);
        for (int slips = 1; slips <= most && meant.isEmpty(); slips++) {
            int so = slips;
            lexicon.forms(alike.stream()
                            .filter(other -> EditDistance.between(word, other) == so)
                            .toList())
                    .forEach((other, forms) -> {
                        var ids = forms.stream()
                                .map(Lexicon.Form::id)
                                .filter(index::has)
                                .collect(Collectors.toSet());
                        if (!ids.isEmpty()) meant.put(other, ids);
                    });
        }
        return meant;
    }

    /// The reader's languages as `Accept-Language` tells them; English when it does not.
    public static List<String> languages(List<Locale> accepted) {
        var languages = accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.isEmpty() && !language.equals("*"))
                .distinct()
                .limit(5)
                .sorted()
                .toList();
        return languages.isEmpty() ? List.of("en") : languages;
    }
}
