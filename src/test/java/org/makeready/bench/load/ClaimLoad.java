package org.makeready.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Claims jobs as fast as it can, many hands at once, until there are none, and says how many claims came a second. The
/// server is the packaged one, its database durable (fsync on), load and database on the same machine.
public final class ClaimLoad {
    public static final int HANDS = 32;
    private static final int WARM_UP = 3_000;

    private ClaimLoad() {}

    /// @param limit jobs asked for in a claim
    public record Result(int limit, int claims, int jobs, double claimsPerSecond, double p50, double p99) {
        public String row() {
            return String.format(
                    Locale.ROOT,
                    "| %d job%s per claim | %,.0f | %,.0f | %.1f ms | %.1f ms |",
                    limit,
                    limit == 1 ? "" : "s",
                    claimsPerSecond,
                    claimsPerSecond * jobs / claims,
                    p50,
                    p99);
        }
    }

    public static void main(String[] arguments) throws Exception {
        measure(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000)
                .forEach(result -> IO.println(result.row()));
    }

    /// @param jobs to be claimed in each measurement
    public static List<Result> measure(int jobs) throws IOException, InterruptedException {
        try {
            return measured(jobs);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Result> measured(int jobs)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var data = Files.createTempDirectory(Path.of("target"), "claim-load");
        try (var database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                var server = PackagedServer.start(
                        data,
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                database.getJdbcUrl("postgres", "postgres"),
                                "QUARKUS_DATASOURCE_USERNAME",
                                "postgres",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                "postgres"));
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) { // a connection for each hand, as separate programs have
            var printer = new HttpPrintShop(
                    http,
                    server.address(),
                    Files.readString(data.resolve("keys/demo-shop.key")).strip());
            oneJob(HttpCustomer.arrive(http, server.address()), printer);
            copies(database, WARM_UP + 2 * jobs);
            run(printer, 1, WARM_UP);
            return List.of(run(printer, 1, jobs), run(printer, 10, jobs));
        }
    }

    private static void oneJob(HttpCustomer customer, HttpPrintShop printer) throws IOException, InterruptedException {
        var order = HttpCustomer.JSON.readTree(customer.order(
                        UUID.randomUUID().toString(),
                        customer.orderFor(HttpCustomer.template("bumper-sticker"), "Claim me"))
                .body());
        customer.approve(order);
        while (printer.get("/api/print-jobs?state=ready").path("items").isEmpty()) Thread.sleep(Duration.ofMillis(100));
    }

    /// Rows like that of a job that came the whole way: making them one by one would measure something else.
    private static void copies(EmbeddedPostgres database, int count) throws SQLException {
        try (var connection = DriverManager.getConnection(database.getJdbcUrl("postgres", "postgres"));
                var call = connection.createStatement()) {
            for (var table : List.of("placed_order", "order_line", "print_job"))
                call.execute("create temporary table one_%s as select * from %1$s limit 1".formatted(table));
            call.execute(("insert into placed_order select (jsonb_populate_record(o, jsonb_build_object('id', "
                            + "'ord_' || i, 'number', 'MR-C' || i))).* from one_placed_order o, generate_series(1, "
                            + "%d) i")
                    .formatted(count));
            call.execute(("insert into order_line select (jsonb_populate_record(o, "
                            + "jsonb_build_object('placed_order', 'ord_' || i))).* from one_order_line o, "
                            + "generate_series(1, %d) i")
                    .formatted(count));
            call.execute(("insert into print_job select (jsonb_populate_record(o, jsonb_build_object('id', "
                            + "'job_' || i, 'placed_order', 'ord_' || i))).* from one_print_job o, "
                            + "generate_series(1, %d) i")
                    .formatted(count));
            call.execute("analyze");
        }
    }

    private static Result run(HttpPrintShop printer, int limit, int jobs)
            throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(jobs / limit);
        var times = new double[jobs / limit];
        var got = new AtomicInteger();
        Callable<Void> hand = () -> {
            for (int n = left.decrementAndGet(); n >= 0; n = left.decrementAndGet()) {
                long begin = System.nanoTime();
                got.addAndGet(printer.claim(limit, 3_600).path("jobs").size());
                times[n] = (System.nanoTime() - begin) / 1e6;
            }
            return null;
        };
        long begin = System.nanoTime();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var done : hands.invokeAll(
                    IntStream.range(0, HANDS).mapToObj(_ -> hand).toList())) done.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(times);
        return new Result(
                limit,
                times.length,
                got.get(),
                times.length / seconds,
                times[times.length / 2],
                times[times.length * 99 / 100]);
    }
}
