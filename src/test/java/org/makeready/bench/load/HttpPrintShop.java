package org.makeready.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A print shop's program at a running Makeready, over plain HTTP.
public record HttpPrintShop(HttpClient http, URI address, String key) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// The same shop asking another node.
    public HttpPrintShop at(URI other) {
        return new HttpPrintShop(http, other, key);
    }

    public JsonNode claim(int limit, int leaseSeconds) throws IOException, InterruptedException {
        var answer =
                post("/api/print-jobs/claims", "{\"limit\": %d, \"leaseSeconds\": %d}".formatted(limit, leaseSeconds));
        if (answer.statusCode() != 200)
            throw new IOException("A claim was answered with " + answer.statusCode() + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }
}
