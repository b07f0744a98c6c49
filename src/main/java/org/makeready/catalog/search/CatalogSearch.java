package org.makeready.catalog.search;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeready.catalog.index.ColourCells;
import org.makeready.catalog.index.Found;
import org.makeready.catalog.index.Question;
import org.makeready.catalog.tags.PlainWords;
import org.makeready.platform.database.Sql;

/// Looks templates up: words are given meaning by the lexicon in the database, found and counted in memory, and shown
/// from the database again.
@Singleton
public class CatalogSearch {
    /// OKLab distance within which two colours go by the same name.
    private static final double NEAR = 0.13;
    /// Values of a facet told, the most frequent first.
    private static final int MOST_VALUES = 200;
    static final String HITS = "select id, slug, version, product, size, title, description, language, price, "
            + "currency from catalog_entry where id = any(:ids)";

    private final CatalogFollower follower;
    private final Wording wording;
    private final Labels labels;
    private final Sql sql;

    CatalogSearch(CatalogFollower follower, Wording wording, Labels labels, Sql sql) {
        this.follower = follower;
        this.wording = wording;
        this.labels = labels;
        this.sql = sql;
    }

    /// One template on a page of results.
    public record Hit(
            int id,
            String slug,
            int version,
            String product,
            String size,
            String title,
            String description,
            String language,
            BigDecimal price,
            String currency) {}

    /// A page of results.
    ///
    /// @param total of all pages
    /// @param taken words nobody has used, and what they were taken for
    public record SearchResult(
            int total,
            List<Hit> hits,
            Map<String, Map<String, Integer>> counts,
            String next,
            Map<String, List<String>> taken) {}

    public SearchResult search(CatalogQuery query, List<String> languages) {
        var question = query.question(languages);
        var after = SearchCursor.read(query.cursor(), question);
        var index = follower.index();
        var meaning = wording.of(words(query), languages, index);
        var found = index.find(new Question(
                meaning.needles(),
                chosen(query),
                cells(query),
                query.leastPrice(),
                query.mostPrice(),
                query.order(),
                after,
                query.limit()));
        return new SearchResult(
                found.total(),
                hits(found.ids()),
                counts(found, query),
                found.next() == null ? null : SearchCursor.written(found.next(), question),
                meaning.taken());
    }

    /// Grows with every change of what is found.
    public long generation() {
        return follower.index().generation();
    }

    private static List<String> words(CatalogQuery query) {
        return PlainWords.list(query.words(), Locale.ROOT);
    }

    private Map<String, List<Integer>> chosen(CatalogQuery query) {
        var chosen = new LinkedHashMap<String, List<Integer>>();
        query.facets().forEach((facet, values) -> {
            if (values != null && !values.isEmpty())
                chosen.put(
                        facet,
                        values.stream()
                                .flatMap(value -> labels.number(facet, value).stream())
                                .toList());
        });
        return chosen;
    }

    private static Optional<int[]> cells(CatalogQuery query) {
        if (query.inks().isEmpty()) return Optional.empty();
        return Optional.of(query.inks().stream()
                .flatMapToInt(ink -> IntStream.of(ColourCells.near(ink, NEAR)))
                .distinct()
                .toArray());
    }

    private Map<String, Map<String, Integer>> counts(Found found, CatalogQuery query) {
        var byFacet = new HashMap<String, List<Map.Entry<String, Integer>>>();
        found.counts().forEach((number, count) -> {
            var label = labels.label(number);
            if (count > 0)
                byFacet.computeIfAbsent(label.facet(), _ -> new ArrayList<>()).add(Map.entry(label.value(), count));
        });
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        query.facets()
                .keySet()
                .forEach(facet -> counts.put(facet, mostFrequent(byFacet.getOrDefault(facet, new ArrayList<>()))));
        return counts;
    }

    private static Map<String, Integer> mostFrequent(List<Map.Entry<String, Integer>> values) {
        values.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        var counts = new LinkedHashMap<String, Integer>();
        values.stream().limit(MOST_VALUES).forEach(value -> counts.put(value.getKey(), value.getValue()));
        return counts;
    }

    /// In the order of their numbers; one that has gone in this moment is missing.
    private List<Hit> hits(List<Integer> ids) {
        if (ids.isEmpty()) return List.of();
        var hits = new HashMap<Integer, Hit>();
        sql.query(HITS).bindArray("ids", Integer.class, ids).mapTo(Hit.class).forEach(hit -> hits.put(hit.id(), hit));
        return ids.stream().map(hits::get).filter(Objects::nonNull).toList();
    }
}
