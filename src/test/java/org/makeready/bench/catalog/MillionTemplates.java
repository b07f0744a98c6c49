package org.makeready.bench.catalog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Puts a great many made-up templates into a migrated database: words, facets, colours and prices as unevenly spread
/// as in life, the same on every run.
final class MillionTemplates {
    private static final int BUFFER = 1 << 16;
    private static final Instant FIRST_DAY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Map<String, List<String>> FACETS = facets();
    private final Connection database;
    private final List<Vocabulary> languages = Vocabulary.all();
    private final int[] firstWord = new int[languages.size()];
    private final Map<String, List<Integer>> labels = new LinkedHashMap<>();
    private final Random chance = new Random(20_26);

    private MillionTemplates(Connection database) {
        this.database = database;
    }

    /// @param database migrated
    static void write(Connection database, int count) throws SQLException {
        var templates = new MillionTemplates(database);
        database.setAutoCommit(false);
        templates.words();
        templates.labels();
        templates.entries(count);
        database.commit();
        database.setAutoCommit(true);
        templates.run("vacuum analyze");
    }

    private static Map<String, List<String>> facets() {
        var facets = new LinkedHashMap<String, List<String>>();
        facets.put(
                "product",
                List.of("bumper-sticker", "e-card", "mug", "poster", "t-shirt", "label", "postcard", "magnet"));
        facets.put(
                "occasion",
                numbered(
                        "birthday wedding christmas graduation baby sympathy thanks valentine easter halloween",
                        "occasion",
                        40));
        facets.put("audience", numbered("families friends kids couples drivers dog-owners", "audience", 14));
        facets.put(
                "style", numbered("flat photo gradient type-only vintage playful elegant bold minimal", "style", 25));
        facets.put("theme", numbered("dogs cats coffee travel sea mountains flowers music sport food", "theme", 60));
        facets.put("material", numbered("vinyl-white vinyl-clear reflective magnet paper", "material", 10));
        facets.put(
                "colour",
                List.of(
                        "white",
                        "black",
                        "blue",
                        "red",
                        "green",
                        "yellow",
                        "grey",
                        "orange",
                        "pink",
                        "brown",
                        "purple",
                        "turquoise"));
        facets.put("tone", List.of("light", "dark"));
        facets.put("mood", List.of("calm", "energetic"));
        facets.put("detail", List.of("plain", "busy"));
        facets.put("contrast", List.of("aaa", "aa", "aa-large", "low"));
        return facets;
    }

    private static List<String> numbered(String real, String name, int size) {
        var own = List.of(real.split(" "));
        return Stream.concat(own.stream(), IntStream.range(own.size(), size).mapToObj(i -> name + "-" + i))
                .toList();
    }

    private void words() throws SQLException {
        run("create temporary table new_word (id integer, language text, word text) on commit drop");
        int next = 1_000_000;
        try (var copy = new Copy("copy new_word from stdin")) {
            for (int l = 0; l < languages.size(); l++) {
                firstWord[l] = next;
                var vocabulary = languages.get(l);
                for (int i = 0; i < vocabulary.size(); i++) copy.row(next++, vocabulary.language(), vocabulary.word(i));
            }
        }
        run("insert into catalog_language select distinct language from new_word on conflict do nothing");
        run("delete from catalog_word where (language, word) in (select language, word from new_word)");
        run("insert into catalog_word select id, language, word, catalog_stem(language, word) from new_word");
        run("select setval(pg_get_serial_sequence('catalog_word', 'id'), 2000000)");
    }

    private void labels() throws SQLException {
        for (var facet : FACETS.entrySet()) {
            var ids = new ArrayList<Integer>();
            for (var value : facet.getValue()) {
                try (var insert = database.prepareStatement(
                        "insert into catalog_label (facet, value) values (?, ?) on conflict (facet, "
                                + "value) do update set value = excluded.value returning id")) {
                    insert.setString(1, facet.getKey());
                    insert.setString(2, value);
                    try (var id = insert.executeQuery()) {
                        id.next();
                        ids.add(id.getInt(1));
                    }
                }
            }
            labels.put(facet.getKey(), ids);
        }
    }

