package org.makeready.ordering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.press.hash.Sha256;

@QuarkusTest
class OrderStoryTest {
    private Shopper ada;

    @BeforeEach
    void a_customer_has_a_design() {
        ada = Shopper.create();
    }

    @Test
    void an_order_is_priced_proofed_approved_and_listed() {
        var placed = ada.placeOrder(ada.design("Honk if you love tacos"))
                .then()
                .statusCode(201)
                .body("number", startsWith("MR-"))
                .body("state", is("awaiting-approval"))
                .body("lines", hasSize(1))
                .body("lines[0].unitPrice.amount", is(4.24f))
                .body("lines[0].price.amount", is(106.0f))
                .body("total.amount", is(106.0f))
                .body("total.currency", is("USD"))
                .extract();
        String id = placed.path("id");
        assertEquals(
                "/api/orders/" + id,
                java.net.URI.create(placed.header("Location")).getPath());
        ada.request()
                .body(Map.of("fingerprints", List.of(placed.<String>path("lines[0].proof.fingerprint"))))
                .post("/api/orders/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", is("approved"));
        ada.request()
                .get("/api/orders/" + id)
                .then()
                .statusCode(200)
                .body("state", is("approved"))
                .body("events.what", equalTo(List.of("awaiting-approval", "approved")))
                .body("contact.email", is("ada@example.org"))
                .body("shipTo.city", is("Portland"))
                .body("reference", is("PO 4711"));
        ada.request()
                .get("/api/orders")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("next", nullValue());
    }

