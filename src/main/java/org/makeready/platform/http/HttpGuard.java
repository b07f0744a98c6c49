package org.makeready.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Stands before everything: refuses what no resource should see, and gives every answer its safe headers.
@ApplicationScoped
class HttpGuard implements HttpServerOptionsCustomizer {
    /// Encoded separators have slipped past access rules (CVE-2026-39852, CVE-2026-50559); nothing of ours is named
    /// with them.
    private static final Pattern UNSAFE =
            Pattern.compile(";|%3b|%2f|%5c|%00|\\\\|%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);
    private static final String PAGES = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String SWAGGER =
            PAGES + "; script-src 'self' 'unsafe-inline'"; // its page starts itself inline
    private static final int FIRST = 10_000;
    private static final int AFTER_THE_GENERAL_LIMIT = 1;
    /// Pictures, templates, print files and profiles are files; everything else is words.
    private static final List<BodyLimit> FILES = List.of(
            new BodyLimit(Pattern.compile("/api/pictures"), 21L << 20),
            new BodyLimit(Pattern.compile("/api/preflight"), 65L << 20),
            new BodyLimit(Pattern.compile("/api/batches"), 64L << 20),
            new BodyLimit(Pattern.compile("/api/templates(/lint)?"), 17L << 20),
            new BodyLimit(Pattern.compile("/api/template-bundles"), 65L << 20),
            new BodyLimit(Pattern.compile("/api/print-shops/[^/]+/profile"), 6L << 20));
    private static final long LARGEST_WORDS = 1 << 20;

    private static final ProblemException.ProblemDetails BAD_PATH =
            problem(400, "bad-path", "The path contains characters that are not allowed.", Map.of());

    private static final ProblemException.ProblemDetails BAD_FRAMING = problem(
            400,
            "bad-request",
            "Send one Host header, and no Transfer-Encoding except chunked.",
            Map.of("Connection", "close"));

    private final long largestBody;

    /// How large a body may be at paths like this.
    private record BodyLimit(Pattern path, long bytes) {}

    HttpGuard(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largestBody = largestBody.asLongValue();
    }

    /// No HTTP/2 without TLS: proxies pass the upgrade on unread, and what follows slips past their rules.
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    void registerFilters(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::limitBody, AFTER_THE_GENERAL_LIMIT);
    }

    private void check(RoutingContext request) {
        request.addHeadersEndHandler(_ ->
                addSafetyHeaders(request.request().path(), request.response().headers()));
        if (isAmbiguous(request.request())) {
            refuseConnection(request.request());
            return;
        }
        refusal(request.request())
                .ifPresentOrElse(answer -> ProblemBody.send(request.response(), answer), request::next);
    }

    /// Two servers in a row could see two different requests in it: by its host, or by where its body ends.
    private static boolean isAmbiguous(HttpServerRequest request) {
        var encodings = request.headers().getAll("Transfer-Encoding");
        boolean chunked = encodings.size() == 1 && encodings.getFirst().strip().equalsIgnoreCase("chunked");
        return request.headers().getAll("Host").size() > 1 || !encodings.isEmpty() && !chunked;
    }

    /// Nobody can tell where the next request on this connection would begin.
    private static void refuseConnection(HttpServerRequest request) {
        ProblemBody.send(request.response(), BAD_FRAMING)
                .onComplete(_ -> request.connection().close());
    }

    /// For bodies that do not announce their length.
    private void limitBody(RoutingContext request) {
        request.put(
                VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                largestBody(request.request().path()));
        request.next();
    }

    private long largestBody(String path) {
        long room = FILES.stream()
                .filter(file -> file.path.matcher(path).matches())
                .mapToLong(BodyLimit::bytes)
                .findFirst()
                .orElse(LARGEST_WORDS);
        return Math.min(room, largestBody);
    }

    private Optional<ProblemException.ProblemDetails> refusal(HttpServerRequest request) {
        var uri = request.uri();
        int query = uri.indexOf('?');
        if (UNSAFE.matcher(query < 0 ? uri : uri.substring(0, query)).find()) {
            return Optional.of(BAD_PATH);
        }
        long largest = largestBody(request.path());
        return declaredLength(request) <= largest
                ? Optional.empty()
                : Optional.of(problem(
                        413,
                        "too-large",
                        "The request body may have at most %,d bytes.".formatted(largest),
                        Map.of("Connection", "close")));
    }

    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private static ProblemException.ProblemDetails problem(
            int status, String code, String detail, Map<String, String> headers) {
        return new ProblemException.ProblemDetails(status, code, detail, List.of(), headers);
    }

    /// What an answer says for itself stands.
    private static void addSafetyHeaders(String path, MultiMap headers) {
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        setIfAbsent(
                headers, "Content-Security-Policy", path != null && path.startsWith("/q/swagger-ui") ? SWAGGER : PAGES);
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) headers.set(name, value);
    }
}
