package org.makeready.impact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;
import org.makeready.uploads.TestMerchandiser;
import org.makeready.uploads.Zips;
import org.makeready.versions.VersionState;

/// The typewriter note and a second version of it: with a dot more, and a slogan that may not be as long.
@QuarkusTest
class DesignImpactStoryTest {
    private final TestMerchandiser ada = TestMerchandiser.arrives();
    private Shopper shopper;
    private final String slug = TestMerchandiser.slug();
    private final String travels = "/api/templates/" + slug + "/versions/2/designs";

    @BeforeEach
    void a_version_is_offered() {
        shopper = Shopper.create();
        ada.draft(slug, "First");
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
    }

    /// The same drawing with a dot, and a slogan of at most so many characters.
    private void second(int longest) {
        var files = TestMerchandiser.files("typewriter-note", "Second");
        var json = new String(files.get("template.json"), StandardCharsets.UTF_8);
        var slogan = json.indexOf("\"maxLength\"");
        files.put(
                "template.json",
                (json.substring(0, slogan)
                                + json.substring(slogan)
                                        .replaceFirst("\"maxLength\": \\d+", "\"maxLength\": " + longest))
                        .getBytes(StandardCharsets.UTF_8));
        files.computeIfPresent(
                "front.svg",
                (_, svg) -> new String(svg, StandardCharsets.UTF_8)
                        .replaceFirst("</svg>\\s*$", "<circle cx=\"60\" cy=\"40\" r=\"6\" fill=\"#777777\"/></svg>")
                        .getBytes(StandardCharsets.UTF_8));
        ada.uploads("bumper-sticker", slug, Zips.of(files)).then().statusCode(201);
    }