    @Test
    void the_served_files_match_the_stated_hashes() {
        var placed = ada.placeOrder(ada.design("Sealed")).then().statusCode(201).extract();
        for (var kind : List.of("svg", "pdf")) {
            Map<String, Object> file = placed.path("lines[0].proof." + kind);
            var served = ada.request()
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + file.get("sha256") + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", containsString("immutable"))
                    .header("Cache-Control", containsString("private"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .extract()
                    .asByteArray();
            assertEquals(file.get("sha256"), Sha256.hex(served));
            assertEquals(file.get("bytes"), served.length);
        }
    }

    @Test
    void a_proof_supports_ranges_and_conditional_requests() {
        String href = ada.placeOrder(ada.design("In parts")).then().extract().path("lines[0].proof.pdf.href");
        var all = ada.request().get(href).then().extract();
        var whole = all.asByteArray();
        var tag = all.header("ETag");
        part(href, "bytes=0-99", 206, Arrays.copyOfRange(whole, 0, 100));
        part(href, "bytes=-50", 206, Arrays.copyOfRange(whole, whole.length - 50, whole.length));
        part(href, "bytes=100-", 206, Arrays.copyOfRange(whole, 100, whole.length));
        part(href, "bytes=5-4", 416, null);
        part(href, "bytes=" + whole.length + "-", 416, null);
        part(href, "bytes=0-1,3-4", 200, whole);
        part(href, "lines=0-1", 200, whole);
        ada.request()
                .header("Range", "bytes=0-9")
                .header("If-Range", "\"other\"")
                .get(href)
                .then()
                .statusCode(200);
        ada.request()
                .header("Range", "bytes=0-9")
                .header("If-Range", tag)
                .get(href)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-9/" + whole.length);
        ada.request()
                .header("If-None-Match", tag)
                .get(href)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        ada.request().header("If-None-Match", "\"other\"").get(href).then().statusCode(200);
    }

    private void part(String href, String range, int status, byte[] expected) {
        var got = ada.request()
                .header("Range", range)
                .get(href)
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
        if (expected != null) assertArrayEquals(expected, got, range);
    }

    @Test
    void an_idempotency_key_places_one_order() {
        var key = UUID.randomUUID().toString();
        var order = Shopper.order(ada.design("Once"), 3);
        var first = ada.placeOrder(key, order).then().statusCode(201).extract();
        var second = ada.placeOrder(
                        "\"" + key + "\"",
                        order.replace(" ", "  ")
                                .replace("For  the  van", "For the van")
                                .replace("Ada  Byron", "Ada Byron")
                                .replace("12  Analytical  Way", "12 Analytical Way")
                                .replace("PO  4711", "PO 4711"))
                .then()
                .statusCode(201)
                .extract();
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        ada.request().get("/api/orders").then().body("items", hasSize(1));
        ada.placeOrder(key, order.replace("\"quantity\": 3", "\"quantity\": 4"))
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
        ada.request().body(order).post("/api/orders").then().statusCode(400).contentType("application/problem+json");
        ada.placeOrder("a\tb", order).then().statusCode(400);
        var bob = Shopper.create();
        bob.placeOrder(key, Shopper.order(bob.design("Once"), 3)).then().statusCode(201);
    }

    @Test
    void orders_of_others_are_not_found() {
        var placed = ada.placeOrder(ada.design("Mine")).then().extract();
        String id = placed.path("id");
        String design = placed.path("lines[0].design");
        var bob = Shopper.create();
        var missing = bob.request()
                .get("/api/orders/ord_missing")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertEquals(
                missing,
                bob.request()
                        .get("/api/orders/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString());
        bob.request().get("/api/orders/" + id + "/lines/1/proof.svg").then().statusCode(404);
        bob.request().get("/api/designs/" + design).then().statusCode(404);
        bob.request().get("/api/designs/" + design + "/preview.svg").then().statusCode(404);
        bob.request()
                .header("If-Match", "*")
                .delete("/api/designs/" + design)
                .then()
                .statusCode(404);
        bob.request().post("/api/orders/" + id + "/cancellation").then().statusCode(404);
        bob.request().get("/api/orders").then().body("items", hasSize(0));
        bob.placeOrder(design).then().statusCode(422).body("errors[0].pointer", is("#/lines/0/design"));
        ada.request().get("/api/orders/" + id + "/lines/2/proof.svg").then().statusCode(404);
    }

    @Test
    void a_missing_or_invalid_token_is_unauthorized() {
        given().get("/api/orders")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
        for (var bad : HostileTokens.like(ada.token())) {
            given().auth()
                    .oauth2(bad)
                    .get("/api/orders")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json");
        }
    }

    @Test
    void every_field_is_checked_and_named() {
        var design = ada.design("Checked");
        var order = Shopper.order(design, 1);
        refused(order.replace("\"quantity\": 1", "\"quantity\": 0"), "#/lines/0/quantity");
        refused(order.replace("\"quantity\": 1", "\"quantity\": 10001"), "#/lines/0/quantity");
        refused(order.replace("\"quantity\": 1", "\"quantity\": \"many\""), "#/lines/0/quantity");
        refused(order.replace("vinyl-white", "gold"), "#/lines/0/material");
        refused(order.replace("ada@example.org", "ada"), "#/contact/email");
        refused(order.replace("\"US\"", "\"XX\""), "#/shipTo/country");
        refused(order.replace("97201", "<b>"), "#/shipTo/postalCode");
        refused(order.replace("Portland", "Port\\u0000land"), "#/shipTo/city");
        refused(order.replace("Portland", " "), "#/shipTo/city");
        refused(Shopper.order(""), "#/lines");
        ada.placeOrder(UUID.randomUUID().toString(), "{")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        ada.placeOrder(UUID.randomUUID().toString(), "").then().statusCode(400).contentType("application/problem+json");
    }

    private void refused(String order, String pointer) {
        ada.placeOrder(UUID.randomUUID().toString(), order)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void a_design_with_problems_cannot_be_ordered() {
        String design = ada.saveDesign("x".repeat(200))
                .then()
                .statusCode(201)
                .body("problems[0].code", is("too-long"))
                .extract()
                .path("id");
        ada.placeOrder(design)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/lines/0/design/choices/texts/slogan"))
                .body("errors[0].code", is("too-long"));
    }

    @Test
    void a_price_in_the_request_is_ignored() {
        var order = Shopper.order("""
                {"design": "%s", "quantity": 1, "material": "reflective", "price": 0.01, "unitPrice": {"amount": 0.01}}""".formatted(ada.design("Cheap")));
        ada.placeOrder(UUID.randomUUID().toString(), order)
                .then()
                .statusCode(201)
                .body("total.amount", is(9.23f));
    }

    @Test
    void an_order_keeps_its_copy_when_the_design_is_changed_or_deleted() {
        var design = ada.design("Before");
        var placed = ada.placeOrder(design).then().extract();
        String href = placed.path("lines[0].proof.svg.href");
        var before = ada.request().get(href).asByteArray();
        ada.request()
                .header("If-Match", "\"1\"")
                .body("""
                {"title": "Other", "choices": {"texts": {"slogan": "After"}}}""")
                .put("/api/designs/" + design)
                .then()
                .statusCode(200);
        ada.request()
                .header("If-Match", "\"2\"")
                .delete("/api/designs/" + design)
                .then()
                .statusCode(204);
        assertArrayEquals(
                before, ada.request().get(href).then().statusCode(200).extract().asByteArray());
        ada.request()
                .get("/api/orders/" + placed.path("id"))
                .then()
                .body("lines[0].title", is("For the van"))
                .body("lines[0].revision", is(1));
    }

    @Test
    void orders_are_listed_page_by_page() {
        var design = ada.design("Pages");
        for (int i = 0; i < 5; i++) ada.placeOrder(design).then().statusCode(201);
        var first = ada.request()
                .get("/api/orders?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();
        var second = ada.request()
                .get("/api/orders?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items", hasSize(2))
                .extract();
        var third = ada.request()
                .get("/api/orders?limit=2&cursor=" + second.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .extract();
        var seen = new java.util.TreeSet<String>(first.<List<String>>path("items.id"));
        seen.addAll(second.<List<String>>path("items.id"));
        seen.addAll(third.<List<String>>path("items.id"));
        assertEquals(5, seen.size());
        ada.request().get("/api/orders?cursor=nonsense").then().statusCode(400).contentType("application/problem+json");
        ada.request().get("/api/orders?limit=0").then().statusCode(400).contentType("application/problem+json");
    }
}
