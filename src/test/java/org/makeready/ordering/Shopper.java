package org.makeready.ordering;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.makeready.Eventually;

/// A customer with a session of their own, for tests that go shopping over HTTP.
public record Shopper(String token) {
    public static Shopper create() {
        return new Shopper(
                given().post("/api/guests").then().statusCode(201).extract().path("token"));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response saveDesign(String slogan) {
        return request().body("""
                {"template": "specimen", "title": "For the van", "choices": {"texts": {"slogan": "%s"}}}""".formatted(slogan)).post("/api/designs");
    }

    public String design(String slogan) {
        return saveDesign(slogan).then().statusCode(201).extract().path("id");
    }

    public Response placeOrder(String key, String body) {
        return request().header("Idempotency-Key", key).body(body).post("/api/orders");
    }

    public Response placeOrder(String design) {
        return placeOrder(UUID.randomUUID().toString(), order(design, 25));
    }

    /// A table of rows, to be printed on white vinyl.
    public Response createBatch(String key, String template, String table) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .queryParam("template", template)
                .queryParam("material", "vinyl-white")
                .queryParam("title", "For the team")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/batches");
    }

    /// A batch once nothing is going on any more.
    public Response waitUntilFinished(String batch) {
        return Eventually.value(
                "the batch is checked or made",
                () -> request().get("/api/batches/" + batch),
                seen -> !List.of("checking", "making")
                        .contains(seen.then().statusCode(200).extract().<String>path("state")));
    }

    public static String order(String design, int quantity) {
        return order("""
                {"design": "%s", "quantity": %d, "material": "vinyl-white"}""".formatted(design, quantity));
    }

    public static String order(String lines) {
        return """
                {"lines": [%s], "contact": {"name": "Ada Byron", "email": "ada@example.org"},
                 "shipTo": {"name": "Ada Byron", "street": "12 Analytical Way", "postalCode": "97201", "city": "Portland", "region": "OR", "country": "US"},
                 "reference": "PO 4711"}""".formatted(lines);
    }
}