    private String design(String words) {
        return shopper.request()
                .body("{\"template\": \"%s\", \"title\": \"Mine\", \"choices\": {\"texts\": {\"slogan\": \"%s\"}}}"
                        .formatted(slug, words))
                .post("/api/designs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse compared() {
        return Eventually.value(
                        "all designs are compared",
                        () -> ada.asks().get(travels),
                        answer -> answer.then()
                                .statusCode(200)
                                .extract()
                                .path("state")
                                .equals("done"))
                .then();
    }

    @Test
    void a_draft_is_compared_with_every_design_before_it_is_published() throws Exception {
        var fits = design("Short");
        var breaks = design("A slogan that is a good deal longer than the next version of it takes");
        var unfinished = design(
                "A slogan longer than any version would ever take. ".repeat(4).strip());
        second(60);
        var told = compared()
                .body("total", is(3))
                .body("done", is(3))
                .body("counts.changes", is(1))
                .body("counts.breaks", is(1))
                .body("counts.unfinished", is(1))
                .body("counts.unchanged", is(0))
                .body("items", hasSize(3))
                .body(
                        "items.find { it.outcome == 'breaks' }.problems",
                        contains(Map.of("slot", "slogan", "code", "too-long")))
                .body("items.find { it.outcome == 'changes' }.faces[0].share", greaterThan(0f))
                .body("items.find { it.outcome == 'changes' }.faces[0].share", lessThan(0.1f))
                .body(
                        "items.find { it.outcome == 'changes' }.design",
                        is(Sha256.hex(fits.getBytes(StandardCharsets.UTF_8))))
                .extract()
                .asString();
        for (var secret : new String[] {fits, breaks, unfinished, "Short", "longer than", "Mine"})
            assertFalse(told.contains(secret), secret);
        ada.asks()
                .get(travels + "?outcome=breaks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", is(1));
        ada.asks().get(travels + "?outcome=nonsense").then().statusCode(400);
        ada.asks().get(travels + "?cursor=nonsense").then().statusCode(400).body("type", is("/problems/bad-cursor"));
    }

    @Test
    void many_designs_are_listed_page_by_page_and_compared_anew_when_asked() throws Exception {
        for (int i = 0; i < 45; i++) design("Number " + i);
        second(200);
        compared().body("done", is(45));
        var seen = new HashSet<String>();
        String cursor = "";
        do {
            var page = ada.asks()
                    .get(travels + "?limit=20" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.design"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        assertEquals(45, seen.size());
        design("One more");
        ada.asks().post(travels).then().statusCode(202).body("state", is("running"));
        compared().body("done", is(46)).body("counts.changes", is(46));
    }

    @Test
    void only_merchandisers_see_it() {
        second(60);
        given().get(travels).then().statusCode(401);
        shopper.request().get(travels).then().statusCode(403);
        ada.asks().get("/api/templates/" + slug + "/versions/9/designs").then().statusCode(404);
    }

    @Test
    void a_design_moves_in_one_call_and_keeps_its_past() {
        var id = design("Short");
        second(60);
        shopper.request().get("/api/designs/" + id).then().statusCode(200).body("newerVersion", nullValue());
        shopper.request()
                .header("If-Match", "\"1\"")
                .body("{\"version\": 2}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown-version"));
        ada.sets(slug, 2, VersionState.PUBLISHED).then().statusCode(200);
        shopper.request()
                .get("/api/designs/" + id)
                .then()
                .statusCode(200)
                .body("newerVersion", is(2))
                .body("version", is(1))
                .header("Link", containsString("latest-version"));
        shopper.request().body("{}").post("/api/designs/" + id + "/move").then().statusCode(428);
        shopper.request()
                .header("If-Match", "\"7\"")
                .body("{}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(412);
        shopper.request()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", is(2))
                .body("revision", is(2))
                .body("choices.texts.slogan", is("Short"));
        shopper.request()
                .get("/api/designs/" + id)
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("newerVersion", nullValue());
        shopper.request()
                .get("/api/designs/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1));
        shopper.request()
                .header("If-Match", "\"2\"")
                .body("{}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(409)
                .body("type", is("/problems/same-version"));
        Shopper.create()
                .request()
                .header("If-Match", "\"2\"")
                .body("{}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(404);
    }

    @Test
    void a_design_that_breaks_does_not_move_and_the_answer_says_why() {
        var id = design("A slogan that is a good deal longer than the next version of it takes");
        second(60);
        ada.sets(slug, 2, VersionState.PUBLISHED).then().statusCode(200);
        shopper.request()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("too-long"))
                .body("errors[0].pointer", is("#/choices/texts/slogan"));
        shopper.request()
                .get("/api/designs/" + id)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("revision", is(1));
        shopper.request()
                .header("If-Match", "\"1\"")
                .body("{\"choices\": {\"texts\": {\"slogan\": \"It fits\"}}}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(200)
                .body("version", is(2));
        shopper.request()
                .get("/api/designs/" + id + "/revisions")
                .then()
                .body(
                        "items[1].choices.texts.slogan",
                        is("A slogan that is a good deal longer than the next version of it takes"));
    }

    @Test
    void choices_for_slots_that_are_gone_are_reported_and_never_lost() {
        String id = shopper.request()
                .body(("{\"template\": \"%s\", \"title\": \"Mine\", \"choices\": {\"texts\": {\"slogan\": "
                                + "\"Short\"}, \"fonts\": {\"slogan\": \"special-elite\"}}}")
                        .formatted(slug))
                .post("/api/designs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var files = TestMerchandiser.files("typewriter-note", "Renamed");
        files.replaceAll((name, bytes) -> name.endsWith(".png") || name.endsWith(".jpg")
                ? bytes
                : new String(bytes, StandardCharsets.UTF_8)
                        .replace("slot-slogan", "slot-motto")
                        .replace("\"slogan\"", "\"motto\"")
                        .getBytes(StandardCharsets.UTF_8));
        ada.uploads("bumper-sticker", slug, Zips.of(files)).then().statusCode(201);
        ada.sets(slug, 2, VersionState.PUBLISHED).then().statusCode(200);
        shopper.request()
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unknown-slot"))
                .body("errors.pointer", hasItem("#/choices/texts/slogan"));
        shopper.request()
                .header("If-Match", "\"1\"")
                .body("{\"choices\": {\"texts\": {\"motto\": \"Short\"}}}")
                .post("/api/designs/" + id + "/move")
                .then()
                .statusCode(200)
                .body("choices.texts", not(hasItem("slogan")));
        assertTrue(shopper.request()
                .get("/api/designs/" + id + "/revisions")
                .then()
                .extract()
                .asString()
                .contains("\"slogan\":\"Short\""));
    }
}
