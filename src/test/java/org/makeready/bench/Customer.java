package org.makeready.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A customer of a running Makeready, over plain HTTP.
public record Customer(HttpClient http, URI shop, String token) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static Customer arrive(HttpClient http, URI shop) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(shop.resolve("/api/guests")).timeout(PATIENCE).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        return new Customer(http, shop, JSON.readTree(answer.body()).path("token").asText());
    }

    /// The same customer after the shop has moved to another address.
    public Customer at(URI newAddress) {
        return new Customer(http, newAddress, token);
    }

    /// Saves the first sample of a template of `templates/` and returns an order for one piece of it.
    public String orderFor(Path template) throws IOException, InterruptedException {
        var sample = JSON.readTree(template.resolve("template.json").toFile()).path("samples").path(0).path("choices");
        var design = JSON.createObjectNode().put("template", template.getFileName().toString()).put("title", "Load");
        if (!sample.isMissingNode()) design.set("choices", sample);
        var saved = send(request("/api/designs").POST(BodyPublishers.ofString(design.toString())).build());
        if (saved.statusCode() != 201) throw new IllegalStateException("No design: " + saved.body());
        var material = JSON.readTree(template.resolveSibling("product.json").toFile()).path("materials").path(0).path("id").asText();
        return """
                {"lines": [{"design": "%s", "quantity": 1, "material": "%s"}], "contact": {"name": "Ada Byron", "email": "ada@example.org"},
                 "shipTo": {"name": "Ada Byron", "street": "12 Analytical Way", "postalCode": "97201", "city": "Portland", "country": "US"}}"""
                .formatted(JSON.readTree(saved.body()).path("id").asText(), material);
    }

    public HttpResponse<String> order(String key, String order) throws IOException, InterruptedException {
        return send(request("/api/orders").header("Idempotency-Key", key).POST(BodyPublishers.ofString(order)).build());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).build()).body());
    }

    public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    /// The first template of a product, by name.
    public static Path template(String product) throws IOException {
        try (var folders = Files.list(Path.of("templates", product))) {
            return folders.filter(f -> Files.exists(f.resolve("template.json"))).sorted().findFirst().orElseThrow();
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }
}
