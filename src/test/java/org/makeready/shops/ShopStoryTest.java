package org.makeready.shops;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;

@QuarkusTest
class ShopStoryTest {
    @Inject
    DataSource database;

    private static Response with(String key, String path) {
        return given().auth().oauth2(key).get(path);
    }

    @Test
    void keys_overlap_when_changed_and_are_revoked_at_once() throws SQLException {
        var shop = TestShop.create();
        var fresh = shop.request()
                .body("{\"overlapHours\": 1}")
                .post("/api/account/keys")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
        var key = fresh.getString("key");
        with(shop.key(), "/api/account")
                .then()
                .statusCode(200)
                .body("role", is("print-shop"))
                .body("id", is(shop.id()));
        with(key, "/api/account").then().statusCode(200);
        var ring = with(key, "/api/account/keys")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].expiresAt", nullValue())
                .body(not(containsString(key)))
                .body(not(containsString(Sha256.hex(key.getBytes()))))
                .extract()
                .jsonPath();
        assertTrue(ring.getString("items[0].expiresAt") != null);
        assertTrue(key.startsWith(ring.getString("items[1].hint")));
        age(ring.getString("items[0].id"));
        with(shop.key(), "/api/account").then().statusCode(401);
        given().auth()
                .oauth2(key)
                .delete("/api/account/keys/" + fresh.getString("id"))
                .then()
                .statusCode(409)
                .body("type", endsWith("last-key"));
        var third = given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{}")
                .post("/api/account/keys")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("key");
        given().auth()
                .oauth2(third)
                .delete("/api/account/keys/" + fresh.getString("id"))
                .then()
                .statusCode(204);
        with(key, "/api/account").then().statusCode(401);
        given().auth()
                .oauth2(third)
                .delete("/api/account/keys/" + ring.getString("items[0].id").replace("key_", "key_x"))
                .then()
                .statusCode(404);
    }

    /// Lets the overlap pass.
    private void age(String key) throws SQLException {
        try (var connection = database.getConnection();
                var call = connection.prepareStatement(
                        "update api_key set expires_at = now() - interval '1 second' where id = ?")) {
            call.setString(1, key);
            call.execute();
        }
    }

    @Test
    void a_key_allows_only_what_its_role_allows() {
        var shop = TestShop.create();
        var guest = Shopper.create().token();
        var admin = TestShop.administrator();
        with(guest, "/api/print-jobs").then().statusCode(403);
        with(guest, "/api/account").then().statusCode(403);
        with(shop.key(), "/api/print-shops").then().statusCode(403);
        with(shop.key(), "/api/orders").then().statusCode(403);
        with(shop.key(), "/api/print-shops/" + TestShop.create().id()).then().statusCode(404);
        with(shop.key(), "/api/print-shops/me")
                .then()
                .statusCode(200)
                .body("id", is(shop.id()))
                .body("key", nullValue());
        admin.get("/api/print-jobs").then().statusCode(403);
        admin.get("/api/print-shops").then().statusCode(200);
        for (var strange :
                List.of("mk_", "mk_nonsense", shop.key() + "a", shop.key().toUpperCase(), "mk_" + "a".repeat(300)))
            with(strange, "/api/account").then().statusCode(401);
        given().get("/api/print-jobs")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", is("Bearer"))
                .body("type", endsWith("token-required"));
    }

    @Test
    void a_new_shop_receives_the_jobs_that_waited_for_it() {
        var product = TestShop.publishProduct();
        TestShop.approvedOrderOf(Shopper.create(), product, "vinyl-white", "Waiting");
        var admin = TestShop.administrator();
        var made = admin.body("""
                {"name": "Sticker Works", "makes": [{"product": "%s", "materials": ["vinyl-white"]}], "cutName": "Thru-cut", "text": "outlines",
                 "marks": {"crop": false, "slug": false, "colours": false}, "timeZone": "America/Los_Angeles", "leadDays": 2}""".formatted(product))
                .post("/api/print-shops")
                .then()
                .statusCode(201)
                .extract();
        var shop = new TestShop(made.path("id"), made.path("key"), product);
        var job = shop.waitForReadyJobs(1).getFirst();
        var pdf = shop.request()
                .get("/api/print-jobs/" + job + "/print.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(pdf.contains("Thru-cut") && !pdf.contains("CutContour"));
        admin.get("/api/print-shops/" + shop.id())
                .then()
                .statusCode(200)
                .body("settings.cutName", is("Thru-cut"))
                .body("settings.whiteName", is("White"));
        var more = admin.post("/api/print-shops/" + shop.id() + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("key");
        with(more, "/api/account").then().statusCode(200).body("name", is("Sticker Works"));
    }

    @Test
    void a_change_of_a_shop_needs_its_current_tag_and_valid_settings() throws Exception {
        var shop = TestShop.create();
        var seen =
                shop.request().get("/api/print-shops/me").then().statusCode(200).extract();
        var body = "{\"name\": \"New name\", \"makes\": [{\"product\": \"%s\"}], \"spots\": [\"PANTONE 185 C\"]}"
                .formatted(shop.product());
        shop.request().body(body).put("/api/print-shops/me").then().statusCode(428);
        shop.request()
                .body(body)
                .header("If-Match", "\"7\"")
                .put("/api/print-shops/me")
                .then()
                .statusCode(412);
        var tag = shop.request()
                .body(body)
                .header("If-Match", seen.header("ETag"))
                .put("/api/print-shops/me")
                .then()
                .statusCode(200)
                .body("settings.name", is("New name"))
                .extract()
                .header("ETag");
        shop.request()
                .header("If-Match", tag)
                .body("""
                {"name": "x", "makes": [{"product": "teapot"}, {"product": "%s", "materials": ["gold"]}], "cutName": "Magenta", "whiteName": "magenta", "timeZone": "Mars/Base"}""".formatted(shop.product()))
                .put("/api/print-shops/me")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        is(List.of(
                                "#/makes/0/product",
                                "#/makes/1/materials/0",
                                "#/timeZone",
                                "#/cutName",
                                "#/whiteName",
                                "#/whiteName")));
        given().auth()
                .oauth2(shop.key())
                .contentType("application/vnd.iccprofile")
                .header("If-Match", tag)
                .body("not a profile".getBytes())
                .put("/api/print-shops/me/profile")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unusable-profile"));
        byte[] profile = Files.readAllBytes(Path.of("src/main/resources/org/makeready/press/colour/fogra39.icc"));
        given().auth()
                .oauth2(shop.key())
                .contentType("application/vnd.iccprofile")
                .header("If-Match", tag)
                .body(profile)
                .put("/api/print-shops/me/profile")
                .then()
                .statusCode(200)
                .body("profile", is(Sha256.hex(profile)));
        shop.readyJob(Shopper.create(), "With a profile of its own");
    }

    @Test
    void the_database_rejects_changes_to_the_history_of_jobs() throws SQLException {
        TestShop.create().readyJob(Shopper.create(), "History");
        for (var statement : List.of("update print_job_event set who = 'x'", "delete from print_job_event")) {
            try (var connection = database.getConnection();
                    var call = connection.createStatement()) {
                assertThrows(SQLException.class, () -> call.execute(statement));
            }
        }
    }
}
