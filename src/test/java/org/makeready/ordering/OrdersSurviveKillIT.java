package org.makeready.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.bench.load.HttpCustomer;
import org.makeready.bench.load.PackagedServer;
import org.makeready.press.hash.Sha256;

/// The packaged product is killed with signal 9 while orders come in, several times, on one data folder.
class OrdersSurviveKillIT {
    private static final int ROUNDS = 4;
    private static final int HANDS = 6;

    /// What was answered, by key; a key without an answer was sent when the server died.
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();

    @Test
    void no_order_is_lost_or_doubled_when_a_node_is_killed() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "kill-9-");
        try (var http = HttpClient.newHttpClient()) {
            var server = PackagedServer.start(data);
            var ada = HttpCustomer.arrive(http, server.address());
            var order = ada.orderFor(HttpCustomer.template("e-card"), "For you");
            var random = new Random(9);
            for (int round = 0; round < ROUNDS; round++) {
                placeUntilKilled(server, ada, order, 5 + random.nextInt(15), random.nextInt(50));
                server = PackagedServer.start(data);
                ada = ada.at(server.address());
            }
            try {
                assertTrue(answered.size() >= 5 * ROUNDS, "too few orders to prove anything: " + answered.size());
                assertFalse(answered.size() == sent.size(), "no order was in flight when the server died");
                everyAnswerStillHolds(ada, order);
                everyOrderHasItsProofs(ada);
            } finally {
                server.close();
            }
        }
    }

    /// Lets some orders through, then kills at a moment nobody has chosen.
    private void placeUntilKilled(PackagedServer server, HttpCustomer customer, String order, int more, int millis)
            throws Exception {
        int enough = answered.size() + more;
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var working = new ArrayList<Future<?>>();
            for (int i = 0; i < HANDS; i++) working.add(hands.submit(() -> placeUntilRefused(customer, order)));
            Eventually.value("orders answered", answered::size, orders -> orders >= enough);
            Thread.sleep(millis);
            server.kill();
            for (var hand : working) hand.get();
        }
    }

    private Void placeUntilRefused(HttpCustomer customer, String order) throws InterruptedException {
        while (true) {
            var key = UUID.randomUUID().toString();
            sent.put(key, 1);
            try {
                var answer = customer.order(key, order);
                assertEquals(201, answer.statusCode(), answer.body());
                answered.put(key, answer.body());
            } catch (IOException serverIsDead) {
                return null;
            }
        }
    }

    /// Sends every key again: known answers come back to the letter, open ones are carried out, and each key has one
    /// order.
    private void everyAnswerStillHolds(HttpCustomer customer, String order) throws Exception {
        var ids = new TreeSet<String>();
        for (var key : sent.keySet()) {
            var again = customer.order(key, order);
            assertEquals(201, again.statusCode(), again.body());
            if (answered.containsKey(key)) assertEquals(answered.get(key), again.body());
            ids.add(again.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        }
        assertEquals(sent.size(), ids.size());
        assertEquals(
                ids,
                new TreeSet<>(orders(customer).stream()
                        .map(o -> o.path("id").asText())
                        .toList()));
    }

    private static void everyOrderHasItsProofs(HttpCustomer customer) throws Exception {
        for (var order : orders(customer)) {
            assertEquals(1, order.path("lines").size());
            assertEquals(1, order.path("events").size());
            var proof = order.path("lines").path(0).path("proof");
            for (var kind : List.of("svg", "pdf")) {
                var served = customer.file(proof.path(kind).path("href").asText());
                assertEquals(200, served.statusCode());
                assertEquals(proof.path(kind).path("sha256").asText(), Sha256.hex(served.body()));
            }
        }
    }

    private static List<JsonNode> orders(HttpCustomer customer) throws Exception {
        var all = new ArrayList<JsonNode>();
        var page = customer.get("/api/orders?limit=100");
        while (true) {
            page.path("items").forEach(all::add);
            if (!page.path("next").isTextual()) return all;
            page = customer.get(
                    "/api/orders?limit=100&cursor=" + page.path("next").asText());
        }
    }
}
