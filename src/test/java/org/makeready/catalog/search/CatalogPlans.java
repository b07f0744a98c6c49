package org.makeready.catalog.search;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// How PostgreSQL goes about what a search asks of it.
public final class CatalogPlans {
    private CatalogPlans() {}

    /// @param plan as EXPLAIN ANALYZE tells it, warm
    public record Plan(String what, String plan) {}

    public static List<Plan> of(Connection connection) {
        var plans = new ArrayList<>(ofWords(connection));
        plans.addAll(ofOthers(open(connection)));
        return plans;
    }

    private static Handle open(Connection connection) {
        var database = Jdbi.open(connection);
        database.registerArrayType(String.class, "text");
        database.registerArrayType(Integer.class, "integer");
        return database;
    }

    /// How words and beginnings of words are looked up.
    static List<Plan> ofWords(Connection connection) {
        var database = open(connection);
        return List.of(
                plan(
                        database,
                        "The words \"birthday wedding\" and all their forms, in every language",
                        Lexicon.FORMS,
                        Map.of("numbers", new Integer[] {0, 1}, "words", new String[] {"birthday", "wedding"})),
                plan(database, "Words that begin with \"birt\"", Lexicon.BEGINNING, Map.of("pattern", "birt%")));
    }

    private static List<Plan> ofOthers(Handle database) {
        int someId = number(database, "select min(id) from catalog_entry");
        var ids = IntStream.range(0, 24).mapToObj(i -> someId + 1_000 * i).toArray(Integer[]::new);
        return List.of(
                plan(
                        database,
                        "Words similar to \"birtday\"",
                        "select word from catalog_word where word % :word and stem <> '' and length(word) "
                                + "between 5 and 9",
                        Map.of("word", "birtday")),
                plan(database, "The 24 templates of a page", CatalogSearch.HITS, Map.of("ids", ids)),
                plan(
                        database,
                        "Changes since the last request",
                        CatalogFollower.ENTRIES,
                        Map.of(
                                "horizon",
                                number(database, "select (pg_snapshot_xmin(pg_current_snapshot())::text)::integer")
                                        + "")),
                plan(
                        database,
                        "For comparison, not used by Makeready: the counts of the first page, "
                                + "for which PostgreSQL reads the whole table",
                        "select label, count(*) from catalog_entry cross join unnest(labels) as label group by label",
                        Map.of()));
    }

    private static int number(Handle database, String sql) {
        return database.createQuery(sql).mapTo(Integer.class).one();
    }

    private static Plan plan(Handle database, String what, String sql, Map<String, ?> values) {
        List<String> plan = List.of();
        for (int warm = 0; warm < 3; warm++) {
            plan = database.createQuery("explain (analyze, costs off, buffers off) " + sql)
                    .bindMap(values)
                    .mapTo(String.class)
                    .list();
        }
        return new Plan(what, String.join("\n", plan));
    }
}
