package org.makeready.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    /// A name nobody resolves but us, to show that the connection goes to the address that was checked.
    private final WebhookSender sender =
            new WebhookSender(new WebhookTargets(true, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()}));
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + exchange.getRequestHeaders().getFirst("webhook-id") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.getResponseHeaders().add("Location", "/200");
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void shut() {
        server.stop(0);
    }

    private WebhookSender.SendOutcome post(int port, String path) {
        return sender.post(
                URI.create("http://hooks.nowhere.example:" + port + path),
                Map.of("webhook-id", "msg_1"),
                "{\"ü\": 1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_exact_bytes_arrive_with_the_host_header() {
        int port = server.getAddress().getPort();
        var outcome = post(port, "/204?x=%20y");
        assertTrue(outcome.delivered());
        assertEquals(List.of("POST /204?x=%20y hooks.nowhere.example:" + port + " msg_1 {\"ü\": 1}"), seen);
    }

    @Test
    void a_redirect_is_not_followed() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            var outcome = post(server.getAddress().getPort(), "/" + status);
            assertEquals(Optional.of(status), outcome.status());
            assertTrue(!outcome.delivered());
        }
        assertEquals(5, seen.size());
    }

    @Test
    void retry_after_is_respected() {
        assertEquals(
                Optional.of(Duration.ofSeconds(120)),
                post(server.getAddress().getPort(), "/503").retryAfter());
    }

    @Test
    void an_answer_that_is_not_http_and_a_closed_connection_are_outcomes() throws IOException {
        for (var answer : List.of(
                "", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/9 200 OK\r\n\r\n", "HTTP/1.1 999 x\r\n\r\n", "x".repeat(20_000))) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread.startVirtualThread(() -> say(socket, answer));
                var outcome = post(socket.getLocalPort(), "/");
                assertTrue(outcome.status().isEmpty(), answer + outcome);
            }
        }
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertTrue(post(closed, "/").description().startsWith("No connection"));
    }

    private static void say(ServerSocket socket, String answer) {
        try (var connection = socket.accept()) {
            connection.getInputStream().read(new byte[4096]);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // the sender has heard enough
        }
    }
}
