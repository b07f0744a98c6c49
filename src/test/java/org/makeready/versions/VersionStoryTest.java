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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.account.Role;
import org.makeready.ordering.Shopper;
import org.makeready.platform.HandDrivenClock;
import org.makeready.platform.database.Sql;
import org.makeready.uploads.TestMerchandiser;
import org.makeready.uploads.Zips;

@QuarkusTest
class VersionStoryTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Inject
    HandDrivenClock clock;

    @Inject
    Sql sql;

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
    void a_retired_version_is_not_offered_but_works_where_it_is_used() {
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
                .body("detail", is("This version is draft; it can change to: in-review, scheduled, published."));
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
    void only_merchandisers_and_reviewers_see_versions() {
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
    void templates_of_the_folder_have_versions_too() {
        ada.asks()
                .get("/api/templates/{slug}/versions/1", "honk-coffee-burst")
                .then()
                .statusCode(200)
                .body("state", is("published"))
                .body("uploadedBy", nullValue())
                .body("events", hasSize(0));
    }

    @Test
    void a_publication_waits_for_its_local_time() {
        ada.draft(slug, "Later");
        var zone = ZoneId.of("Pacific/Auckland");
        var due = clock.instant().plus(Duration.ofHours(4)).truncatedTo(ChronoUnit.SECONDS);
        ada.sets(slug, 1, publishIn(zone, LocalDateTime.ofInstant(due, zone)))
                .then()
                .statusCode(200)
                .body("state", is("scheduled"))
                .body("schedule.zone", is(zone.getId()))
                .body("schedule.at", is(due.toString()))
                .body("schedule.note", nullValue());
        clock.advance(Duration.ofHours(3));
        waitUntilNothingIsDue();
        given().get("/api/templates/" + slug).then().statusCode(404);
        clock.advance(Duration.ofHours(1));
        Eventually.holds(
                "the version is published",
                () -> given().get("/api/templates/" + slug).statusCode() == 200);
        ada.asks()
                .get("/api/templates/{slug}/versions/1", slug)
                .then()
                .body("state", is("published"))
                .body("events.what", contains("draft", "scheduled", "published"))
                .body("events[2].who", is("Makeready"));
    }

    @Test
    void a_schedule_can_be_moved_and_taken_back() {
        ada.draft(slug, "Not yet");
        ada.sets(slug, 1, schedule(Duration.ofHours(1))).then().statusCode(200);
        ada.sets(slug, 1, schedule(Duration.ofDays(3))).then().statusCode(200);
        var other = TestMerchandiser.slug();
        ada.draft(other, "Taken back");
        ada.sets(other, 1, schedule(Duration.ofHours(1))).then().statusCode(200);
        ada.sets(other, 1, VersionState.DRAFT).then().statusCode(200).body("schedule", nullValue());
        clock.advance(Duration.ofHours(2));
        waitUntilNothingIsDue();
        assertEquals("scheduled", ada.state(slug, 1));
        assertEquals("draft", ada.state(other, 1));
        clock.advance(Duration.ofDays(3));
        Eventually.value("the moved version's state", () -> ada.state(slug, 1), "published"::equals);
        assertEquals("draft", ada.state(other, 1));
    }

    private String schedule(Duration later) {
        return "{\"status\": \"scheduled\", \"at\": \"%s\", \"zone\": \"UTC\"}"
                .formatted(LocalDateTime.ofInstant(clock.instant().plus(later), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS));
    }

    /// What is to be done by now has been done: until then a version that should not be published might still be.
    private void waitUntilNothingIsDue() {
        Eventually.value(
                "no publication is due",
                () -> sql.query("select task_instance from post_work where task_name = "
                                + "'template-publication' and execution_time <= :now")
                        .bind("now", clock.instant())
                        .mapTo(String.class)
                        .list(),
                List::isEmpty);
    }

    @Test
    void local_times_that_are_skipped_or_come_twice_are_explained() {
        ada.draft(slug, "At night");
        var spring = clockChange(ZoneOffsetTransition::isGap);
        var skipped = spring.getDateTimeBefore().plusMinutes(30);
        ada.sets(slug, 1, publishIn(NEW_YORK, skipped))
                .then()
                .statusCode(200)
                .body("schedule.at", is(spring.getInstant().plus(HALF_AN_HOUR).toString()))
                .body("schedule.note", containsString("skips " + skipped))
                .body("schedule.note", containsString("03:30:00 -04:00"));
        var autumn = clockChange(ZoneOffsetTransition::isOverlap);
        ada.sets(slug, 1, publishIn(NEW_YORK, autumn.getDateTimeAfter().plusMinutes(30)))
                .then()
                .statusCode(200)
                .body("schedule.at", is(autumn.getInstant().minus(HALF_AN_HOUR).toString()))
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

    private static String publishIn(ZoneId zone, LocalDateTime at) {
        return "{\"status\": \"published\", \"at\": \"%s\", \"zone\": \"%s\"}".formatted(at, zone);
    }

    /// The next time the clocks of New York are put forward or back.
    private ZoneOffsetTransition clockChange(Predicate<ZoneOffsetTransition> wanted) {
        var rules = NEW_YORK.getRules();
        var change = rules.nextTransition(clock.instant());
        while (!wanted.test(change)) change = rules.nextTransition(change.getInstant());
        return change;
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
