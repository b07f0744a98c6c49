package org.makeready.catalog.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    /// Stems are computed once, and each is looked up on its own: `offset 0` keeps PostgreSQL from joining in another
    /// way. Without statistics, as on a new installation, it would read all words, and compute the stems anew for
    /// each of them. The array is there because it guesses 1,360 languages in a table and 10 in an array.
    static final String FORMS = """
            with asked as materialized (select * from unnest(:numbers, :words) as a(n, word)),
                 stems as materialized (
                     select a.n, language, catalog_stem(language, a.word) as stem
                     from asked a cross join unnest(array(select language from catalog_language)) language)
            select a.n, w.id, w.language, true as same from asked a cross join lateral (
                select id, language from catalog_word where word = a.word offset 0) w
            union all
            select s.n, w.id, s.language, false from stems s cross join lateral (
                select id from catalog_word
                where language = s.language and stem = s.stem and stem <> '' offset 0) w
            where s.stem <> ''""";
    static final String BEGINNING =
            "select id from catalog_word where word like :pattern and stem <> '' order by length(word), word limit "
                    + MOST_BEGINNINGS;
    static final String ALIKE = "select * from catalog_alike(:word)";
    private final Sql sql;

    Lexicon(Sql sql) {
        this.sql = sql;
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

    record Entered(String word, int id, boolean silent) {}

    private Map<String, Entered> known(String language, List<String> words) {
        return sql.query("""
                select word, id, stem = '' as silent from catalog_word
                where language = :language and word = any(:words)""")
                .bind("language", language)
                .bindArray("words", String.class, words)
                .mapTo(Entered.class)
                .collectToMap(Entered::word, entered -> entered);
    }

    /// In a transaction of its own and in order, so that many who publish do not wait for each other in a circle. A
    /// word too many does no harm.
    private void add(String language, List<String> sorted) {
        sql.update("insert into catalog_language (language) values (:language) on conflict do nothing")
                .bind("language", language)
                .execute();
        sql.update("""
                insert into catalog_word (language, word, stem)
                select :language, w, catalog_stem(:language, w) from unnest(:words) w on conflict do nothing""")
                .bind("language", language)
                .bindArray("words", String.class, sorted)
                .execute();
    }

    record FoundForm(int n, int id, String language, boolean same) {}

    /// All forms of each word, in every language; none for a word that nobody has used.
    Map<String, List<Form>> forms(List<String> words) {
        var forms = new LinkedHashMap<String, List<Form>>();
        words.forEach(word -> forms.put(word, new ArrayList<>()));
        if (words.isEmpty()) return forms;
        var distinct = List.copyOf(forms.keySet());
        var numbers = IntStream.range(0, distinct.size()).boxed().toList();
        sql.query(FORMS)
                .bindArray("numbers", Integer.class, numbers)
                .bindArray("words", String.class, distinct)
                .mapTo(FoundForm.class)
                .forEach(found ->
                        forms.get(distinct.get(found.n())).add(new Form(found.id(), found.language(), found.same())));
        return forms;
    }

    /// Those of the words that say nothing in one of these languages.
    Set<String> silent(List<String> words, List<String> languages) {
        return sql.query("select w from unnest(:words) w, unnest(:languages) l where catalog_stem(l, w) = ''")
                .bindArray("words", String.class, words)
                .bindArray("languages", String.class, languages)
                .mapTo(String.class)
                .set();
    }

    /// Words that begin so.
    List<Integer> beginning(String start) {
        return sql.query(BEGINNING)
                .bind("pattern", start.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .mapTo(Integer.class)
                .list();
    }

    /// Words that look like this one, the most alike first.
    List<String> alike(String word) {
        return sql.query(ALIKE).bind("word", word).mapTo(String.class).list();
    }
}
