package org.makeready.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// Posts a message over a connection of its own to an address that was checked, under the name of the original
/// host: that name goes into `Host` and SNI, and the certificate must be valid for it. Of an answer only the head
/// is read, and redirects are answers like any other.
@ApplicationScoped
class WebhookSender {
    static final Duration CONNECTING = Duration.ofSeconds(1), IN_ALL = Duration.ofSeconds(15);
    private static final int LARGEST_HEAD = 16 * 1024;
    /// More than are ever sent at once: nothing waits for a place behind a slow message to the same host.
    private static final int CONNECTIONS_OF_ONE_HOST = 1_000;
    private static final Predicate<String> SECONDS = Pattern.compile("\\d{1,6}").asMatchPredicate();

    private final WebhookTargets targets;
    private final HttpClient client;
    private final Duration inAll;

    @Inject
    WebhookSender(WebhookTargets targets, Vertx vertx) {
        this(targets, client(vertx, options()), IN_ALL);
    }

    WebhookSender(WebhookTargets targets, HttpClient client, Duration inAll) {
        this.targets = targets;
        this.client = client;
        this.inAll = inAll;
    }

    /// HTTP/1.1 without cookies, redirects, decompression and proxies; the JDK's trusted authorities.
    static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout((int) CONNECTING.toMillis())
                .setSslHandshakeTimeout(IN_ALL.toSeconds())
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_OF_ONE_HOST)
                .setMaxHeaderSize(LARGEST_HEAD);
    }

    /// What goes wrong on a connection is an outcome; a stranger's server does not write into our log.
    static HttpClient client(Vertx vertx, HttpClientOptions options) {
        return vertx.httpClientBuilder()
                .with(options)
                .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
                .build();
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
            var address = targets.resolve(target).getFirst();
            return send(request(target, address, headers), body);
        } catch (WebhookTargets.TargetRefused refused) {
            return SendOutcome.none("Not sent: " + refused.getMessage());
        }
    }

    private static RequestOptions request(URI target, InetAddress address, Map<String, String> headers) {
        boolean secure = target.getScheme().equals("https");
        int port = target.getPort() > 0 ? target.getPort() : secure ? 443 : 80;
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(withoutName(address), port)))
                .setHost(target.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Makeready")
                .putHeader("Accept", "*/*");
        headers.forEach(request::putHeader);
        return request;
    }

    /// There is nothing left to resolve.
    private static InetAddress withoutName(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whatever comes of it, the connection is closed: by the deadline too, and before the body of an answer comes in.
    private SendOutcome send(RequestOptions options, byte[] body) {
        var request = client.request(options);
        var outcome = request.compose(open -> open.send(Buffer.buffer(body))).map(WebhookSender::outcome);
        try {
            return outcome.toCompletionStage().toCompletableFuture().get(inAll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return SendOutcome.none("No response in time.");
        } catch (ExecutionException e) {
            return SendOutcome.none(request.succeeded() ? noAnswer(e.getCause()) : noConnection(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SendOutcome.none("Makeready was stopped before a response came.");
        } finally {
            request.onSuccess(HttpClientRequest::reset);
        }
    }

    private static String noConnection(Throwable cause) {
        return cause instanceof SSLException
                ? "No connection: no TLS with a certificate that is valid for this host."
                : "No connection: it was refused, or took longer than %d s.".formatted(CONNECTING.toSeconds());
    }

    private static String noAnswer(Throwable cause) {
        return cause instanceof HttpClosedException
                ? "The connection was closed without a response."
                : "The response is not HTTP.";
    }

    private static SendOutcome outcome(HttpClientResponse answer) {
        answer.exceptionHandler(_ -> {});
        int status = answer.statusCode();
        if (status < 100 || status > 599) return SendOutcome.none("The response is not HTTP.");
        return new SendOutcome(
                Optional.of(status),
                "Status %d.".formatted(status),
                Optional.ofNullable(answer.getHeader("Retry-After"))
                        .filter(SECONDS)
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
