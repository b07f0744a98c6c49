package org.makeready.ordering;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// A customer with a session of their own, for tests that go shopping over HTTP.
public record Shopper(String token) {
    public static Shopper arrives() {
        return new Shopper(given().post("/api/guests").then().statusCode(201).extract().path("token"));
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response saves(String slogan) {
        return asks().body("""
                {"template": "specimen", "title": "For the van", "choices": {"texts": {"slogan": "%s"}}}""".formatted(slogan))
                .post("/api/designs");
    }

    public String design(String slogan) {
        return saves(slogan).then().statusCode(201).extract().path("id");
    }

    public Response orders(String key, String body) {
        return asks().header("Idempotency-Key", key).body(body).post("/api/orders");
    }

    public Response orders(String design) {
        return orders(UUID.randomUUID().toString(), order(design, 25));
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
