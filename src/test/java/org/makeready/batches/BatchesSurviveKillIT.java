package org.makeready.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.bench.load.HttpCustomer;
import org.makeready.bench.load.PackagedServer;
import org.makeready.press.hash.Sha256;

/// The packaged product is killed with signal 9 while it checks the rows of a batch, and again while it makes its file.
class BatchesSurviveKillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int ROWS = 20_000, FAULTY_EACH = 100;

    @Test
    void no_row_is_lost_or_doubled_when_a_node_is_killed() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "kill-batch-");
        try (var http = HttpClient.newHttpClient()) {
            var server = PackagedServer.start(data);
            var ada = HttpCustomer.arrive(http, server.address());
            var id = handIn(ada);
            server = killed(
                    server,
                    ada,
                    id,
                    batch -> batch.path("checked").asInt() >= 400
                            && batch.path("state").asText().equals("checking"),
                    data);
            server = killed(
                    server,
                    ada,
                    id,
                    batch -> batch.path("made").asInt() >= 500
                            && batch.path("state").asText().equals("making"),
                    data);
            try (var last = server) {
                var batch = await(
                        ada.at(last.address()),
                        id,
                        state -> !List.of("checking", "making")
                                .contains(state.path("state").asText()));
                assertEquals("ready", batch.path("state").asText());
                assertEquals(ROWS, batch.path("checked").asInt());
                assertEquals(ROWS / FAULTY_EACH, batch.path("faulty").asInt());
                everyFaultyRowIsThere(ada.at(last.address()), id);
                everyGoodRowIsInTheFile(ada.at(last.address()), batch);
            }
        }
    }

    private interface Moment {
        boolean here(JsonNode batch);
    }

    private static PackagedServer killed(
            PackagedServer server, HttpCustomer customer, String id, Moment moment, Path data) throws Exception {
        await(customer.at(server.address()), id, moment);
        server.kill();
        return PackagedServer.start(data);
    }

    private static JsonNode await(HttpCustomer customer, String id, Moment moment) {
        return Eventually.value(
                "the moment in the life of the batch",
                LONGEST_WAIT,
                () -> customer.get("/api/batches/" + id),
                batch -> {
                    assertTrue(!batch.path("state").asText().equals("failed"), batch::toString);
                    return moment.here(batch);
                });
    }

    private static String handIn(HttpCustomer customer) throws IOException, InterruptedException {
        var table = new StringBuilder("slogan,inks.paper\n");
        for (int n = 1; n <= ROWS; n++)
            table.append("Number ").append(n).append(n % FAULTY_EACH == 0 ? ",red\n" : ",\n");
        var request = HttpRequest.newBuilder(URI.create(
                        customer.shop() + "/api/batches?template=honk-coffee-burst&material=vinyl-white&title=Many"))
                .header("Authorization", "Bearer " + customer.token())
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(table.toString()))
                .build();
        var answer = customer.http().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private static void everyFaultyRowIsThere(HttpCustomer customer, String id) throws Exception {
        var found = new ArrayList<Integer>();
        for (int after = 0; after >= 0; ) {
            var page = customer.get("/api/batches/" + id + "/errors?limit=77&after=" + after);
            page.path("items").forEach(row -> found.add(row.path("row").asInt()));
            after = page.path("next").asInt(-1);
        }
        for (int n = 0; n < found.size(); n++) assertEquals((n + 1) * FAULTY_EACH, found.get(n));
        assertEquals(ROWS / FAULTY_EACH, found.size());
    }

    private static void everyGoodRowIsInTheFile(HttpCustomer customer, JsonNode batch) throws Exception {
        byte[] pdf = customer.file(batch.path("print").path("href").asText()).body();
        assertEquals(batch.path("print").path("sha256").asText(), Sha256.hex(pdf));
        assertEquals(
                ROWS - ROWS / FAULTY_EACH,
                new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page ", -1).length - 1);
    }
}
