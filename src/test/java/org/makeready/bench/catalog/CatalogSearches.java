package org.makeready.bench.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Shoppers who search at a steady rate.
final class CatalogSearches {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final HttpClient http;
    private final URI server;
    private final List<Vocabulary> languages = Vocabulary.all();

    CatalogSearches(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /// What is asked for, and in how many milliseconds 99 of 100 are to be answered.
    enum Kind {
        MIXED("search with facets, all kinds mixed", 50),
        EVERYTHING("first page of everything", 20),
        ONE_WORD("one frequent word", 50),
        TWO_WORDS("two words", 50),
        WORD_AND_FACETS("a word and two facets", 50),
        FACETS("three facets", 50),
        BEGINNING("the beginning of a word", 50),
        MISTYPED("a mistyped word", 50),
        COLOUR("a near colour and a facet", 50),
        PRICES("a range of prices, cheapest first", 50),
        SORTED("everything of a facet by title", 50),
        SECOND_PAGE("a page and the one behind it, each", 50);

        final String title;
        final double mark;

        Kind(String title, double mark) {
            this.title = title;
            this.mark = mark;
        }
    }

    /// Milliseconds below which that share of the searches was answered.
    ///
    /// @param cpu milliseconds of processor time of node and PostgreSQL for each
    record Times(
            String what, int searches, int failed, double cpu, double p50, double p99, double longest, double mark) {
        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | ≤ %.0f ms | %s |",
                    what,
                    searches,
                    failed,
                    cpu,
                    p50,
                    p99,
                    longest,
                    mark,
                    p99 <= mark && failed == 0 ? "yes" : "**no**");
        }
    }

    Times run(String what, Kind kind, int rate, int seconds) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var chance = new Random(what.hashCode());
        long begin = System.nanoTime();
        double before = processorTime();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                var own = kind == Kind.MIXED ? Kind.values()[1 + chance.nextInt(Kind.values().length - 1)] : kind;
                var query = query(own, chance);
                long due = begin + i * 1_000_000_000L / rate;
                hands.submit(() -> {
                    sleepUntil(due);
                    if (own == Kind.SECOND_PAGE) twoPages(query, due, millis);
                    else ask(query, due, millis);
                    return null;
                });
            }
        }
        var sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return new Times(
                what,
                sorted.size(),
                Math.max(0, rate * seconds - sorted.size()),
                (processorTime() - before) / sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                kind.mark);
    }

    /// Milliseconds so far of everything this program has started: the node, PostgreSQL and its processes.
    private static double processorTime() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6)
                .sum();
    }

    private String ask(String query, long due, ConcurrentLinkedQueue<Double> millis)
            throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(server.resolve("/api/templates?" + query))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.body());
        millis.add((System.nanoTime() - due) / 1e6);
        return answer.body();
    }

    private void twoPages(String query, long due, ConcurrentLinkedQueue<Double> millis)
            throws IOException, InterruptedException {
        var next = JSON.readTree(ask(query, due, millis)).path("next").asText();
        ask(query + "&cursor=" + next, System.nanoTime(), millis);
    }

    private String query(Kind kind, Random chance) {
        return switch (kind) {
            case MIXED -> throw new IllegalArgumentException("Choose one");
            case EVERYTHING -> "limit=" + (20 + chance.nextInt(30));
            case ONE_WORD -> "q=" + word(chance, 60);
            case TWO_WORDS -> "q=" + word(chance, 200) + "+" + word(chance, 2_000);
            case WORD_AND_FACETS ->
                "q=" + word(chance, 500) + "&occasion=" + one(chance, "birthday", "wedding", "occasion-17") + "&tone="
                        + one(chance, "light", "dark");
            case FACETS ->
                "product=" + one(chance, "e-card", "mug", "poster") + "&style="
                        + one(chance, "flat", "vintage", "style-12") + "&style=bold&colour="
                        + one(chance, "blue", "red", "pink");
            case BEGINNING -> "q=" + beginning(chance);
            case MISTYPED -> "q=" + mistyped(chance);
            case COLOUR ->
                String.format(
                        "colour=%%23%06x&product=%s", chance.nextInt(1 << 24), one(chance, "e-card", "mug", "poster"));
            case PRICES ->
                "minPrice=%d&maxPrice=%d&sort=price".formatted(3 + chance.nextInt(5), 10 + chance.nextInt(20));
            case SORTED -> "theme=" + one(chance, "dogs", "cats", "coffee", "theme-30") + "&sort=title";
            case SECOND_PAGE ->
                "q=" + word(chance, 300) + "&sort=" + one(chance, "best-selling", "newest", "relevance", "-price");
        };
    }

    private static String one(Random chance, String... values) {
        return values[chance.nextInt(values.length)];
    }

    private Vocabulary language(Random chance) {
        return languages.get(chance.nextInt(10) < 7 ? 0 : 1 + chance.nextInt(languages.size() - 1));
    }

    /// One of the first so many words of a language.
    private String word(Random chance, int most) {
        var language = language(chance);
        return language.word(chance.nextInt(Math.min(most, language.size())));
    }

    /// A few letters short: nobody has used them as a word.
    private String beginning(Random chance) {
        var word = word(chance, 20_000);
        return word.substring(0, Math.max(3, word.length() - 1 - chance.nextInt(3)));
    }

    private String mistyped(Random chance) {
        String word;
        do word = word(chance, 20_000);
        while (word.length() < 6);
        int at = 1 + chance.nextInt(word.length() - 3);
        var wrong = chance.nextBoolean()
                ? word.substring(0, at) + word.substring(at + 1)
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        return URLEncoder.encode(wrong, StandardCharsets.UTF_8);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
}
