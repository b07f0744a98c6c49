package org.makeready.tools.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The queue of a Makeready, as its HTTP calls offer it.
final class PrintJobClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI url;
    private final String key;

    PrintJobClient(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    /// A request the server will never grant, such as one with a key it does not know.
    static final class RequestRefused extends Exception {
        RequestRefused(String why) {
            super(why);
        }
    }

    record ClaimedJob(String id, List<JobFile> files) {}

    /// A file of a job.
    record JobFile(String name, String href, String sha256, long bytes) {}

    record JobClaim(String id, List<ClaimedJob> jobs) {}

    /// Empty when there is nothing to do.
    Optional<JobClaim> claim(int limit, Duration lease, List<String> products) throws IOException, RequestRefused {
        var criteria = JSON.createObjectNode().put("limit", limit).put("leaseSeconds", lease.toSeconds());
        if (!products.isEmpty()) criteria.set("products", JSON.valueToTree(products));
        return claim(ok(post("/api/print-jobs/claims", criteria)));
    }

    /// What the claim still holds, for another lease; empty when that is nothing.
    Optional<JobClaim> prolong(String claim, Duration lease) throws IOException, RequestRefused {
        var answer = post(
                "/api/print-jobs/claims/" + claim + "/heartbeat",
                JSON.createObjectNode().put("leaseSeconds", lease.toSeconds()));
        return answer.statusCode() == 409 ? Optional.empty() : claim(ok(answer));
    }

    /// Whether the job is ours to make. Asking again is fine.
    boolean start(String job, String claim) throws IOException, RequestRefused {
        var answer = post(
                "/api/print-jobs/" + job + "/in-production",
                JSON.createObjectNode().put("claim", claim));
        if (answer.statusCode() == 409 || answer.statusCode() == 404) return false;
        ok(answer);
        return true;
    }

    /// Goes on where an earlier download ended.
    void download(JobFile item, Path part) throws IOException, RequestRefused {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have > item.bytes()) {
            Files.delete(part);
            have = 0;
        }
        if (have == item.bytes() && have > 0) return;
        var request = request(item.href())
                .header("Range", "bytes=" + have + "-")
                .header("If-Range", "\"" + item.sha256() + "\"")
                .GET()
                .build();
        var answer = send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            switch (answer.statusCode()) {
                case 200 ->
                    write(
                            body,
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                case 206 -> write(body, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                default ->
                    throw new IOException(
                            "Downloading %s failed with status %d".formatted(item.href(), answer.statusCode()));
            }
        }
    }

    private static void write(InputStream body, Path part, StandardOpenOption... how) throws IOException {
        try (var out = Files.newOutputStream(part, how)) {
            body.transferTo(out);
        }
    }

    private static Optional<JobClaim> claim(JsonNode answer) {
        if (!answer.path("claim").isTextual()) return Optional.empty();
        return Optional.of(new JobClaim(
                answer.path("claim").asText(),
                list(answer.path("jobs"))
                        .map(job -> new ClaimedJob(
                                job.path("id").asText(),
                                list(job.path("files"))
                                        .map(f -> new JobFile(
                                                f.path("name").asText(),
                                                f.path("href").asText(),
                                                f.path("sha256").asText(),
                                                f.path("bytes").asLong()))
                                        .toList()))
                        .toList()));
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private HttpResponse<String> post(String path, JsonNode body) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (IOException e) {
            throw new IOException(
                    request.uri().getHost() + " does not answer"
                            + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                    e);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) throws IOException, RequestRefused {
        int status = answer.statusCode();
        if (status / 100 == 2) return JSON.readTree(answer.body());
        if (status / 100 == 4 && status != 429)
            throw new RequestRefused("The server refused the request (%d): %s"
                    .formatted(
                            status, JSON.readTree(answer.body()).path("detail").asText()));
        throw new IOException("The server answered with status " + status);
    }
}
