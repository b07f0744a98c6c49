package org.makeready.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
public record HttpCustomer(HttpClient http, URI shop, String token) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static HttpCustomer arrive(HttpClient http, URI shop) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(shop.resolve("/api/guests"))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        return new HttpCustomer(
                http, shop, JSON.readTree(answer.body()).path("token").asText());
    }

    /// The same customer after the shop has moved to another address.
    public HttpCustomer at(URI newAddress) {
        return new HttpCustomer(http, newAddress, token);
    }

    /// Saves the first sample of a template of `templates/`, these words in its first text, and returns an order for
    /// one piece of it.
    public String orderFor(Path template, String words) throws IOException, InterruptedException {
        var description = JSON.readTree(template.resolve("template.json").toFile());
        var design = JSON.createObjectNode()
                .put("template", template.getFileName().toString())
                .put("title", "Load");
        var choices = description.path("samples").path(0).path("choices") instanceof ObjectNode sample
                ? sample
                : JSON.createObjectNode();
        design.set("choices", choices);
        choices.withObject("/texts").put(firstText(description), words);
        var saved = send(request("/api/designs")
                .POST(BodyPublishers.ofString(design.toString()))
                .build());
        if (saved.statusCode() != 201) throw new IllegalStateException("No design: " + saved.body());
        var material = JSON.readTree(template.resolveSibling("product.json").toFile())
                .path("materials")
                .path(0)
                .path("id")
                .asText();
        return """
                {"lines": [{"design": "%s", "quantity": 1, "material": "%s"}], "contact": {"name": "Ada Byron", "email": "ada@example.org"},
                 "shipTo": {"name": "Ada Byron", "street": "12 Analytical Way", "postalCode": "97201", "city": "Portland", "country": "US"}}""".formatted(JSON.readTree(saved.body()).path("id").asText(), material);
    }

    public HttpResponse<String> order(String key, String order) throws IOException, InterruptedException {
        return send(request("/api/orders")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(order))
                .build());
    }

    /// Approves all proofs of an order, as its answer names them. Doing so again is fine.
    public HttpResponse<String> approve(JsonNode order) throws IOException, InterruptedException {
        var seen = JSON.createObjectNode();
        order.path("lines")
                .forEach(line -> seen.withArray("/fingerprints")
                        .add(line.path("proof").path("fingerprint").asText()));
        return send(request("/api/orders/" + order.path("id").asText() + "/approval")
                .POST(BodyPublishers.ofString(seen.toString()))
                .build());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).build()).body());
    }

    public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private static String firstText(JsonNode description) {
        for (var slot : description.path("slots")) {
            if (slot.path("kind").asText().equals("text"))
                return slot.path("name").asText();
        }
        throw new IllegalArgumentException("This template has no text");
    }

    /// The first template of a product, by name.
    public static Path template(String product) throws IOException {
        try (var folders = Files.list(Path.of("templates", product))) {
            return folders.filter(f -> Files.exists(f.resolve("template.json")))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }
}
