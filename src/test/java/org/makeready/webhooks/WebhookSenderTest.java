package org.makeready.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
    private static final Vertx VERTX = Vertx.vertx();
    /// A name nobody resolves but us, to show that the connection goes to the address that was checked.
    private static final WebhookTargets TARGETS =
            new WebhookTargets(true, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final WebhookSender sender = new WebhookSender(TARGETS, VERTX);
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private HttpServer server;

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

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
        Logger.getLogger("io.vertx").addHandler(log);
    }

    @AfterEach
    void shut() {
        server.stop(0);
        Logger.getLogger("io.vertx").removeHandler(log);
        assertEquals(List.of(), logged, "a stranger's server does not write into our log");
    }

    /// One that loses patience soon.
    private static WebhookSender hasty() {
        return new WebhookSender(TARGETS, WebhookSender.client(VERTX, WebhookSender.options()), Duration.ofMillis(400));
    }

    private WebhookSender.SendOutcome post(int port, String path) {
        return post(sender, port, path);
    }

    private static WebhookSender.SendOutcome post(WebhookSender sender, int port, String path) {
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

    @Test
    void the_head_says_what_is_sent_and_that_the_connection_ends() throws Exception {
        var head = new CompletableFuture<String>();
        try (var socket = listening()) {
            Thread.startVirtualThread(() -> answer(socket, connection -> {
                var bytes = new byte[4096];
                int read = connection.getInputStream().read(bytes);
                head.complete(new String(bytes, 0, read, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
                connection.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }));
            assertTrue(post(socket.getLocalPort(), "").delivered());
        }
        var lines = head.join().lines().toList();
        assertEquals("post / http/1.1", lines.getFirst());
        for (var line : List.of(
                "webhook-id: msg_1",
                "content-type: application/json",
                "content-length: 9",
                "user-agent: makeready",
                "connection: close")) assertTrue(lines.contains(line), line + " in " + lines);
    }

    @Test
    void the_connection_goes_to_a_checked_address_of_ipv6() throws IOException {
        var ipv6 = InetAddress.getByName("::1");
        try (var socket = new ServerSocket(0, 1, ipv6)) {
            Thread.startVirtualThread(() -> say(socket, "HTTP/1.1 204 No Content\r\n\r\n"));
            var outcome = new WebhookSender(new WebhookTargets(true, InetAddress::getAllByName), VERTX)
                    .post(URI.create("http://[::1]:" + socket.getLocalPort() + "/"), Map.of(), new byte[0]);
            assertTrue(outcome.delivered(), outcome.description());
        }
    }

    /// Silence, and a head that comes in drop by drop.
    @Test
    void a_target_that_never_finishes_its_head_is_left_at_the_deadline() throws Exception {
        for (var talk : List.<Talk>of(connection -> connection.getInputStream().readAllBytes(), connection -> {
            for (var head = "HTTP/1.1 200 OK\r\nx: "; true; head = "x") {
                connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(20);
            }
        })) {
            var left = new CompletableFuture<Void>();
            try (var socket = listening()) {
                Thread.startVirtualThread(() -> {
                    answer(socket, talk);
                    left.complete(null);
                });
                assertEquals(
                        "No response in time.",
                        post(hasty(), socket.getLocalPort(), "/").description());
                left.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void a_head_that_is_too_large_is_refused() throws Exception {
        try (var socket = listening()) {
            var large = "HTTP/1.1 200 OK\r\n"
                    + "x: %s\r\n".formatted("y".repeat(1_000)).repeat(20) + "\r\n";
            Thread.startVirtualThread(() -> say(socket, large));
            assertTrue(post(socket.getLocalPort(), "/").status().isEmpty());
        }
    }

    /// The other side notices that nobody listens.
    @Test
    void the_body_of_an_answer_is_not_read() throws Exception {
        var left = new CompletableFuture<Long>();
        try (var socket = listening()) {
            Thread.startVirtualThread(() -> {
                var written = new AtomicLong();
                answer(socket, connection -> {
                    var out = connection.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write(new byte[8192]);
                        written.addAndGet(8192);
                    }
                });
                left.complete(written.get());
            });
            assertTrue(post(socket.getLocalPort(), "/").delivered());
            left.get(20, TimeUnit.SECONDS);
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private interface Talk {
        void to(Socket connection) throws IOException, InterruptedException;
    }

    private static void answer(ServerSocket socket, Talk talk) {
        try (var connection = socket.accept()) {
            talk.to(connection);
        } catch (IOException | InterruptedException e) {
            // the sender has heard enough
        }
    }

    private static void say(ServerSocket socket, String answer) {
        answer(socket, connection -> {
            connection.getInputStream().read(new byte[4096]);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        });
    }
}
