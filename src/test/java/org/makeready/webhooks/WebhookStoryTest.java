package org.makeready.webhooks;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.ordering.Shopper;
import org.makeready.platform.HandDrivenClock;
import org.makeready.shops.TestShop;

/// A shop's own server is told what happens. In tests three attempts are made: at once, after five minutes, and half an
/// hour later; a tenth more by chance.
@QuarkusTest
class WebhookStoryTest {
    private static final Duration SECOND_ATTEMPT = Duration.ofMinutes(6), THIRD_ATTEMPT = Duration.ofMinutes(34);

    @Inject
    HandDrivenClock clock;

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    private record Message(HttpHeaders headers, String body) {
        String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        String type() {
            return JsonPath.from(body).getString("type");
        }
    }

    /// A server that answers the n-th message with what `status` says.
    private record Receiver(String url, List<Message> messages) {
        void waits(int count) {
            Eventually.value("messages received", messages::size, received -> received >= count);
        }
    }

    private Receiver receiver(IntUnaryOperator status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var messages = new CopyOnWriteArrayList<Message>();
        server.createContext("/", exchange -> {
            messages.add(new Message(
                    HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            int answer = status.applyAsInt(messages.size());
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        servers.add(server);
        return new Receiver("http://127.0.0.1:" + server.getAddress().getPort() + "/", messages);
    }

    @AfterEach
    void shut() {
        servers.forEach(server -> server.stop(0));
    }

    private static JsonPath adds(TestShop shop, String url, String types) {
        return shop.request()
                .body("{\"url\": \"%s\", \"types\": %s}".formatted(url, types))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .jsonPath();
    }

    private static String delivery(TestShop shop, String webhook, int index, String state) {
        return deliveries(
                        shop,
                        webhook,
                        "delivery %d is %s".formatted(index, state),
                        items -> state.equals(items.getString("items[%d].state".formatted(index))))
                .getString("items[%d].id".formatted(index));
    }

    private static JsonPath deliveries(TestShop shop, String webhook, String what, Predicate<JsonPath> wanted) {
        return Eventually.value(
                what,
                () -> shop.request()
                        .get("/api/webhooks/" + webhook + "/deliveries")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath(),
                wanted);
    }

    /// Lets the time of the next attempt come, once these have been made.
    private void advanceAfterAttempt(int attempts, TestShop shop, String webhook, Duration by) {
        deliveries(shop, webhook, attempts + " attempts made", items -> items.getInt("items[0].attempts") == attempts);
        clock.advance(by);
    }

    @Test
    void every_subscribed_change_arrives_signed() throws Exception {
        var shop = TestShop.create();
        var receiver = receiver(_ -> 200);
        var webhook = adds(shop, receiver.url(), "[\"print_job.ready\", \"print_job.cancelled\"]");
        var ada = Shopper.create();
        var order = shop.approvedOrder(ada, "Told");
        receiver.waits(1);
        ada.request()
                .body("{}")
                .post("/api/orders/" + order + "/cancellation")
                .then()
                .statusCode(200);
        receiver.waits(2);
        assertEquals(
                List.of("print_job.ready", "print_job.cancelled"),
                receiver.messages().stream().map(Message::type).toList());
        for (var message : receiver.messages())
            new Webhook(webhook.getString("secret")).verify(message.body(), message.headers());
        assertEquals(
                "vinyl-white",
                JsonPath.from(receiver.messages().getFirst().body()).getString("data.material"));
        shop.request().get("/api/webhooks").then().body("items", hasSize(1)).body("items[0].secret", nullValue());
        TestShop.create()
                .request()
                .get("/api/webhooks/" + webhook.getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_failed_delivery_is_retried_with_the_same_id_and_can_be_replayed() throws Exception {
        var shop = TestShop.create();
        var receiver = receiver(n -> n == 1 ? 500 : n == 2 ? 301 : 200);
        var webhook = adds(shop, receiver.url(), "[]").getString("id");
        var sent = shop.request()
                .post("/api/webhooks/" + webhook + "/ping")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        advanceAfterAttempt(1, shop, webhook, SECOND_ATTEMPT);
        advanceAfterAttempt(2, shop, webhook, THIRD_ATTEMPT);
        receiver.waits(3);
        assertEquals(
                List.of(sent),
                receiver.messages().stream().map(Message::id).distinct().toList());
        assertEquals(
                1, receiver.messages().stream().map(Message::body).distinct().count());
        assertEquals(sent, delivery(shop, webhook, 0, "delivered"));
        shop.request()
                .get("/api/webhooks/" + webhook + "/deliveries/" + sent)
                .then()
                .body("attempts.status", is(List.of(500, 301, 200)))
                .body("payload.type", is("ping"));
        shop.request()
                .post("/api/webhooks/" + webhook + "/deliveries/" + sent + "/replay")
                .then()
                .statusCode(200)
                .body("state", is("pending"));
        receiver.waits(4);
        shop.request()
                .body("{\"since\": \"2020-01-01T00:00:00Z\"}")
                .post("/api/webhooks/" + webhook + "/replay")
                .then()
                .statusCode(200)
                .body("deliveries", is(1));
        receiver.waits(5);
        shop.request()
                .body("{\"since\": \"2020-01-01T00:00:00Z\", \"failedOnly\": true}")
                .post("/api/webhooks/" + webhook + "/replay")
                .then()
                .body("deliveries", is(0));
        assertEquals(
                List.of(sent),
                receiver.messages().stream().map(Message::id).distinct().toList());
    }

    @Test
    void an_endpoint_that_is_gone_or_always_fails_is_disabled() throws Exception {
        var shop = TestShop.create();
        var gone = receiver(_ -> 410);
        var broken = receiver(_ -> 503);
        var first = adds(shop, gone.url(), "[]").getString("id");
        var second = adds(shop, broken.url(), "[]").getString("id");
        for (var webhook : List.of(first, second))
            shop.request().post("/api/webhooks/" + webhook + "/ping").then().statusCode(200);
        delivery(shop, first, 0, "failed");
        advanceAfterAttempt(1, shop, second, SECOND_ATTEMPT);
        advanceAfterAttempt(2, shop, second, THIRD_ATTEMPT);
        delivery(shop, second, 0, "failed");
        assertEquals(1, gone.messages().size());
        assertEquals(3, broken.messages().size());
        shop.request()
                .get("/api/webhooks/" + first)
                .then()
                .body("disabledAt", notNullValue())
                .body("disabledWhy", is("The receiver answered 410 Gone."));
        shop.request()
                .post("/api/webhooks/" + first + "/ping")
                .then()
                .statusCode(409)
                .body("type", endsWith("webhook-disabled"));
        shop.request()
                .post("/api/webhooks/" + second + "/enabled")
                .then()
                .statusCode(200)
                .body("disabledAt", nullValue());
        shop.request()
                .body("{\"since\": \"2020-01-01T00:00:00Z\", \"failedOnly\": true}")
                .post("/api/webhooks/" + second + "/replay")
                .then()
                .body("deliveries", is(1));
        broken.waits(4);
        shop.request().delete("/api/webhooks/" + second).then().statusCode(204);
        shop.request().get("/api/webhooks/" + second).then().statusCode(404);
    }

    @Test
    void both_secrets_are_valid_during_a_change() throws Exception {
        var shop = TestShop.create();
        var receiver = receiver(_ -> 204);
        var webhook = adds(shop, receiver.url(), "[]");
        var fresh = shop.request()
                .body("{\"overlapHours\": 1}")
                .post("/api/webhooks/" + webhook.getString("id") + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("secret");
        shop.request()
                .post("/api/webhooks/" + webhook.getString("id") + "/ping")
                .then()
                .statusCode(200);
        receiver.waits(1);
        for (var secret : List.of(fresh, webhook.getString("secret")))
            new Webhook(secret)
                    .verify(
                            receiver.messages().getFirst().body(),
                            receiver.messages().getFirst().headers());
        var last = shop.request()
                .body("{\"overlapHours\": 0}")
                .post("/api/webhooks/" + webhook.getString("id") + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("secret");
        shop.request()
                .post("/api/webhooks/" + webhook.getString("id") + "/ping")
                .then()
                .statusCode(200);
        receiver.waits(2);
        var signature = receiver.messages()
                .getLast()
                .headers()
                .firstValue("webhook-signature")
                .orElseThrow();
        assertEquals(1, signature.split(" ").length);
        new Webhook(last)
                .verify(
                        receiver.messages().getLast().body(),
                        receiver.messages().getLast().headers());
    }

    @Test
    void a_slow_endpoint_does_not_delay_others() throws Exception {
        var shop = TestShop.create();
        var released = new CountDownLatch(1);
        var slow = receiver(_ -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 200;
        });
        var quick = receiver(_ -> 200);
        var slowHook = adds(shop, slow.url(), "[]").getString("id");
        var quickHook = adds(shop, quick.url(), "[]").getString("id");
        for (int i = 0; i < 20; i++)
            for (var webhook : List.of(slowHook, quickHook))
                shop.request().post("/api/webhooks/" + webhook + "/ping").then().statusCode(200);
        quick.waits(20);
        assertTrue(
                slow.messages().size() <= 4,
                "at most four at once: " + slow.messages().size());
        released.countDown();
        slow.waits(20);
    }

    @Test
    void an_unusable_url_or_an_unknown_type_is_rejected() {
        var shop = TestShop.create();
        for (var url : List.of(
                "ftp://127.0.0.1/", "nonsense", "http://user:word@127.0.0.1/", "https://no-such-host.invalid/")) {
            shop.request()
                    .body("{\"url\": \"%s\"}".formatted(url))
                    .post("/api/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("#/url"));
        }
        shop.request()
                .body("{\"url\": \"http://127.0.0.1/\", \"types\": [\"print_job.lost\"]}")
                .post("/api/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/types/0"));
        for (int i = 0; i < 10; i++) adds(shop, "http://127.0.0.1:1/", "[]");
        shop.request()
                .body("{\"url\": \"http://127.0.0.1:1/\"}")
                .post("/api/webhooks")
                .then()
                .statusCode(409)
                .body("type", endsWith("too-many-webhooks"));
    }
}
