package org.makeready.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.bench.load.PackagedServer;
import org.makeready.uploads.TestMerchandiser;

/// Two nodes of the packaged product on one database and one folder: what is published on one is seen on the other, and
/// a restart undoes nothing.
class TwoNodesPublishIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SLUG = "typewriter-note";

    private final HttpClient http = HttpClient.newHttpClient();
    private String key;

    @Test
    void a_publication_reaches_the_other_node_and_outlives_a_restart() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "two-nodes-publish-");
        try (var database = EmbeddedPostgres.start();
                var hands = Executors.newSingleThreadExecutor()) {
            var settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    database.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "postgres",
                    "MAKEREADY_TEMPLATES",
                    Path.of("templates").toAbsolutePath().toString(),
                    "MAKEREADY_FONTS",
                    Path.of("fonts").toAbsolutePath().toString(),
                    "MAKEREADY_EMOJI",
                    Path.of("emoji/emoji.pack").toAbsolutePath().toString());
            var starting = hands.submit(() -> PackagedServer.start(data, settings));
            PackagedServer one = PackagedServer.start(data, settings), two = starting.get();
            try {
                key = Files.readString(data.resolve("keys/merchandiser.key")).strip();
                assertEquals(1, offered(two));
                for (int round = 0; round < 6; round++) {
                    int version = upload(round % 2 == 0 ? one : two, "Typewriter note, take " + round);
                    set(one, version, "published");
                    assertEquals(version, offered(one));
                    until(two, version);
                    set(two, 1, "published");
                    until(one, 1);
                }
                set(one, 1, "retired");
                until(two, 0);
            } finally {
                one.close();
                two.kill();
            }
            try (var again = PackagedServer.start(data, settings)) {
                assertEquals(0, offered(again));
                set(again, 2, "published");
                assertEquals(2, offered(again));
            }
            try (var again = PackagedServer.start(data, settings)) {
                assertEquals(2, offered(again));
            }
        }
    }

    private int upload(PackagedServer node, String title) throws IOException, InterruptedException {
        var answer = http.send(
                asked(node, "/api/templates?product=bumper-sticker&slug=" + SLUG)
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(TestMerchandiser.folder(SLUG, title)))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).path("version").asInt();
    }

    private void set(PackagedServer node, int version, String status) throws IOException, InterruptedException {
        var path = "/api/templates/" + SLUG + "/versions/" + version;
        var tag = http.send(asked(node, path).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var answer = http.send(
                asked(node, path + "/status")
                        .header("If-Match", tag)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"status\": \"" + status + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private void until(PackagedServer node, int version) {
        Eventually.value("the version offered", () -> offered(node), offered -> offered == version);
    }

    /// 0 when it is not offered.
    private int offered(PackagedServer node) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(node.address().resolve("/api/templates/" + SLUG))
                        .build(),
                BodyHandlers.ofString());
        JsonNode body = JSON.readTree(answer.body());
        return answer.statusCode() == 404 ? 0 : body.path("version").asInt();
    }

    private HttpRequest.Builder asked(PackagedServer node, String path) {
        return HttpRequest.newBuilder(node.address().resolve(path)).header("Authorization", "Bearer " + key);
    }
}
