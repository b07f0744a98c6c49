package org.makeready.versions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makeready.account.Role;
import org.makeready.ordering.Shopper;
import org.makeready.uploads.TestMerchandiser;
import org.makeready.uploads.Zips;

@QuarkusTest
class VersionStoryTest {
    private final TestMerchandiser ada = TestMerchandiser.arrives();
    private final String slug = TestMerchandiser.slug();

    @Test
    void a_draft_is_published_and_customers_see_it_at_once() {
        ada.draft(slug, "Published");
        ada.sets(slug, 1, VersionState.PUBLISHED)
                .then()
                .statusCode(200)
                .body("state", is("published"))
                .body("events.what", contains("draft", "published"))
                .header("ETag", "\"2-published\"");
        given().get("/api/templates/" + slug)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("title", is("Published"));
        given().get("/api/templates/" + slug + "/preview.svg?version=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"));
        listed(1);
    }

    @Test
    void a_new_version_replaces_the_old_one_and_a_rollback_brings_it_back() {
        ada.draft(slug, "First");
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
        var shopper = Shopper.create();
        var design = design(shopper);
        ada.draft(slug, "Second");
        given().get("/api/templates/" + slug).then().body("version", is(1));
        ada.sets(slug, 2, VersionState.PUBLISHED).then().statusCode(200);
        given().get("/api/templates/" + slug).then().body("version", is(2)).body("title", is("Second"));
        ada.asks()
                .get("/api/templates/{slug}/versions", slug)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.state", contains("published", "retired"))
                .body("items[1].events.why", hasItem("Replaced by version 2."))
                .body("next", nullValue());
        shopper.request().get("/api/designs/" + design).then().statusCode(200).body("version", is(1));
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200).body("state", is("published"));
        given().get("/api/templates/" + slug).then().body("version", is(1)).body("title", is("First"));
        assertEquals("retired", ada.state(slug, 2));
        listed(1);
    }

    @Test
    void what_is_retired_is_offered_no_longer_but_goes_on_where_it_is_used() {
        ada.draft(slug, "Soon gone");
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
        var shopper = Shopper.create();
        var design = design(shopper);
        ada.sets(slug, 1, VersionState.RETIRED).then().statusCode(200).body("state", is("retired"));
        listed(0);
        given().get("/api/templates/" + slug).then().statusCode(404);
        shopper.request()
                .body("{\"template\": \"%s\", \"title\": \"New\"}".formatted(slug))
                .post("/api/designs")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown-template"));
        shopper.request()
                .body("{\"template\": \"%s\", \"version\": 1, \"title\": \"New\"}".formatted(slug))
                .post("/api/designs")
                .then()
                .statusCode(422);
        var tag = shopper.request()
                .get("/api/designs/" + design)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        shopper.request()
                .header("If-Match", tag)
                .body("{\"title\": \"Changed\", \"choices\": {\"texts\": {\"slogan\": \"GO\"}}}")
                .put("/api/designs/" + design)
                .then()
                .statusCode(200);
        shopper.request().get("/api/designs/" + design + "/preview.svg").then().statusCode(200);
        shopper.placeOrder(UUID.randomUUID().toString(), Shopper.order(design, 5))
                .then()
                .statusCode(201);
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
        listed(1);
    }

    @Test
    void only_steps_of_the_table_are_taken() {
        ada.draft(slug, "Steps");
        ada.sets(slug, 1, VersionState.RETIRED)
                .then()
                .statusCode(409)
                .body("type", is("/problems/wrong-state"))
                .body(
                        "detail",
                        is("This version is draft; from there it can become: in-review, scheduled, published."));
        ada.sets(slug, 1, VersionState.IN_REVIEW).then().statusCode(200).body("state", is("in-review"));
        ada.sets(slug, 1, "{\"status\": \"draft\", \"why\": \"The ring is too thin.\"}")
                .then()
                .statusCode(200)
                .body("events[2].why", is("The ring is too thin."));
        ada.sets(slug, 1, "{\"status\": \"gone\"}").then().statusCode(422).body("errors[0].pointer", is("#/status"));
        ada.sets(slug, 1, "{}").then().statusCode(422);
        ada.sets(slug, 1, "{\"status\": \"retired\", \"at\": \"2030-01-01T00:00\", \"zone\": \"UTC\"}")
                .then()
                .statusCode(422);
        ada.asks()
                .contentType(ContentType.JSON)
                .body("{\"status\": \"published\"}")
                .put("/api/templates/{slug}/versions/1/status", slug)
                .then()
                .statusCode(428);
        ada.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1-draft\"")
                .body("{\"status\": \"published\"}")
                .put("/api/templates/{slug}/versions/1/status", slug)
                .then()
                .statusCode(412)
                .header("ETag", "\"3-draft\"");
        ada.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"status\": \"published\"}")
                .put("/api/templates/{slug}/versions/9/status", slug)
                .then()
                .statusCode(404);
    }

    /// The test shop's stickers come in one size only.
    @Test
    void a_size_that_is_no_longer_made_is_not_published() {
        ada.uploads("bumper-sticker", slug, Zips.of(Path.of("templates/bumper-sticker/euro-oval-code")))
                .then()
                .statusCode(201);
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(422).body("errors[0].code", is("size-not-made"));
        assertEquals("draft", ada.state(slug, 1));
    }

    @Test
    void versions_are_nobody_elses_business() {
        ada.draft(slug, "Secret");
        given().get("/api/templates/{slug}/versions", slug).then().statusCode(401);
        Shopper.create()
                .request()
                .get("/api/templates/{slug}/versions", slug)
                .then()
                .statusCode(403);
        TestMerchandiser.as(Role.PRINT_SHOP)
                .asks()
                .get("/api/templates/{slug}/versions/1", slug)
                .then()
                .statusCode(403);
        TestMerchandiser.as(Role.REVIEWER)
                .asks()
                .get("/api/templates/{slug}/versions/1", slug)
                .then()
                .statusCode(200)
                .body("uploadedBy", startsWith("merchandiser"));
        ada.asks().get("/api/templates/{slug}/versions", "no-such-thing").then().statusCode(404);
    }

    @Test
    void templates_of_the_folder_have_a_life_too() {
        ada.asks()
                .get("/api/templates/{slug}/versions/1", "honk-coffee-burst")
                .then()
                .statusCode(200)
                .body("state", is("published"))
                .body("uploadedBy", nullValue())
                .body("events", hasSize(0));
    }

    @Test
    void a_publication_waits_for_its_local_time() throws InterruptedException {
        ada.draft(slug, "Later");
        var zone = "Pacific/Auckland";
        var at = LocalDateTime.now(ZoneId.of(zone)).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"%s\", \"zone\": \"%s\"}".formatted(at, zone))
                .then()
                .statusCode(200)
                .body("state", is("scheduled"))
                .body("schedule.zone", is(zone))
                .body("schedule.at", is(at.atZone(ZoneId.of(zone)).toInstant().toString()))
                .body("schedule.note", nullValue());
        given().get("/api/templates/" + slug).then().statusCode(404);
        for (int tick = 0; tick < 120; tick++) {
            if (given().get("/api/templates/" + slug).statusCode() == 200) {
                ada.asks()
                        .get("/api/templates/{slug}/versions/1", slug)
                        .then()
                        .body("state", is("published"))
                        .body("events.what", contains("draft", "scheduled", "published"))
                        .body("events[2].who", is("Makeready"));
                return;
            }
            Thread.sleep(100);
        }
        fail("never published: " + ada.state(slug, 1));
    }

    @Test
    void a_schedule_can_be_moved_and_taken_back() throws InterruptedException {
        ada.draft(slug, "Not yet");
        ada.sets(
                        slug,
                        1,
                        "{\"status\": \"scheduled\", \"at\": \"%s\", \"zone\": \"UTC\"}"
                                .formatted(LocalDateTime.now(ZoneId.of("UTC"))
                                        .plusSeconds(3)
                                        .truncatedTo(ChronoUnit.SECONDS)))
                .then()
                .statusCode(200);
        ada.sets(
                        slug,
                        1,
                        "{\"status\": \"scheduled\", \"at\": \"%s\", \"zone\": \"UTC\"}"
                                .formatted(LocalDateTime.now(ZoneId.of("UTC"))
                                        .plusDays(3)
                                        .truncatedTo(ChronoUnit.SECONDS)))
                .then()
                .statusCode(200);
        var other = TestMerchandiser.slug();
        ada.draft(other, "Taken back");
        ada.sets(
                        other,
                        1,
                        "{\"status\": \"scheduled\", \"at\": \"%s\", \"zone\": \"UTC\"}"
                                .formatted(LocalDateTime.now(ZoneId.of("UTC"))
                                        .plusSeconds(3)
                                        .truncatedTo(ChronoUnit.SECONDS)))
                .then()
                .statusCode(200);
        ada.sets(other, 1, VersionState.DRAFT).then().statusCode(200).body("schedule", nullValue());
        Thread.sleep(6_000);
        assertEquals("scheduled", ada.state(slug, 1));
        assertEquals("draft", ada.state(other, 1));
    }

    @Test
    void times_the_clock_skips_or_shows_twice_are_explained() {
        ada.draft(slug, "At night");
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2027-03-14T02:30\", \"zone\": \"America/New_York\"}")
                .then()
                .statusCode(200)
                .body("schedule.at", is("2027-03-14T07:30:00Z"))
                .body("schedule.note", containsString("skips 2027-03-14T02:30"))
                .body("schedule.note", containsString("03:30:00 -04:00"));
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2027-11-07T01:30\", \"zone\": \"America/New_York\"}")
                .then()
                .statusCode(200)
                .body("schedule.at", is("2027-11-07T05:30:00Z"))
                .body("schedule.note", containsString("twice"));
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2020-01-01T08:00\", \"zone\": \"UTC\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("past"));
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2099-01-01T08:00\", \"zone\": \"UTC\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("too-far"));
        for (var time : new String[] {"tomorrow", "2027-02-30T08:00", "2027-01-01T08:00Z"}) {
            ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"%s\", \"zone\": \"UTC\"}".formatted(time))
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", is("time"));
        }
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2027-01-01T08:00\", \"zone\": \"Mars/Olympus\"}")
                .then()
                .statusCode(422)
                .body("errors[0].hint", notNullValue());
        ada.sets(slug, 1, "{\"status\": \"published\", \"at\": \"2027-01-01T08:00\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/zone"));
    }

    private String design(Shopper shopper) {
        return shopper.request()
                .body("{\"template\": \"%s\", \"title\": \"Mine\", \"choices\": {\"texts\": {\"slogan\": \"VT\"}}}"
                        .formatted(slug))
                .post("/api/designs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void listed(int times) {
        String cursor = "";
        int found = 0;
        do {
            var page = given().queryParam("limit", 100)
                    .queryParam("cursor", cursor)
                    .get("/api/templates")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found += Math.toIntExact(
                    page.getList("items.slug").stream().filter(slug::equals).count());
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(times, found);
    }
}
