package org.makeready.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.bench.load.HttpCustomer;
import org.makeready.bench.load.HttpPrintShop;
import org.makeready.bench.load.PackagedServer;
import org.makeready.press.hash.Sha256;

/// Two nodes on one database and one folder are killed with signal 9 in turn, while orders are approved, print files
/// made, jobs claimed and fetched, and messages sent. In the end every job was printed once.
class JobsSurviveKillIT {
    private static final int ORDERS = 24, PRINTERS = 3, KILLS = 3, LEASE = 5;
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Integer> printed = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile List<PackagedServer> nodes = List.of();
    private volatile boolean over;

    @Test
    void every_job_is_printed_exactly_once_although_nodes_are_killed() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "two-nodes-");
        var ear = ear();
        try (var database = EmbeddedPostgres.start();
                var http = HttpClient.newHttpClient();
                var hands = Executors.newFixedThreadPool(PRINTERS + 1)) {
            var settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    database.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "postgres",
                    "MAKEREADY_WEBHOOKS_PRIVATE_TARGETS",
                    "true",
                    "MAKEREADY_WEBHOOKS_RETRIES",
                    "0S,1S,1S,2S,2S,5S,5S,5S,5S,5S,5S");
            var second = hands.submit(() -> PackagedServer.start(data, settings));
            nodes = List.of(PackagedServer.start(data, settings), second.get());
            var printer = new HttpPrintShop(
                    http,
                    nodes.getFirst().address(),
                    Files.readString(data.resolve("keys/demo-shop.key")).strip());
            assertEquals(
                    201,
                    printer.post(
                                    "/api/webhooks",
                                    "{\"url\": \"http://127.0.0.1:%d/\", \"types\": [\"print_job.ready\"]}"
                                            .formatted(ear.getAddress().getPort()))
                            .statusCode());
            var working = new ArrayList<Future<?>>();
            var ada = HttpCustomer.arrive(http, nodes.getFirst().address());
            working.add(hands.submit(() -> order(ada)));
            for (int p = 0; p < PRINTERS; p++) {
                int seed = p;
                working.add(hands.submit(() -> print(printer, new Random(seed))));
            }
            try {
                killInTurn(data, settings);
                working.getFirst().get();
                waitUntilAllIsDone(printer);
            } finally {
                over = true;
            }
            for (var work : working) work.get();
            everyJobWasPrintedOnce(printer.at(nodes.getFirst().address()));
            for (var node : nodes) node.close();
        } finally {
            ear.stop(0);
            for (var node : nodes) node.kill();
        }
    }

    private HttpServer ear() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            told.add(JSON.readTree(exchange.getRequestBody())
                    .path("data")
                    .path("job")
                    .asText());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /// Each order with one key and as many tries as it takes.
    private Void order(HttpCustomer customer) throws Exception {
        var random = new Random(7);
        var orders = new ArrayList<String>();
        for (int i = 0; i < ORDERS; i++) {
            var words = "Survivor " + i;
            orders.add(insist(
                    random,
                    node -> customer.at(node.address()).orderFor(HttpCustomer.template("bumper-sticker"), words)));
        }
        for (var order : orders) {
            var key = UUID.randomUUID().toString();
            var placed = insist(random, node -> {
                var answer = customer.at(node.address()).order(key, order);
                if (answer.statusCode() != 201) throw new IOException(answer.body());
                return JSON.readTree(answer.body());
            });
            insist(random, node -> {
                var answer = customer.at(node.address()).approve(placed);
                if (answer.statusCode() != 200) throw new IOException(answer.body());
                return answer;
            });
        }
        return null;
    }

    private interface Attempt<T> {
        T at(PackagedServer node) throws IOException, InterruptedException;
    }

    private <T> T insist(Random random, Attempt<T> attempt) throws InterruptedException {
        for (int tries = 0; tries < 3_000; tries++) {
            try {
                return attempt.at(nodes.get(random.nextInt(2)));
            } catch (IOException | IllegalStateException deadOrBusy) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("Neither node answers");
    }

    /// Does as the guide says: claim, fetch, say that it begins, and print only after a yes.
    private Void print(HttpPrintShop printer, Random random) throws Exception {
        while (!over) {
            var claim = insist(random, node -> printer.at(node.address()).claim(3, LEASE));
            if (claim.path("jobs").isEmpty()) Thread.sleep(100);
            else if (fetched(printer, random, claim)) {
                for (var job : claim.path("jobs"))
                    begin(printer, random, claim.path("claim").asText(), job);
            }
        }
        return null;
    }

    /// False when the claim was lost on the way.
    private boolean fetched(HttpPrintShop printer, Random random, JsonNode claim) throws Exception {
        var answer = insist(
                random,
                node -> printer.at(node.address())
                        .file("/api/print-jobs/claims/" + claim.path("claim").asText() + "/package.zip"));
        if (answer.statusCode() != 200) return false;
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        for (var job : claim.path("jobs")) {
            var print = files.get(job.path("fileName").asText() + ".pdf");
            if (print == null) return false;
            var before = hashes.putIfAbsent(job.path("id").asText(), Sha256.hex(print));
            assertTrue(before == null || before.equals(Sha256.hex(print)), "a print file changed");
        }
        return true;
    }

    private void begin(HttpPrintShop printer, Random random, String claim, JsonNode job) throws InterruptedException {
        var id = job.path("id").asText();
        int status = insist(
                        random,
                        node -> printer.at(node.address())
                                .post(
                                        "/api/print-jobs/" + id + "/in-production",
                                        "{\"claim\": \"%s\"}".formatted(claim)))
                .statusCode();
        assertTrue(status == 200 || status == 409, "in-production: " + status);
        if (status == 409) return;
        printed.merge(id, 1, Integer::sum);
        insist(random, node -> printer.at(node.address()).post("/api/print-jobs/" + id + "/printed", ""));
        insist(
                random,
                node -> printer.at(node.address())
                        .post("/api/print-jobs/" + id + "/shipped", "{\"carrier\": \"UPS\"}"));
    }

    private void killInTurn(Path data, Map<String, String> settings) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = kill * ORDERS / KILLS;
            Eventually.value(
                    "jobs printed before the next kill", LONGEST_STANDSTILL, printed::size, jobs -> jobs > enough);
            int victim = kill % 2;
            nodes.get(victim).kill();
            var back = PackagedServer.start(data, settings);
            nodes = victim == 0 ? List.of(back, nodes.get(1)) : List.of(nodes.get(0), back);
        }
    }

    private void waitUntilAllIsDone(HttpPrintShop printer) {
        var random = new Random(1);
        Eventually.value(
                "jobs printed, shipped and told of",
                LONGEST_STANDSTILL,
                () -> List.of(printed.size(), shipped(printer, random), told.size()),
                done -> done.stream().allMatch(jobs -> jobs >= ORDERS));
    }

    private int shipped(HttpPrintShop printer, Random random) throws InterruptedException {
        return insist(random, node -> printer.at(node.address()).get("/api/print-jobs?state=shipped&limit=200"))
                .path("items")
                .size();
    }

    private void everyJobWasPrintedOnce(HttpPrintShop printer) throws Exception {
        var jobs = printer.get("/api/print-jobs?limit=200").path("items");
        assertEquals(ORDERS, jobs.size());
        for (var job : jobs) {
            var id = job.path("id").asText();
            assertEquals("shipped", job.path("state").asText(), job.toString());
            assertEquals(1, printed.get(id), id);
            assertEquals(
                    hashes.get(id), job.path("files").path(0).path("sha256").asText());
            assertEquals(
                    hashes.get(id),
                    Sha256.hex(
                            printer.file("/api/print-jobs/" + id + "/print.pdf").body()));
            assertTrue(told.contains(id), "nobody was told of " + id);
        }
        assertEquals(ORDERS, printed.size());
    }
}
