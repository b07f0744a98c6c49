package org.makeready.pictures;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.pictures.decoding.Photos;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.hash.Sha256;

@QuarkusTest
class PictureStoryTest {
    @Inject
    DataSource database;

    @Inject
    Blobs blobs;

    @Inject
    PictureSweep sweep;

    private Shopper ada;

    @BeforeEach
    void a_customer_arrives() {
        ada = Shopper.create();
    }

    static Response sends(Shopper who, String type, byte[] file) {
        return given().auth().oauth2(who.token()).contentType(type).body(file).post("/api/pictures");
    }

    private String picture(byte[] file) {
        return sends(ada, "image/jpeg", file).then().statusCode(201).extract().path("id");
    }

    private Response composes(Shopper who, String choice) {
        return who.request()
                .accept(ContentType.JSON)
                .body("{\"template\": \"photo-postcard\", \"choices\": {\"pictures\": {\"photo\": %s}}}"
                        .formatted(choice))
                .post("/api/compositions");
    }

    @Test
    void a_photo_is_taken_listed_served_and_deleted() {
        var sent = sends(ada, "image/jpeg", Photos.withOrientation(Photos.jpeg(300, 200, 1), 6))
                .then()
                .statusCode(201)
                .body("id", matchesPattern("pic_[a-z2-7]{26}"))
                .body("width", is(200))
                .body("height", is(300))
                .body("type", is("jpeg"))
                .extract();
        String id = sent.path("id");
        assertEquals(
                "/api/pictures/" + id,
                java.net.URI.create(sent.header("Location")).getPath());
        var file = ada.request()
                .get(sent.<String>path("href"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", "\"" + sent.path("sha256") + "\"")
                .header("Cache-Control", containsString("immutable"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asByteArray();
        assertEquals(sent.path("sha256"), Sha256.hex(file));
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("Here I live"));
        ada.request()
                .header("If-None-Match", "\"" + sent.path("sha256") + "\"")
                .get(sent.<String>path("href"))
                .then()
                .statusCode(304);
        ada.request().get("/api/pictures/" + id + "/file.png").then().statusCode(404);
        assertEquals(
                sent.asString(),
                ada.request()
                        .get("/api/pictures/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        ada.request()
                .get("/api/pictures")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("next", nullValue());
        ada.request().delete("/api/pictures/" + id).then().statusCode(204);
        ada.request().delete("/api/pictures/" + id).then().statusCode(404);
        ada.request().get("/api/pictures/" + id).then().statusCode(404);
        ada.request().get(sent.<String>path("href")).then().statusCode(404);
        ada.request().get("/api/pictures").then().body("items", empty());
    }

    @Test
    void the_same_picture_is_kept_once_and_forms_are_read_too() throws Exception {
        var photo = Photos.jpeg(120, 80, 2);
        var id = picture(photo);
        sends(ada, "image/jpeg", photo).then().statusCode(200).body("id", is(id));
        sends(ada, "application/octet-stream", photo).then().statusCode(200).body("id", is(id));
        given().auth()
                .oauth2(ada.token())
                .multiPart("file", "me.jpg", photo, "image/jpeg")
                .post("/api/pictures")
                .then()
                .statusCode(200)
                .body("id", is(id));
        sends(ada, "image/webp", Photos.webp(Photos.busy(60, 40, 3), "-lossless"))
                .then()
                .statusCode(201)
                .body("type", is("png"));
        ada.request()
                .get("/api/pictures?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
        sends(Shopper.create(), "image/jpeg", photo).then().statusCode(201);
    }

    @Test
    void what_is_no_picture_is_refused_with_a_hint() {
        sends(ada, "image/png", "GIF89a no".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", is("/problems/picture-unsupported"))
                .body("detail", containsString("JPEG, PNG or WebP"));
        sends(ada, "image/png", new byte[0]).then().statusCode(415);
        var jpeg = Photos.jpeg(200, 100, 4);
        sends(ada, "image/jpeg", java.util.Arrays.copyOf(jpeg, jpeg.length / 2))
                .then()
                .statusCode(422)
                .body("type", is("/problems/picture-damaged"));
        sends(ada, "image/png", Photos.png(new BufferedImage(9000, 6000, BufferedImage.TYPE_BYTE_BINARY)))
                .then()
                .statusCode(413)
                .body("type", is("/problems/picture-too-many-pixels"))
                .body("detail", containsString("9,000 × 6,000"));
        sends(ada, "image/jpeg", new byte[(20 << 20) + 1])
                .then()
                .statusCode(413)
                .body("type", is("/problems/too-large"));
        given().contentType("image/jpeg")
                .body(jpeg)
                .post("/api/pictures")
                .then()
                .statusCode(401);
        ada.request().get("/api/pictures").then().body("items", empty());
    }

    @Test
    void words_are_still_held_to_their_own_limit() {
        ada.request()
                .body("{\"template\": \"specimen\", \"title\": \"" + "x".repeat(1 << 20) + "\"}")
                .post("/api/designs")
                .then()
                .statusCode(413);
    }

    @Test
    void a_picture_fills_a_slot_and_its_resolution_is_reported() {
        var id = picture(Photos.jpeg(2400, 1600, 5));
        double whole = composes(ada, "\"" + id + "\"")
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("pictures[0].slot", is("photo"))
                .body("pictures[0].ppi", greaterThan(225))
                .body("warnings", empty())
                .extract()
                .<Integer>path("pictures[0].ppi");
        composes(ada, crop(id, whole / 200))
                .then()
                .statusCode(200)
                .body("problems", empty())
                .body("fingerprint", notNullValue())
                .body("warnings[0].code", is("picture-coarse"))
                .body("warnings[0].pointer", is("#/choices/pictures/photo"));
        composes(ada, crop(id, whole / 118))
                .then()
                .statusCode(200)
                .body("problems[0].code", is("picture-too-small"))
                .body(
                        "problems[0].detail",
                        matchesPattern(
                                "The picture has 11[78] pixels per inch at this size; printing needs at least 150."))
                .body("fingerprint", nullValue());
        var svg = ada.request()
                .accept("image/svg+xml")
                .body(("{\"template\": \"photo-postcard\", \"choices\": {\"pictures\": {\"photo\": "
                                + "{\"picture\": \"%s\", \"rotate\": 10}}}}")
                        .formatted(id))
                .post("/api/compositions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(svg.contains("data:image/jpeg;base64,"));
    }

    private static String crop(String picture, double zoom) {
        return "{\"picture\": \"%s\", \"zoom\": %.4f, \"x\": 0.3, \"y\": 0.6, \"rotate\": 0}".formatted(picture, zoom);
    }

    @Test
    void the_description_says_that_a_choice_is_a_name_or_an_object() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas.PictureChoice.oneOf.type", equalTo(List.of("string", "object")))
                .body("components.schemas.ChosenPicture.oneOf.type", equalTo(List.of("string", "object")))
                .body(
                        "components.schemas.ChoicesRequest.properties.pictures.additionalProperties.'$ref'",
                        is("#/components/schemas/PictureChoice"))
                .body(
                        "components.schemas.Choices.properties.pictures.additionalProperties.'$ref'",
                        is("#/components/schemas/ChosenPicture"));
    }

    @Test
    void a_strangers_picture_does_not_exist() {
        var id = picture(Photos.jpeg(1200, 800, 6));
        var bob = Shopper.create();
        var missing = bob.request()
                .get("/api/pictures/pic_aaaaaaaaaaaaaaaaaaaaaaaaaa")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertEquals(
                missing,
                bob.request()
                        .get("/api/pictures/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString());
        bob.request().get("/api/pictures/" + id + "/file.jpg").then().statusCode(404);
        bob.request().delete("/api/pictures/" + id).then().statusCode(404);
        composes(bob, "\"" + id + "\"")
                .then()
                .statusCode(200)
                .body("problems[0].code", is("picture-not-found"))
                .body("problems[0].pointer", is("#/choices/pictures/photo"));
        given().contentType(ContentType.JSON)
                .accept("application/json")
                .body("{\"template\": \"photo-postcard\", \"choices\": {\"pictures\": {\"photo\": \"%s\"}}}"
                        .formatted(id))
                .post("/api/compositions")
                .then()
                .statusCode(200)
                .body("problems[0].code", is("picture-not-found"));
        composes(ada, "\"" + id + "\"").then().body("problems", empty());
    }

    @Test
    void odd_crops_are_refused_with_their_place() {
        var id = picture(Photos.jpeg(1200, 800, 7));
        for (var odd : Map.of(
                        "\"zoom\": 0.5",
                        "/zoom",
                        "\"zoom\": 9",
                        "/zoom",
                        "\"x\": -1",
                        "/x",
                        "\"y\": 1.01",
                        "/y",
                        "\"rotate\": 1e999",
                        "/rotate",
                        "\"rotate\": \"left\"",
                        "/rotate")
                .entrySet()) {
            composes(ada, "{\"picture\": \"" + id + "\", " + odd.getKey() + "}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("#/choices/pictures/photo" + odd.getValue()));
        }
        composes(ada, "{\"zoom\": 2}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("#/choices/pictures/photo/picture"));
        composes(ada, "{\"picture\": \"" + id + "\", \"size\": 3}").then().statusCode(422);
        for (var odd : List.of("7", "[]", "null", "true"))
            assertTrue(composes(ada, odd).statusCode() / 100 == 4, odd);
    }

    @Test
    void a_design_with_a_photo_is_saved_ordered_and_survives_everything() throws Exception {
        var photo = Photos.jpeg(1800, 1200, 8);
        var id = picture(photo);
        var choice = "{\"picture\": \"" + id + "\", \"zoom\": 1.1, \"x\": 0.4, \"y\": 0.5, \"rotate\": 3.0}";
        var saved = ada.request()
                .body("{\"template\": \"birthday-golden-garland\", \"title\": \"Trip\", \"choices\": "
                        + "{\"pictures\": {\"photo\": "
                        + choice + "}}}")
                .post("/api/designs")
                .then()
                .statusCode(201)
                .body("problems", empty())
                .body("choices.pictures.photo.picture", is(id))
                .body("choices.pictures.photo.zoom", is(1.1f))
                .extract();
        String design = saved.path("id");
        ada.request()
                .header("If-Match", "\"1\"")
                .body(saved.asString())
                .put("/api/designs/" + design)
                .then()
                .statusCode(200)
                .body("fingerprint", is(saved.<String>path("fingerprint")));
        var placed = ada.placeOrder(
                        UUID.randomUUID().toString(),
                        Shopper.order("{\"design\": \"" + design + "\", \"quantity\": 1, \"material\": \"matte-300\"}"))
                .then()
                .statusCode(201)
                .extract();
        String line = "/api/orders/" + placed.path("id") + "/lines/1/";
        var before = ada.request()
                .get(line + "preview.png?width=300")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("ETag", startsWith("\"" + placed.path("lines[0].proof.fingerprint")))
                .extract()
                .asByteArray();
        var proof = ada.request()
                .get(line + "proof.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var served = ada.request().get("/api/pictures/" + id + "/file.jpg").asByteArray();
        assertTrue(contains(proof, served), "the PDF must hold the photo to the byte");

        ada.request().delete("/api/pictures/" + id).then().statusCode(204);
        longAgo(id, database);
        sweep.sweep();
        ada.request()
                .get("/api/designs/" + design)
                .then()
                .body("problems", empty())
                .body("fingerprint", is(saved.<String>path("fingerprint")));
        ada.request()
                .header("If-Match", "*")
                .delete("/api/designs/" + design)
                .then()
                .statusCode(204);
        sweep.sweep();
        var after = ada.request()
                .get(line + "preview.png?width=300")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(Sha256.hex(before), Sha256.hex(after));
        assertTrue(blobs.find(Sha256.hex(served)).isPresent());
    }

    @Test
    void the_file_of_a_deleted_picture_goes_when_nothing_uses_it() throws Exception {
        var photo = Photos.jpeg(200, 120, 9);
        var id = picture(photo);
        String sha256 =
                ada.request().get("/api/pictures/" + id).then().extract().path("sha256");
        var bob = Shopper.create();
        String bobs =
                sends(bob, "image/jpeg", photo).then().statusCode(201).extract().path("id");
        ada.request().delete("/api/pictures/" + id).then().statusCode(204);
        sweep.sweep();
        assertTrue(blobs.find(sha256).isPresent(), "too early");
        longAgo(id, database);
        sweep.sweep();
        assertTrue(blobs.find(sha256).isPresent(), "Bob has the same picture");
        bob.request().get("/api/pictures/" + bobs + "/file.jpg").then().statusCode(200);
        bob.request().delete("/api/pictures/" + bobs).then().statusCode(204);
        longAgo(bobs, database);
        sweep.sweep();
        assertTrue(blobs.find(sha256).isEmpty(), "nobody has it any more");
        composes(ada, "\"" + id + "\"").then().body("problems[0].code", is("picture-not-found"));
        sends(ada, "image/jpeg", photo).then().statusCode(201);
    }

    @Test
    void a_customer_has_no_more_pictures_than_the_limit() throws Exception {
        picture(Photos.jpeg(60, 40, 10));
        try (var connection = database.getConnection();
                var copy = connection.prepareStatement("insert into customer_picture select id || n, owner, "
                        + "md5(random()::text) || md5(random()::text), type, width, height, ?, created_at "
                        + "from customer_picture, generate_series(1, "
                        + "?) n where owner = (select owner from customer_picture order by "
                        + "created_at desc limit 1)")) {
            copy.setInt(1, 100);
            copy.setInt(2, PictureQuota.PICTURES_OF_ONE_CUSTOMER - 1);
            copy.executeUpdate();
        }
        sends(ada, "image/jpeg", Photos.jpeg(60, 40, 11))
                .then()
                .statusCode(409)
                .body("type", is("/problems/picture-quota"))
                .body("detail", containsString("1,000"));
    }

    static void longAgo(String id, DataSource database) throws Exception {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update customer_picture set deleted_at = ? where id = ?")) {
            change.setTimestamp(1, java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(2))));
            change.setString(2, id);
            assertEquals(1, change.executeUpdate());
        }
    }

    private static boolean contains(byte[] whole, byte[] part) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
