package org.makeready.catalog.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.makeready.platform.database.Sql;

/// Every word of the catalog in its language, with its stem, in the database; words have numbers there.
@Singleton
class Lexicon {
    /// As the beginning of so many words a few letters mean nothing any more.
    private static final int MOST_BEGINNINGS = 2_000;
    static final String FORMS = """
            with asked as (select * from unnest(?::integer[], ?::text[]) as a(n, word))
            select a.n, w.id, w.language, w.word = a.word as same from asked a join catalog_word w on w.word = a.word
            union all
            select a.n, w.id, w.language, false from asked a cross join catalog_language l
              join catalog_word w on w.language = l.language and w.stem = catalog_stem(l.language, a.word) and w.stem <> ''""";
    static final String BEGINNING =
            "select id from catalog_word where word like ? and stem <> '' order by length(word), word limit "
                    + MOST_BEGINNINGS;
    static final String ALIKE = "select * from catalog_alike(?)";
    private final Sql rows;

    Lexicon(Sql rows) {
        this.rows = rows;
    }

    /// A word in the catalog.
    ///
    /// @param same written just so, not only of the same stem
    record Form(int id, String language, boolean same) {}

    /// The numbers of these words, those that say nothing left out: of "the" there would be a list as long as the
    /// catalog.
    ///
    /// @param telling words that count even if they are as common as "the"
    Map<String, Integer> enter(String language, Collection<String> words, Set<String> telling) {
        var sorted = List.copyOf(new TreeSet<>(words));
        var known = known(language, sorted);
        if (known.size() < sorted.size()) QuarkusTransaction.requiringNew().run(() -> add(language, sorted));
        var ids = new HashMap<String, Integer>();
        (known.size() < sorted.size() ? known(language, sorted) : known).forEach((word, entered) -> {
            if (!entered.silent || telling.contains(word)) ids.put(word, entered.id);
        });
        return ids;
    }

    private record Entered(int id, boolean silent) {}

    private Map<String, Entered> known(String language, List<String> words) {
        var known = new HashMap<String, Entered>();
        rows.list(
                row -> known.put(row.getString(2), new Entered(row.getInt(1), row.getBoolean(3))),
                "select id, word, stem = '' from catalog_word where language = ? and word = any(?::text[])",
                language,
                words);
        return known;
    }

    /// In a transaction of its own and in order, so that many who publish do not wait for each other in a circle. A
    /// word too many does no harm.
    private void add(String language, List<String> sorted) {
        rows.update("insert into catalog_language (language) values (?) on conflict do nothing", language);
        rows.update(
                "insert into catalog_word (language, word, stem) select ?, w, catalog_stem(?, w) from unnest(?::text[]) w on conflict do nothing",
                language,
                language,
                sorted);
    }

    /// All forms of each word, in every language; none for a word that nobody has used.
    Map<String, List<Form>> forms(List<String> words) {
        var forms = new LinkedHashMap<String, List<Form>>();
        words.forEach(word -> forms.put(word, new ArrayList<>()));
        if (words.isEmpty()) return forms;
        var distinct = List.copyOf(forms.keySet());
        var numbers = IntStream.range(0, distinct.size()).boxed().toList();
        rows.list(
                row -> forms.get(distinct.get(row.getInt(1)))
                        .add(new Form(row.getInt(2), row.getString(3), row.getBoolean(4))),
                FORMS,
                numbers,
                distinct);
        return forms;
    }

    /// Those of the words that say nothing in one of these languages.
    Set<String> silent(List<String> words, List<String> languages) {
        return new HashSet<>(rows.list(
                row -> row.getString(1),
                "select distinct w from unnest(?::text[]) w, unnest(?::text[]) l where catalog_stem(l, w) = ''",
                words,
                languages));
    }

    /// Words that begin so.
    List<Integer> beginning(String start) {
        return rows.list(row -> row.getInt(1), BEGINNING, start.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }

    /// Words that look like this one, the most alike first.
    List<String> alike(String word) {
        return rows.list(row -> row.getString(1), ALIKE, word);
    }
}
