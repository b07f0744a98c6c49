package org.makeready.ordering;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderTransitionsTest {
    private static final String STRANGE = "f".repeat(64);

    @Inject
    DataSource database;

    private Shopper ada;
    private String id;
    private String first;
    private String second;

    @BeforeEach
    void an_order_of_two_designs_is_placed() {
        ada = Shopper.create();
        var lines = List.of("One", "Two").stream()
                .map(ada::design)
                .map("{\"design\": \"%s\", \"quantity\": 1, \"material\": \"vinyl-white\"}"::formatted)
                .toList();
        var placed = ada.placeOrder(UUID.randomUUID().toString(), Shopper.order(String.join(",", lines)))
                .then()
                .statusCode(201)
                .extract();
        id = placed.path("id");
        first = placed.path("lines[0].proof.fingerprint");
        second = placed.path("lines[1].proof.fingerprint");
    }

    private Response approves(List<String> fingerprints) {
        return ada.request().body(Map.of("fingerprints", fingerprints)).post("/api/orders/" + id + "/approval");
    }

    private Response cancels() {
        return ada.request().body("{\"reason\": \"Ordered twice\"}").post("/api/orders/" + id + "/cancellation");
    }

    private void state(String expected, int events) {
        ada.request()
                .get("/api/orders/" + id)
                .then()
                .body("state", is(expected))
                .body("events.size()", is(events));
    }

    @Test
    void an_approval_must_name_exactly_the_proofs_of_the_order() {
        approves(List.of(first))
                .then()
                .statusCode(409)
                .body("detail", containsString(second))
                .body("type", containsString("missing-fingerprint"));
        approves(List.of(first, second, STRANGE))
                .then()
                .statusCode(409)
                .body("detail", containsString(STRANGE))
                .body("type", containsString("wrong-fingerprint"));
        approves(List.of("nonsense")).then().statusCode(422);
        approves(List.of()).then().statusCode(422);
        state("awaiting-approval", 1);
        var approved = approves(List.of(second, first))
                .then()
                .statusCode(200)
                .body("state", is("approved"))
                .extract()
                .asString();
        assertEquals(
                withoutMaking(approved),
                withoutMaking(approves(List.of(first, second))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
        approves(List.of(first)).then().statusCode(409);
        state("approved", 2);
    }

    /// Its files are made meanwhile.
    private static String withoutMaking(String order) {
        return order.replaceAll("\"making\":\\{[^}]*}", "");
    }

    @Test
    void a_cancelled_order_stays_cancelled() {
        var cancelled = cancels()
                .then()
                .statusCode(200)
                .body("state", is("cancelled"))
                .body("events[1].why", is("Ordered twice"))
                .extract()
                .asString();
        assertEquals(cancelled, cancels().then().statusCode(200).extract().asString());
        approves(List.of(first, second)).then().statusCode(409).body("detail", containsString("cancelled"));
        state("cancelled", 2);
    }

    @Test
    void an_approved_order_can_be_cancelled_without_a_reason() {
        approves(List.of(first, second)).then().statusCode(200);
        ada.request()
                .post("/api/orders/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"));
        state("cancelled", 3);
    }

    @Test
    void an_order_in_production_cannot_be_cancelled() throws SQLException {
        approves(List.of(first, second)).then().statusCode(200);
        for (var state : List.of("in-production", "shipped")) {
            sql("update placed_order set state = '" + state + "' where id = '" + id + "'");
            cancels()
                    .then()
                    .statusCode(409)
                    .body("detail", containsString(state))
                    .body("type", containsString("order-" + state));
            approves(List.of(first, second)).then().statusCode(200).body("state", is(state));
        }
    }

    @Test
    void history_and_lines_cannot_be_rewritten() {
        for (var statement : List.of(
                "update order_line set quantity = 2",
                "delete from order_line",
                "update order_event set who = 'x'",
                "delete from order_event",
                "update design_revision set title = 'x'",
                "delete from design_revision")) {
            assertThrows(SQLException.class, () -> sql(statement), statement);
        }
    }

    @Test
    void parallel_requests_with_one_key_place_one_order() throws Exception {
        var buyer = Shopper.create();
        var key = UUID.randomUUID().toString();
        var order = Shopper.order(buyer.design("Once"), 1);
        Callable<Response> attempt = () -> buyer.placeOrder(key, order);
        try (var hands = Executors.newFixedThreadPool(8)) {
            var answers = hands.invokeAll(
                    IntStream.range(0, 24).mapToObj(_ -> attempt).toList());
            for (var answer : answers) {
                if (answer.get().statusCode() != 201)
                    answer.get().then().statusCode(409).body("type", containsString("idempotency-key-in-use"));
            }
        }
        buyer.request().get("/api/orders").then().body("items.size()", is(1));
        buyer.placeOrder(key, order).then().statusCode(201);
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var call = connection.createStatement()) {
            call.execute(statement);
        }
    }
}
