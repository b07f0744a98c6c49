package org.makeready.uploads;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makeready.account.Role;
import org.makeready.ordering.Shopper;
import org.makeready.press.ShippedTemplates;

@QuarkusTest
class UploadStoryTest {
    private static final String STICKER = "bumper-sticker";

    private final TestMerchandiser ada = TestMerchandiser.arrives();

    @Test
    void every_shipped_template_comes_through_the_api_as_it_is_in_the_folder() {
        for (var folder : ShippedTemplates.folders()) {
            var slug = folder.getFileName().toString();
            var product = folder.getParent().getFileName().toString();
            ada.uploads(product, slug, Zips.of(folder))
                    .then()
                    .statusCode(200)
                    .body("version", is(1))
                    .body("state", is("published"));
            var twin = "twin-of-" + slug;
            ada.uploads(product, twin, Zips.of(folder)).then().statusCode(201).body("state", is("draft"));
            for (var type : new String[] {"image/svg+xml", "application/pdf"}) {
                assertArrayEquals(composed(slug, type), composed(twin, type), slug + " as " + type);
            }
        }
    }

    private byte[] composed(String slug, String type) {
        return ada.asks()
                .contentType(ContentType.JSON)
                .accept(type)
                .body("{\"template\": \"%s\", \"version\": 1, \"choices\": {}}".formatted(slug))
                .post("/api/compositions")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void an_upload_becomes_a_draft_that_only_colleagues_see() {
        var slug = TestMerchandiser.slug();
        ada.uploads(STICKER, slug, TestMerchandiser.folder("typewriter-note", "Mine"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/templates/%s/versions/1".formatted(slug)))
                .header("ETag", "\"1-draft\"")
                .body("slug", is(slug))
                .body("version", is(1))
                .body("title", is("Mine"))
                .body("size", is("11.5x3"));
        var preview = "/api/templates/" + slug + "/preview.svg?version=1";
        ada.asks().get(preview).then().statusCode(200).header("Cache-Control", "private, no-store");
        TestMerchandiser.as(Role.REVIEWER).asks().get(preview).then().statusCode(200);
        given().get(preview).then().statusCode(404);
        Shopper.create().request().get(preview).then().statusCode(404);
        given().get("/api/templates/" + slug).then().statusCode(404);
        given().contentType(ContentType.JSON)
                .body("{\"template\": \"%s\", \"version\": 1, \"choices\": {}}".formatted(slug))
                .post("/api/compositions")
                .then()
                .statusCode(404);
        Shopper.create()
                .request()
                .body("{\"template\": \"%s\", \"version\": 1, \"title\": \"Mine\"}".formatted(slug))
                .post("/api/designs")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown-template"));
        given().queryParam("q", "Mine")
                .get("/api/templates")
                .then()
                .body("items.findAll { it.slug == '%s' }.size()".formatted(slug), is(0));
    }

    @Test
    void the_same_content_is_the_same_version() {
        var slug = TestMerchandiser.slug();
        var zip = TestMerchandiser.folder("typewriter-note", "Once");
        ada.uploads(STICKER, slug, zip).then().statusCode(201);
        ada.uploads(STICKER, slug, zip)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .header("ETag", "\"1-draft\"");
        ada.uploads(STICKER, slug, TestMerchandiser.folder("typewriter-note", "Twice"))
                .then()
                .statusCode(201)
                .body("version", is(2));
        ada.uploads("e-card", slug, Zips.of(Path.of("templates/e-card/birthday-balloons")))
                .then()
                .statusCode(409)
                .body("type", is("/problems/slug-taken"));
    }

    @Test
    void a_key_gives_the_first_answer_again() {
        var slug = TestMerchandiser.slug();
        var key = UUID.randomUUID().toString();
        var zip = TestMerchandiser.folder("typewriter-note", "With a key");
        for (int i = 0; i < 2; i++) {
            ada.asks()
                    .header("Idempotency-Key", key)
                    .contentType("application/zip")
                    .queryParam("product", STICKER)
                    .queryParam("slug", slug)
                    .body(zip)
                    .post("/api/templates")
                    .then()
                    .statusCode(201)
                    .body("version", is(1));
        }
        ada.asks()
                .header("Idempotency-Key", key)
                .contentType("application/zip")
                .queryParam("product", STICKER)
                .queryParam("slug", slug)
                .body(TestMerchandiser.folder("typewriter-note", "Other"))
                .post("/api/templates")
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void faults_are_reported_with_their_place() {
        var files = TestMerchandiser.files("typewriter-note", "Faulty");
        files.put(
                "front.svg",
                new String(files.get("front.svg"))
                        .replace("</svg>", "<script>alert(1)</script>\n</svg>")
                        .getBytes());
        var slug = TestMerchandiser.slug();
        ada.lints(STICKER, slug, Zips.of(files))
                .then()
                .statusCode(200)
                .body("publishable", is(false))
                .body("errors", is(1))
                .body("findings[0].severity", is("error"))
                .body("findings[0].file", is("front.svg"))
                .body("findings[0].line", is(22))
                .body("findings.fix", everyItem(notNullValue()));
        ada.uploads(STICKER, slug, Zips.of(files))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/template-findings"))
                .body("errors[0].pointer", startsWith("front.svg:22:"))
                .body("errors[0].hint", notNullValue());
        ada.asks().get("/api/templates/{slug}/versions", slug).then().statusCode(404);
        ada.lints(STICKER, slug, TestMerchandiser.folder("typewriter-note", "Good"))
                .then()
                .statusCode(200)
                .body("publishable", is(true))
                .body("errors", is(0));
    }

    @Test
    void certain_fixes_are_applied_on_request() {
        var files = TestMerchandiser.files("typewriter-note", "Mended");
        var drawing = new String(files.get("front.svg"), StandardCharsets.UTF_8)
                .replace("</svg>", "<rect width=\"9\" height=\"9\" fill=\"#111111\" onclick=\"alert(1)\"/>\n</svg>");
        files.put("front.svg", drawing.getBytes(StandardCharsets.UTF_8));
        var slug = TestMerchandiser.slug();
        ada.lints(STICKER, slug, Zips.of(files))
                .then()
                .statusCode(200)
                .body("publishable", is(false))
                .body("findings.find { it.rule == 'event-handler' }.fixable", is(true));
        var mended = mended(slug, Zips.of(files))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        files.put("front.svg", drawing.replace(" onclick=\"alert(1)\"", "").getBytes(StandardCharsets.UTF_8));
        assertEquals(files.keySet(), Zips.unpacked(mended).keySet());
        Zips.unpacked(mended).forEach((name, bytes) -> assertArrayEquals(files.get(name), bytes, name));
        assertEquals(
                Set.of(LocalDateTime.of(1980, 1, 1, 0, 0)),
                Zips.times(mended),
                "a clock in it would make the same request give other bytes");
        ada.uploads(STICKER, slug, mended).then().statusCode(201);
        mended(slug, Zips.of("../front.svg", "x")).then().statusCode(422).body("errors[0].code", is("zip-name"));
        mended(slug, "words".getBytes(StandardCharsets.UTF_8)).then().statusCode(415);
    }

    private Response mended(String slug, byte[] zip) {
        return ada.asks()
                .accept("application/zip")
                .contentType("application/zip")
                .queryParam("product", STICKER)
                .queryParam("slug", slug)
                .body(zip)
                .post("/api/templates/lint");
    }

    @Test
    void notes_do_not_stop_an_upload() {
        var files = TestMerchandiser.files("typewriter-note", "With litter");
        files.put(".DS_Store", new byte[10]);
        ada.uploads(STICKER, TestMerchandiser.slug(), Zips.of(files))
                .then()
                .statusCode(201)
                .body("warnings", is(0))
                .body("findings[0].rule", is("dropped-file"))
                .body("findings[0].severity", is("note"));
    }

    @Test
    void a_form_with_a_file_is_accepted() {
        var slug = TestMerchandiser.slug();
        ada.asks()
                .multiPart(
                        "file", slug + ".zip", TestMerchandiser.folder("typewriter-note", "By form"), "application/zip")
                .multiPart("product", STICKER)
                .multiPart("slug", slug)
                .post("/api/templates")
                .then()
                .statusCode(201)
                .body("slug", is(slug));
        ada.asks()
                .multiPart(
                        "file",
                        "x.zip",
                        Zips.of(Path.of("templates/bumper-sticker/typewriter-note")),
                        "application/zip")
                .multiPart("product", STICKER)
                .post("/api/templates")
                .then()
                .statusCode(200)
                .body("slug", is("typewriter-note"));
        ada.asks()
                .multiPart("file", "x.zip", TestMerchandiser.folder("typewriter-note", "Lint"), "application/zip")
                .multiPart("product", STICKER)
                .post("/api/templates/lint")
                .then()
                .statusCode(200)
                .body("publishable", is(true));
    }

    @Test
    void only_merchandisers_upload() {
        var zip = TestMerchandiser.folder("typewriter-note", "Nobody's");
        given().contentType("application/zip")
                .body(zip)
                .post("/api/templates?product=bumper-sticker")
                .then()
                .statusCode(401);
        for (var role : new Role[] {Role.PRINT_SHOP, Role.REVIEWER})
            TestMerchandiser.as(role).uploads(STICKER, "x", zip).then().statusCode(403);
        Shopper.create()
                .request()
                .contentType("application/zip")
                .body(zip)
                .post("/api/templates?product=bumper-sticker")
                .then()
                .statusCode(403);
        TestMerchandiser.as(Role.ADMINISTRATOR)
                .uploads(STICKER, TestMerchandiser.slug(), zip)
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_no_template_is_refused_in_words() {
        ada.uploads("spoon", "x", TestMerchandiser.folder("typewriter-note", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].hint", containsString("e-card"));
        ada.uploads(STICKER, "Not A Slug", TestMerchandiser.folder("typewriter-note", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("slug"));
        ada.uploads(STICKER, "", TestMerchandiser.folder("typewriter-note", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#?slug"));
        ada.uploads(STICKER, "x", "words".getBytes())
                .then()
                .statusCode(415)
                .body("type", is("/problems/template-unsupported"));
        ada.uploads(STICKER, "x", new byte[0]).then().statusCode(415);
        ada.asks()
                .contentType("text/plain")
                .body("words")
                .post("/api/templates")
                .then()
                .statusCode(415);
        ada.uploads(STICKER, "x", Zips.of("README.md", "hello"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("missing-file"));
        ada.uploads(STICKER, "x", new byte[(16 << 20) + 1]).then().statusCode(413);
    }

    @Test
    void nothing_of_an_upload_that_was_refused_is_kept() {
        var slug = TestMerchandiser.slug();
        ada.uploads(STICKER, slug, Zips.of("../front.svg", "x"))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("zip-name"));
        ada.asks().get("/api/templates/{slug}/versions/1", slug).then().statusCode(404);
        assertEquals(404, given().get("/api/templates/" + slug).statusCode());
    }
}
