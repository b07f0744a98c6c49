package org.makeready.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookTargetsTest {
    private static final List<String> CLOSED = List.of(
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "64:ff9b::7f00:1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "100::1");
    private static final List<String> OPEN = List.of(
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.1",
            "172.15.255.255",
            "172.32.0.1",
            "192.167.255.255",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450:4001::200e",
            "2001:200::1");

    private final WebhookTargets targets = new WebhookTargets(false, InetAddress::getAllByName);

    @Test
    void only_public_addresses_are_allowed() throws UnknownHostException {
        for (var ip : CLOSED) assertFalse(WebhookTargets.isPublic(InetAddress.getByName(ip)), ip);
        for (var ip : OPEN) assertTrue(WebhookTargets.isPublic(InetAddress.getByName(ip)), ip);
    }

    @Test
    void a_private_address_is_rejected_in_every_notation() {
        for (var url : List.of(
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data",
                "http://example.org/",
                "ftp://example.org/",
                "https://user:word@1.1.1.1/",
                "https://1.1.1.1/#part",
                "https:///path",
                "https:opaque",
                "/path")) {
            assertThrows(WebhookTargets.TargetRefused.class, () -> targets.resolve(URI.create(url)), url);
        }
    }

    /// Refused by how they are written, whatever a resolver makes of them, and where private addresses are allowed too.
    @Test
    void a_host_that_programs_read_differently_is_rejected() throws Exception {
        var anything = new WebhookTargets(true, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1")});
        for (var host : List.of(
                "0177.0.0.1",
                "127.0.0.01",
                "0x7f.1",
                "0x7f.0.0.1",
                "0X7F000001",
                "0x",
                "2130706433",
                "017700000001",
                "127.1",
                "127.0.1",
                "127.0.0.1.",
                "1.1.1.1.1",
                "1.1.1.256",
                "example.0x7f",
                "example.7",
                "[2606:4700::1111%1]",
                "[2606:4700::1111%25eth0]",
                "１２７.0.0.1",
                "127。0。0。1")) {
            for (var scheme : List.of("http://", "https://"))
                assertThrows(
                        WebhookTargets.TargetRefused.class,
                        () -> anything.resolve(URI.create(scheme + host + ":8080/hook")),
                        host);
        }
        for (var host : List.of(
                "127.0.0.1", "255.255.255.255", "0.0.0.0", "[2606:4700::1111]", "7.example", "0x7f.example", "x0"))
            anything.resolve(URI.create("https://" + host + "/hook"));
    }

    @Test
    void one_private_address_among_several_rejects_the_host() throws Exception {
        var names = new WebhookTargets(
                false, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});
        assertThrows(WebhookTargets.TargetRefused.class, () -> names.resolve(URI.create("https://mixed.example/")));
        var open = new WebhookTargets(false, _ -> new InetAddress[] {InetAddress.getByName("1.1.1.1")});
        assertEquals(
                List.of(InetAddress.getByName("1.1.1.1")), open.resolve(URI.create("https://open.example/hook?x=1")));
    }

    @Test
    void a_host_that_later_resolves_to_a_private_address_is_rejected_on_sending() throws Exception {
        var turns = new int[1];
        var targets = new WebhookTargets(false, _ ->
                new InetAddress[] {InetAddress.getByName(turns[0]++ == 0 ? "1.1.1.1" : "127.0.0.1")});
        var url = URI.create("https://rebinding.example/");
        targets.resolve(url);
        var vertx = Vertx.vertx();
        try {
            var outcome = new WebhookSender(targets, vertx).post(url, Map.of(), new byte[0]);
            assertTrue(
                    outcome.status().isEmpty() && outcome.description().contains("private network"),
                    outcome.description());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
