package org.makeready.designs;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;

@QuarkusTest
class DesignStoryTest {
    private Shopper ada;
    private String design;

    @BeforeEach
    void a_design_is_saved() {
        ada = Shopper.create();
        design = "/api/designs/" + ada.design("Honk");
    }

    private Response saves(String ifMatch, String slogan) {
        var asks = ada.request()
                .body("{\"title\": \"Van\", \"choices\": {\"texts\": {\"slogan\": \"%s\"}}}".formatted(slogan));
        return (ifMatch == null ? asks : asks.header("If-Match", ifMatch)).put(design);
    }

    @Test
    void a_change_says_which_state_it_changes() {
        saves(null, "Two").then().statusCode(428).contentType("application/problem+json");
        saves("\"0\"", "Two").then().statusCode(412).header("ETag", "\"1\"");
        saves("W/\"1\"", "Two").then().statusCode(412).header("ETag", "\"1\"");
        saves("\"1\"", "Two").then().statusCode(200).header("ETag", "\"2\"").body("revision", is(2));
        saves("\"1\"", "Three").then().statusCode(412).header("ETag", "\"2\"");
        saves("\"1\", \"2\"", "Three").then().statusCode(200).header("ETag", "\"3\"");
        saves("*", "Four").then().statusCode(200).header("ETag", "\"4\"");
        ada.request()
                .get(design + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(4, 3, 2, 1)))
                .body("items.choices.texts.slogan", equalTo(List.of("Four", "Three", "Two", "Honk")));
        ada.request().delete(design).then().statusCode(428);
        ada.request()
                .header("If-Match", "\"1\"")
                .delete(design)
                .then()
                .statusCode(412)
                .header("ETag", "\"4\"");
        ada.request().header("If-Match", "\"4\"").delete(design).then().statusCode(204);
        ada.request().header("If-Match", "\"4\"").delete(design).then().statusCode(404);
        ada.request().get(design).then().statusCode(404);
        saves("*", "Five").then().statusCode(404);
        ada.request().get("/api/designs").then().body("items", hasSize(0));
    }

    @Test
    void an_unchanged_design_answers_304() {
        var tag = ada.request()
                .get(design)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", is(1))
                .body("problems", empty())
                .body("fingerprint", notNullValue())
                .extract()
                .header("ETag");
        ada.request().header("If-None-Match", tag).get(design).then().statusCode(304);
    }

    @Test
    void unfinished_choices_are_kept_with_their_problems() {
        var edited = saves("\"1\"", "x".repeat(300))
                .then()
                .statusCode(200)
                .body("problems[0].code", is("too-long"))
                .body("problems[0].pointer", is("/choices/texts/slogan"))
                .body("fingerprint", nullValue());
        assertEquals("x".repeat(300), edited.extract().path("choices.texts.slogan"));
        for (var picture : List.of("/preview.svg", "/preview.png", "/proof.pdf")) {
            ada.request()
                    .get(design + picture)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", is("#/choices/texts/slogan"));
        }
    }

    @Test
    void what_could_never_be_printed_is_refused() {
        for (var choices : List.of(
                "{\"texts\": {\"sloagn\": \"x\"}}",
                "{\"inks\": {\"paper\": \"red-ish\"}}",
                "{\"texts\": {\"slogan\": \"a\\u0000b\"}}",
                "{\"texts\": {\"slogan\": \"a\\ud800b\"}}",
                "{\"texts\": {\"slogan\": 7}, \"sizes\": {}}",
                "{\"options\": {\"frame\": null}}")) {
            ada.request()
                    .header("If-Match", "\"1\"")
                    .body("{\"title\": \"Van\", \"choices\": " + choices + "}")
                    .put(design)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
        ada.request()
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Van\", \"choices\": {\"texts\": {\"a\\ud800\": \"x\"}}}")
                .put(design)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        ada.request()
                .body("{\"template\": \"no-such\", \"title\": \"x\"}")
                .post("/api/designs")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/template"));
        ada.request()
                .body("{\"template\": \"specimen\", \"version\": 99, \"title\": \"x\"}")
                .post("/api/designs")
                .then()
                .statusCode(422);
        ada.request()
                .body("{\"template\": \"specimen\", \"title\": \" \"}")
                .post("/api/designs")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/title"));
        ada.request().get(design).then().header("ETag", "\"1\"");
    }

    @Test
    void pictures_show_the_design_and_change_with_it() {
        var svg = ada.request()
                .get(design + "/preview.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract();
        ada.request()
                .header("If-None-Match", svg.header("ETag"))
                .get(design + "/preview.svg")
                .then()
                .statusCode(304);
        var png = ada.request()
                .get(design + "/preview.png?width=300&face=front")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertEquals(300, ((png[18] & 0xff) << 8) | (png[19] & 0xff));
        ada.request()
                .get(design + "/preview.png?face=back")
                .then()
                .statusCode(422)
                .body("errors[0].hint", containsString("front"));
        ada.request().get(design + "/preview.png?width=1").then().statusCode(400);
        ada.request().get(design + "/proof.pdf").then().statusCode(200).contentType("application/pdf");
        saves("\"1\"", "Other").then().statusCode(200);
        ada.request()
                .header("If-None-Match", svg.header("ETag"))
                .get(design + "/preview.svg")
                .then()
                .statusCode(200)
                .header("ETag", not(svg.header("ETag")));
    }

    @Test
    void a_key_saves_once_and_the_answer_can_be_sent_back() {
        var key = UUID.randomUUID().toString();
        var body = "{\"template\": \"specimen\", \"title\": \"Keyed\"}";
        var first = ada.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/designs")
                .then()
                .statusCode(201)
                .extract();
        var again = ada.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/designs")
                .then()
                .statusCode(201)
                .extract();
        assertEquals(first.asString(), again.asString());
        assertEquals("\"1\"", again.header("ETag"));
        ada.request().get("/api/designs").then().body("items", hasSize(2));
        ada.request()
                .header("If-Match", "\"1\"")
                .body(first.asString())
                .put("/api/designs/" + first.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void designs_are_listed_page_by_page() {
        ada.design("Second");
        ada.design("Third");
        var page = ada.request()
                .get("/api/designs?limit=2")
                .then()
                .body("items.choices.texts.slogan", equalTo(List.of("Third", "Second")))
                .extract();
        ada.request()
                .get("/api/designs?limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.choices.texts.slogan", equalTo(List.of("Honk")))
                .body("next", nullValue());
    }
}
