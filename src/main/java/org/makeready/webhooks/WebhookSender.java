package org.makeready.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Posts a message over a connection of its own to an address that was checked. The JDK's client resolves names by
/// itself and cannot be told an address; what is needed of HTTP/1.1 (RFC 9112) is little: one request, the head of its
/// answer. Redirects are answers like any other.
@ApplicationScoped
class WebhookSender {
    static final Duration CONNECTING = Duration.ofSeconds(1), IN_ALL = Duration.ofSeconds(15);
    private static final int LARGEST_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?im)^retry-after:[ \\t]*(\\d{1,6})[ \\t]*$");

    private final WebhookTargets targets;

    WebhookSender(WebhookTargets targets) {
        this.targets = targets;
    }

    /// @param status     empty when there was no answer
    /// @param retryAfter when the target asked for time
    record SendOutcome(Optional<Integer> status, String description, Optional<Duration> retryAfter) {
        boolean delivered() {
            return status.filter(code -> code / 100 == 2).isPresent();
        }

        private static SendOutcome none(String words) {
            return new SendOutcome(Optional.empty(), words, Optional.empty());
        }
    }

    SendOutcome post(URI target, Map<String, String> headers, byte[] body) {
        try {
            var addresses = targets.resolve(target);
            return post(target, addresses.getFirst(), headers, body);
        } catch (WebhookTargets.TargetRefused refused) {
            return SendOutcome.none("Not sent: " + refused.getMessage());
        } catch (SocketTimeoutException e) {
            return SendOutcome.none("No response in time.");
        } catch (IOException e) {
            return SendOutcome.none("No connection: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static SendOutcome post(URI target, InetAddress address, Map<String, String> headers, byte[] body)
            throws IOException {
        boolean secure = target.getScheme().equals("https");
        int port = target.getPort() > 0 ? target.getPort() : secure ? 443 : 80;
        try (var plain = new Socket()) {
            var late = new CompletableFuture<Void>().completeOnTimeout(null, IN_ALL.toMillis(), TimeUnit.MILLISECONDS);
            late.thenRun(() -> closeQuietly(plain));
            plain.connect(new InetSocketAddress(address, port), (int) CONNECTING.toMillis());
            plain.setSoTimeout((int) IN_ALL.toMillis());
            try (var socket = secure ? secured(plain, target.getHost(), port) : plain) {
                socket.getOutputStream().write(request(target, headers, body));
                socket.getOutputStream().flush();
                return outcome(head(socket.getInputStream()));
            } catch (IOException e) {
                if (plain.isClosed() && late.isDone()) throw new SocketTimeoutException();
                throw e;
            } finally {
                late.cancel(false);
            }
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // whoever waits on it has been told
        }
    }

    /// The certificate must be that of the host's name, whatever address it has.
    private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
        var socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] request(URI target, Map<String, String> headers, byte[] body) {
        var path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var head = new StringBuilder(
                "POST " + path + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()) + " HTTP/1.1\r\n");
        head.append("Host: ")
                .append(target.getHost())
                .append(target.getPort() > 0 ? ":" + target.getPort() : "")
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\nUser-Agent: Makeready\r\nAccept: */*\r\nConnection: close\r\n\r\n");
        byte[] begin = head.toString().getBytes(StandardCharsets.US_ASCII), all = new byte[begin.length + body.length];
        System.arraycopy(begin, 0, all, 0, begin.length);
        System.arraycopy(body, 0, all, begin.length, body.length);
        return all;
    }

    /// Up to the empty line; what follows is nobody's business here.
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < LARGEST_HEAD) {
            int next = in.read();
            if (next < 0) break;
            head.append((char) next);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) break;
        }
        return head.toString().replace("\r", "");
    }

    private static SendOutcome outcome(String head) {
        var status = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) return SendOutcome.none("The response is not HTTP.");
        var retry = RETRY_AFTER.matcher(head);
        return new SendOutcome(
                Optional.of(Integer.valueOf(status.group(1))),
                "Answered " + status.group(1) + ".",
                retry.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(retry.group(1)))) : Optional.empty());
    }
}
