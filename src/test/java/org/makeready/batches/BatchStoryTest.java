package org.makeready.batches;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;

/// The way of a batch over HTTP: handed in, checked, corrected, printed.
@QuarkusTest
class BatchStoryTest {
    @TestHTTPResource
    URI server;

    private Shopper ada;

    @BeforeEach
    void arrive() {
        ada = Shopper.create();
    }

    @Test
    void a_table_becomes_one_print_file_and_its_faulty_row_is_corrected() {
        var id = table("slogan;fonts.slogan\r\nAda;\r\n\"Say \"\"hi\"\"; twice\";anton\r\nGrace;comic\r\n")
                .then()
                .statusCode(202)
                .body("state", equalTo("checking"))
                .body("rows", equalTo(3))
                .extract()
                .<String>path("id");
        settled(id)
                .then()
                .body("state", equalTo("ready"))
                .body("checked", equalTo(3))
                .body("valid", equalTo(2))
                .body("faulty", equalTo(1))
                .body("made", equalTo(2));
        asks().get("/api/batches/" + id + "/errors")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(3))
                .body("items[0].errors[0].column", equalTo("fonts.slogan"))
                .body("items[0].errors[0].code", equalTo("font-not-offered"));
        byte[] two = print(id);
        asks().get("/api/batches/" + id + "/rows/3/preview.svg").then().statusCode(422);
        asks().body("{\"texts\": {\"slogan\": \"Grace\"}, \"fonts\": {\"slogan\": \"oswald\"}}")
                .put("/api/batches/" + id + "/rows/3")
                .then()
                .statusCode(200)
                .body("errors", hasSize(0));
        settled(id).then().body("valid", equalTo(3)).body("faulty", equalTo(0)).body("state", equalTo("ready"));
        asks().get("/api/batches/" + id + "/rows/3/preview.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml");
        asks().get("/api/batches/" + id + "/rows/2/preview.png?width=200")
                .then()
                .statusCode(200)
                .contentType("image/png");
        byte[] three = print(id);
        assertEquals(2, pages(two));
        assertEquals(3, pages(three));
    }

    @Test
    void json_rows_and_a_table_of_the_same_give_the_same_pieces() throws Exception {
        var id = asks().header("Idempotency-Key", UUID.randomUUID())
                .body("""
                {"rows": [{"texts": {"slogan": "Ada"}}, {"texts": {"slogan": "Grace"}}], "template": "specimen", "material": "vinyl-white", "title": "x"}""")
                .post("/api/batches")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        var other =
                table("slogan\nAda\nGrace\n").then().statusCode(202).extract().<String>path("id");
        settled(id).then().body("state", equalTo("ready"));
        settled(other).then().body("state", equalTo("ready"));
        var files = singles(id);
        assertEquals(List.of("row-000001.pdf", "row-000002.pdf"), files);
        var tag = asks().get("/api/batches/" + id + "/rows/1/preview.svg")
                .then()
                .extract()
                .header("ETag");
        assertEquals(
                tag,
                asks().get("/api/batches/" + other + "/rows/1/preview.svg")
                        .then()
                        .extract()
                        .header("ETag"));
    }

    private List<String> singles(String id) throws Exception {
        byte[] zip = asks().get("/api/batches/" + id + "/singles.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertArrayEquals(
                zip,
                asks().get("/api/batches/" + id + "/singles.zip")
                        .then()
                        .extract()
                        .asByteArray());
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
                assertEquals(1, pages(entries.readAllBytes()));
            }
        }
        return names;
    }

    @Test
    void progress_events_end_when_the_batch_is_finished() throws Exception {
        var id = table("slogan\n" + "Hi\n".repeat(900))
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        try (var http = HttpClient.newHttpClient()) {
            var events = http.send(
                    HttpRequest.newBuilder(server.resolve("/api/batches/" + id + "/events"))
                            .header("Authorization", "Bearer " + ada.token())
                            .header("Accept", "text/event-stream")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, events.statusCode());
            var told = events.body()
                    .lines()
                    .filter(line -> line.startsWith("data:"))
                    .toList();
            assertTrue(
                    told.getLast().contains("\"state\":\"ready\"")
                            && told.getLast().contains("\"made\":900"),
                    told::toString);
            assertEquals(told.size(), told.stream().distinct().count());
        }
    }

    @Test
    void a_file_over_the_limit_ends_as_too_large_with_the_number_of_pieces_that_fit() {
        var id = table("slogan\n" + "Hi\n".repeat(9_000))
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        int fit = settled(id)
                .then()
                .body("state", equalTo("too-large"))
                .body("valid", equalTo(9_000))
                .body("print", nullValue())
                .extract()
                .path("made");
        assertTrue(fit > 2_000 && fit < 9_000, () -> fit + " pieces");
        asks().get("/api/batches/" + id + "/print.pdf")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The print file is not ready; the state of the batch is too-large."));
        asks().body("{\"texts\": {\"slogan\": \"Ada\"}}")
                .put("/api/batches/" + id + "/rows/3")
                .then()
                .statusCode(200);
        settled(id).then().body("state", equalTo("too-large"));
    }

    @Test
    void an_idempotency_key_creates_one_batch() {
        var key = UUID.randomUUID().toString();
        var first = table(key, "slogan\nAda\n").then().statusCode(202).extract().<String>path("id");
        table(key, "slogan\nAda\n").then().statusCode(202).body("id", equalTo(first));
        table(key, "slogan\nGrace\n").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void unreadable_rows_are_rejected_at_once_with_every_reason() {
        table("slogan,wrong,inks.none\nAda,,\n")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-column", "unknown-column")));
        table("slogan\n").then().statusCode(422).body("errors[0].code", equalTo("no-rows"));
        table("slogan\n\"" + "x".repeat(20_000))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("cell-too-long"));
        table("slogan\n" + "A\n".repeat(100_001))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-rows"));
        asks().contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("template", "specimen")
                .queryParam("material", "vinyl-white")
                .queryParam("title", "x")
                .body(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})
                .post("/api/batches")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-utf-8"));
        asks().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"template\": \"none\", \"material\": \"vinyl-white\", \"title\": \"x\", \"rows\": [{}]}")
                .post("/api/batches")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-template"));
        asks().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"template\": \"specimen\", \"material\": \"gold\", \"rows\": [{}]}")
                .post("/api/batches")
                .then()
                .statusCode(422);
        asks().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"template\": \"specimen\", \"rows\": [{}")
                .post("/api/batches")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("malformed-json"));
    }

    @Test
    void a_batch_is_visible_to_its_customer_only_until_deleted() {
        var id = table("slogan\nAda\n").then().statusCode(202).extract().<String>path("id");
        settled(id);
        var stranger = Shopper.create();
        for (var path :
                List.of("", "/errors", "/rows/1", "/rows/1/preview.svg", "/print.pdf", "/singles.zip", "/events")) {
            stranger.request()
                    .accept("*/*")
                    .get("/api/batches/" + id + path)
                    .then()
                    .statusCode(404);
        }
        stranger.request().delete("/api/batches/" + id).then().statusCode(404);
        asks().get("/api/batches/" + id + "/rows/2").then().statusCode(404);
        asks().get("/api/batches")
                .then()
                .statusCode(200)
                .body("items[0].id", startsWith("bat_"))
                .body("next", nullValue());
        asks().delete("/api/batches/" + id).then().statusCode(204);
        asks().get("/api/batches/" + id).then().statusCode(404);
    }

    @Test
    void a_batch_without_printable_rows_is_unprintable() {
        var id = table("slogan,inks.paper\n"
                        + IntStream.range(0, 250)
                                .mapToObj(n -> "Hi,red" + n + "\n")
                                .reduce("", String::concat))
                .then()
                .extract()
                .<String>path("id");
        settled(id).then().body("state", equalTo("unprintable")).body("faulty", equalTo(250));
        asks().get("/api/batches/" + id + "/errors?limit=100")
                .then()
                .body("items", hasSize(100))
                .body("next", equalTo(100));
        asks().get("/api/batches/" + id + "/errors?limit=100&after=200")
                .then()
                .body("items", hasSize(50))
                .body("next", nullValue());
        asks().get("/api/batches/" + id + "/print.pdf").then().statusCode(409);
    }

    private RequestSpecification asks() {
        return given().auth().oauth2(ada.token()).contentType(ContentType.JSON);
    }

    private Response table(String table) {
        return table(UUID.randomUUID().toString(), table);
    }

    private Response table(String key, String table) {
        return ada.createBatch(key, "specimen", table);
    }

    private Response settled(String id) {
        return ada.waitUntilFinished(id);
    }

    private byte[] print(String id) {
        var answer = asks().get("/api/batches/" + id + "/print.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract();
        byte[] bytes = answer.asByteArray();
        assertEquals('"' + Sha256.hex(bytes) + '"', answer.header("ETag"));
        byte[] part = asks().header("Range", "bytes=100-199")
                .get("/api/batches/" + id + "/print.pdf")
                .then()
                .statusCode(206)
                .extract()
                .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(bytes, 100, 200), part);
        assertNotEquals(0, bytes.length);
        return bytes;
    }

    private static int pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page ", -1).length - 1;
    }
}
