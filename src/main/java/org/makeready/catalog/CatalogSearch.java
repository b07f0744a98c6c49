package org.makeready.catalog;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;

/// Looks templates up: full text, forgiving of typing mistakes, with filters, counts and stable pages.
@Singleton
class CatalogSearch {
    /// OKLab distance within which two colours go by the same name, squared.
    private static final double NEAR = 0.13 * 0.13;
    /// How alike a word must be to count as the same word, mistyped (pg_trgm word_similarity).
    private static final double ALIKE = 0.5;
    private static final String MATCHES = "(words @@ websearch_to_tsquery('english', :words) or word_similarity(:words, plain) >= :alike)";
    private static final String RANK = """
            (2 * ts_rank_cd(words, websearch_to_tsquery('english', :words)) + word_similarity(:words, plain)
             + word_similarity(:words, lower(title)))::double precision""";
    private final EntityManager database;

    CatalogSearch(EntityManager database) {
        this.database = database;
    }

    /// One template on a page of results.
    record Hit(String slug, int version, String product, String size, String title, String description, BigDecimal price,
               String currency, String key) {}

    /// A condition in SQL with its parameters.
    private record Condition(String sql, Map<String, Object> parameters) {}

    List<Hit> page(CatalogQuery query, Optional<Cursor> after) {
        var order = query.order();
        var conditions = conditions(query, "");
        after.ifPresent(cursor -> conditions.add(new Condition("(%s, e.slug) %s (cast(:key as %s), cast(:slug as text))".formatted(
                order.key, order.descending ? "<" : ">", order.type), Map.of("key", cursor.key(), "slug", cursor.slug()))));
        var way = order.descending ? "desc" : "asc";
        var sql = "select slug, version, product, size, title, description, price, currency, cast(%s as text) as sort_key from (%s) e where %s order by %s %s, e.slug %s limit :limit"
                .formatted(order.key, ranked(query), joined(conditions), order.key, way, way);
        var select = with(database.createNativeQuery(sql), conditions).setParameter("limit", query.limit() + 1);
        if (!query.plainWords().isEmpty()) select.setParameter("words", query.plainWords());
        return rows(select).stream().map(CatalogSearch::hit).toList();
    }

    /// How many templates each value of a facet would leave, all other filters kept.
    Map<String, Map<String, Long>> counts(CatalogQuery query) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        query.facets().keySet().forEach(facet -> counts.put(facet, counts(query, facet)));
        return counts;
    }

    private Map<String, Long> counts(CatalogQuery query, String facet) {
        var conditions = conditions(query, facet);
        var sql = "select f.value, count(*) from (%s) e join catalog_facet f using (slug) where f.facet = :facet and %s group by f.value order by 2 desc, 1"
                .formatted(ranked(query), joined(conditions));
        var select = with(database.createNativeQuery(sql), conditions).setParameter("facet", facet);
        if (!query.plainWords().isEmpty()) select.setParameter("words", query.plainWords());
        var counts = new LinkedHashMap<String, Long>();
        rows(select).forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    private static String ranked(CatalogQuery query) {
        return "select *, %s as rank from catalog_entry".formatted(query.plainWords().isEmpty() ? "0::double precision" : RANK);
    }

    private static List<Condition> conditions(CatalogQuery query, String except) {
        var conditions = new ArrayList<Condition>();
        if (!query.plainWords().isEmpty()) conditions.add(new Condition(MATCHES, Map.of("alike", ALIKE)));
        query.facets().forEach((facet, values) -> {
            if (facet.equals(except) || values == null || values.isEmpty()) return;
            conditions.add(new Condition("exists (select 1 from catalog_facet x where x.slug = e.slug and x.facet = '%s' and x.value in (:%s))"
                    .formatted(facet, facet), Map.of(facet, values)));
        });
        if (query.colour() != null) conditions.add(near(query.colour()));
        if (query.minPrice() != null) conditions.add(new Condition("price >= :minPrice", Map.of("minPrice", query.minPrice())));
        if (query.maxPrice() != null) conditions.add(new Condition("price <= :maxPrice", Map.of("maxPrice", query.maxPrice())));
        return conditions;
    }

    private static Condition near(String colour) {
        var lab = OkLab.of(Ink.parse(colour.startsWith("#") ? colour : "#" + colour).orElseThrow());
        return new Condition("""
                exists (select 1 from catalog_colour c where c.slug = e.slug
                        and power(c.l - :l, 2) + power(c.a - :a, 2) + power(c.b - :b, 2) <= :near)""",
                Map.of("l", lab.l(), "a", lab.a(), "b", lab.b(), "near", NEAR));
    }

    private static String joined(List<Condition> conditions) {
        return conditions.isEmpty() ? "true" : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    }

    private static Query with(Query query, List<Condition> conditions) {
        conditions.forEach(condition -> condition.parameters().forEach(query::setParameter));
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static Hit hit(Object[] row) {
        return new Hit((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (BigDecimal) row[6], (String) row[7], (String) row[8]);
    }
}
