package org.makeready.bench.catalog;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.makeready.bench.load.HttpLoad;
import org.makeready.bench.load.Machine;
import org.makeready.bench.load.PackagedServer;
import org.makeready.catalog.search.CatalogPlans;

/// Searches a catalog of a million generated templates over HTTP at a steady rate, whether or not earlier
/// searches are answered, while a template changes five times a second, so that no answer can be kept for
/// long. Load, server and PostgreSQL share the machine. Arguments: how many templates, seconds for each
/// load. Writes its own section of `docs/benchmarks.md`.
public final class CatalogLoad {
    private static final int HEAP = 1_024;
    static final int RATE = 50;
    private static final int UPLOADS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private CatalogLoad() {}

    /// @param generating seconds for writing the rows
    /// @param starting   seconds from the start of a node to its readiness
    /// @param heap       megabytes live after a full look, the index included
    /// @param uploads    milliseconds from the commit of a new template until a node that did not write
    /// it finds it, ascending
    record Result(
            int templates,
            double generating,
            double starting,
            double heap,
            List<CatalogSearches.Times> times,
            double[] uploads,
            List<CatalogPlans.Plan> plans,
            Machine before,
            Machine after) {}

    public static void main(String[] arguments) throws Exception {
        int templates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        CatalogSection.write(CatalogSection.text(measure(templates, seconds)));
    }

    private static Result measure(int templates, int seconds) throws IOException, InterruptedException, SQLException {
        var before = Machine.now();
        var data = Files.createTempDirectory(Path.of("target"), "catalog-load");
        try (var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                var database = DriverManager.getConnection(
                        postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
            var settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "postgres");
            firstStart(data, settings, database);
            long start = System.nanoTime();
            MillionTemplates.write(database, templates);
            double generating = since(start) / 1e3;
            IO.println("%,d templates written in %.0f s".formatted(templates, generating));
            start = System.nanoTime();
            try (var server = PackagedServer.start(data, settings, HEAP);
                    var http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                double starting = since(start) / 1e3;
                IO.println("Started in %.1f s".formatted(starting));
                var times = searches(new CatalogSearches(http, server.address()), database, seconds);
                var uploads = uploads(http, server.address(), database);
                return new Result(
                        templates,
                        generating,
                        starting,
                        HttpLoad.live(server.address()),
                        times,
                        uploads,
                        CatalogPlans.of(database),
                        before,
                        Machine.now());
            }
        }
    }

    /// Brings the tables and the templates of the folder, and does all the work in the background that
    /// these make.
    private static void firstStart(Path data, Map<String, String> settings, Connection database)
            throws IOException, InterruptedException, SQLException {
        try (var _ = PackagedServer.start(data, settings);
                var look = database.prepareStatement("select count(*) from press_work")) {
            for (int waited = 0; waited < PATIENCE.toSeconds(); waited++) {
                Thread.sleep(Duration.ofSeconds(1));
                try (var left = look.executeQuery()) {
                    if (left.next() && left.getInt(1) == 0) return;
                }
            }
        }
    }

    private static List<CatalogSearches.Times> searches(CatalogSearches load, Connection database, int seconds)
            throws SQLException {
        var times = new ArrayList<CatalogSearches.Times>();
        try (var _ = new Merchandiser(database)) {
            load.run("warm-up", CatalogSearches.Kind.MIXED, RATE, Math.max(30, seconds / 2));
            for (var kind : CatalogSearches.Kind.values()) {
                times.add(load.run(
                        kind.title,
                        kind,
                        RATE,
                        kind == CatalogSearches.Kind.MIXED ? seconds : Math.max(10, seconds / 3)));
                IO.println(times.getLast());
            }
        }
        return times;
    }

    /// Changes a template five times a second.
    private static final class Merchandiser implements AutoCloseable {
        private static final Duration PAUSE = Duration.ofMillis(200);
        private final Thread hand;

        Merchandiser(Connection database) {
            hand = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 1; ; i++) {
                        Thread.sleep(PAUSE);
                        try (var change = database.createStatement()) {
                            change.execute("update catalog_entry set price = price + 0.01 where slug = 'generated-%d'"
                                    .formatted(i));
                        }
                    }
                } catch (InterruptedException e) {
                    // enough
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public void close() throws SQLException {
            hand.interrupt();
            try {
                hand.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static double[] uploads(HttpClient http, URI server, Connection database)
            throws SQLException, IOException, InterruptedException {
        var times = new double[UPLOADS];
        for (int i = 0; i < UPLOADS; i++) {
            var word = "zzupload" + (char) ('a' + i);
            try (var publish = database.createStatement()) {
                publish.execute("""
                        with word as (insert into catalog_word (language, word, stem) values ('en', '%1$s', '%1$s') returning id),
                        version as (insert into template_version select '%1$s', 1, hash, product, files, imported_at from template_version where slug = 'generated-1' returning slug)
                        insert into catalog_entry (slug, version, product, size, title, description, price, currency, published_at, language, terms, labels, colours)
                        select version.slug, 1, product, size, title, description, price, currency, now(), language, array[4 * word.id], labels, colours
                        from catalog_entry, word, version where catalog_entry.slug = 'generated-1'""".formatted(word));
            }
            long committed = System.nanoTime();
            var search = HttpRequest.newBuilder(server.resolve("/api/templates?q=" + word))
                    .build();
            while (!http.send(search, BodyHandlers.ofString()).body().contains("\"slug\":\"" + word)) Thread.sleep(5);
            times[i] = since(committed);
        }
        Arrays.sort(times);
        return times;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
