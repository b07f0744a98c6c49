package org.makeready.catalog.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/// How PostgreSQL goes about what a search asks of it.
public final class CatalogPlans {
    private CatalogPlans() {}

    /// @param plan as EXPLAIN ANALYZE tells it, warm
    public record Plan(String what, String plan) {}

    public static List<Plan> of(Connection database) throws SQLException {
        int someId = number(database, "select min(id) from catalog_entry");
        var ids = IntStream.range(0, 24).mapToObj(i -> someId + 1_000 * i).toList();
        return List.of(
                plan(
                        database,
                        "The words \"birthday wedding\" and all their forms, in every language",
                        Lexicon.FORMS,
                        List.of(0, 1),
                        List.of("birthday", "wedding")),
                plan(database, "Words that begin with \"birt\"", Lexicon.BEGINNING, "birt%"),
                plan(
                        database,
                        "Words that look like \"birtday\"",
                        "select word from catalog_word where word % ? and stem <> '' and length(word) between 5 and 9",
                        "birtday"),
                plan(database, "The 24 templates of a page", CatalogSearch.HITS, ids),
                plan(
                        database,
                        "What has changed since the last look",
                        CatalogFollower.ENTRIES,
                        number(database, "select (pg_snapshot_xmin(pg_current_snapshot())::text)::integer") + ""),
                plan(
                        database,
                        "Not asked of it: the counts of the first page, for which it would read the whole table",
                        "select label, count(*) from catalog_entry cross join unnest(labels) as label group by label"));
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Plan plan(Connection database, String what, String sql, Object... values) throws SQLException {
        var plan = new StringJoiner("\n");
        for (int warm = 0; warm < 3; warm++) {
            plan = new StringJoiner("\n");
            try (var statement = database.prepareStatement("explain (analyze, costs off, buffers off) " + sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(
                            i + 1,
                            values[i] instanceof List<?> list
                                    ? database.createArrayOf(
                                            list.getFirst() instanceof Integer ? "integer" : "text", list.toArray())
                                    : values[i]);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) plan.add(rows.getString(1));
                }
            }
        }
        return new Plan(what, plan.toString());
    }
}
