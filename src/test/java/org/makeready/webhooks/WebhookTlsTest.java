package org.makeready.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The connection goes to an address, and the certificate is held against the name the shop wrote.
class WebhookTlsTest {
    private static final String NAME = "hooks.nowhere.example", PASSWORD = "not a secret";
    private static final Vertx VERTX = Vertx.vertx();
    private static final WebhookTargets TARGETS =
            new WebhookTargets(true, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static HttpsServer server;

    @BeforeAll
    static void open() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        server.createContext("/", exchange -> {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            SEEN.add(session.getRequestedServerNames() + " "
                    + exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void shut() {
        server.stop(0);
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static SSLContext tls() throws Exception {
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "SAN=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys().toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys())) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Path keys() {
        return folder.resolve("keys.p12");
    }

    private static WebhookSender trusting() {
        var options = WebhookSender.options()
                .setTrustOptions(new PfxOptions().setPath(keys().toString()).setPassword(PASSWORD));
        return new WebhookSender(TARGETS, WebhookSender.client(VERTX, options), WebhookSender.IN_ALL);
    }

    private static WebhookSender.SendOutcome post(WebhookSender sender, String host) {
        return sender.post(
                URI.create("https://%s:%d/".formatted(host, server.getAddress().getPort())), Map.of(), new byte[0]);
    }

    @Test
    void a_trusted_certificate_of_the_original_host_is_accepted() {
        SEEN.clear();
        var outcome = post(trusting(), NAME);
        assertTrue(outcome.delivered(), outcome.description());
        var asked = SEEN.getFirst();
        assertTrue(
                asked.contains("value=" + NAME)
                        && asked.endsWith(NAME + ":" + server.getAddress().getPort()),
                asked);
    }

    @Test
    void a_certificate_of_another_host_or_of_nobody_known_is_refused() {
        SEEN.clear();
        for (var outcome : List.of(
                post(trusting(), "other.nowhere.example"),
                post(trusting(), "127.0.0.1"),
                post(new WebhookSender(TARGETS, VERTX), NAME))) {
            assertTrue(outcome.status().isEmpty(), outcome.description());
            assertTrue(outcome.description().contains("certificate"), outcome.description());
        }
        assertEquals(List.of(), SEEN);
    }
}