    private void entries(int count) throws SQLException {
        run(("insert into template_version select 'generated-' || i, 1, encode(sha256(i::text::bytea), "
                        + "'hex'), 'bumper-sticker', '{}', now() from generate_series(1, %d) i")
                .formatted(count));
        try (var copy =
                new Copy("copy catalog_entry (slug, version, product, size, title, description, price, currency, "
                        + "published_at, language, terms, labels, colours) from stdin")) {
            for (int i = 1; i <= count; i++) entry(copy, i);
        }
        run(("insert into catalog_sales select 'generated-' || i, "
                        + "1 + (100000 / (i %% 5000 + 1)) from generate_series(1, %d, 10) i")
                .formatted(count));
    }

    private void entry(Copy copy, int number) throws SQLException {
        int l = chance.nextInt(100) < 60 ? 0 : 1 + chance.nextInt(languages.size() - 1);
        var terms = new TreeMap<Integer, Integer>();
        var title = text(l, 3 + chance.nextInt(4), 0, terms);
        text(l, 3 + chance.nextInt(3), 1, terms);
        text(l, 6 + chance.nextInt(5), 2, terms);
        var description = text(l, 8 + chance.nextInt(7), 3, terms);
        var chosen = FACETS.keySet().stream()
                .flatMap(facet -> labels(facet).stream())
                .sorted()
                .distinct()
                .toList();
        copy.row(
                "generated-" + number,
                1,
                FACETS.get("product").get(skewed(8)),
                "10x3",
                title,
                description,
                (199 + 50 * chance.nextInt(60)) / 100.0,
                "USD",
                FIRST_DAY.plusSeconds(60L * number),
                languages.get(l).language(),
                array(terms.entrySet().stream()
                        .map(term -> 4 * term.getKey() + term.getValue())
                        .toList()),
                array(chosen),
                array(colours()));
    }

    private String text(int language, int length, int field, Map<Integer, Integer> terms) {
        var words = new ArrayList<String>();
        for (int i = 0; i < length; i++) {
            int word = languages.get(language).draw(chance);
            words.add(languages.get(language).word(word));
            terms.putIfAbsent(firstWord[language] + word, field);
        }
        return String.join(" ", words);
    }

    private List<Integer> labels(String facet) {
        int most = switch (facet) {
            case "product", "tone", "mood", "detail", "contrast" -> 1;
            case "colour", "material" -> 3;
            default -> 2;
        };
        var values = labels.get(facet);
        return IntStream.range(0, 1 + chance.nextInt(most))
                .mapToObj(_ -> values.get(skewed(values.size())))
                .toList();
    }

    /// The first values most often.
    private int skewed(int values) {
        return (int) (values * Math.pow(chance.nextDouble(), 2));
    }

    /// Mostly from two thousand colours that all like.
    private List<Integer> colours() {
        return IntStream.range(0, 3 + chance.nextInt(4))
                .map(_ -> chance.nextInt(5) > 0 ? chance.nextInt(2_000) * 131 % (1 << 18) : chance.nextInt(1 << 18))
                .boxed()
                .distinct()
                .sorted()
                .toList();
    }

    private static String array(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Rows on their way into a table, in the text format of COPY. No value here holds a tab, a backslash or a line
    /// end.
    private final class Copy implements AutoCloseable {
        private final CopyIn copy;
        private final StringBuilder rows = new StringBuilder();

        Copy(String sql) throws SQLException {
            copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        }

        void row(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++)
                rows.append(i == 0 ? "" : "\t").append(values[i]);
            rows.append('\n');
            if (rows.length() > BUFFER) flush();
        }

        private void flush() throws SQLException {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            rows.setLength(0);
        }

        @Override
        public void close() throws SQLException {
            flush();
            copy.endCopy();
        }
    }
}
