package org.makeready.sheets;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;
import org.makeready.press.judge.VeraPdf;
import org.makeready.shops.TestShop;

@QuarkusTest
class SheetStoryTest {
    private static final String SHEET = "{\"width\": \"28in\", \"height\": \"40in\"}";

    @Test
    void claimed_jobs_are_imposed_on_one_sheet_without_overlap() throws Exception {
        var shop = TestShop.create();
        shop.approvedOrder(Shopper.create(), "One", "Two");
        var ids = shop.waitForReadyJobs(2);
        var claim = shop.claim(2, 60);
        shop.start(ids.getFirst(), claim.getString("claim")).then().statusCode(200);
        var key = UUID.randomUUID().toString();
        var answer = lays(shop, ids, SHEET, key);
        var seen = answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/sheets/sht_"))
                .extract()
                .jsonPath();
        List<Map<String, Object>> pieces = seen.getList("pieces");
        assertEquals(50, pieces.size());
        var named = new HashSet<>();
        pieces.forEach(piece -> named.add(List.of(piece.get("job"), piece.get("copy"))));
        assertEquals(50, named.size());
        assertTrue(seen.getDouble("fill") > 0.5, seen.getString("fill"));
        byte[] file = shop.request()
                .get(seen.getString("file.href"))
                .then()
                .statusCode(200)
                .header("ETag", is('"' + seen.getString("file.sha256") + '"'))
                .extract()
                .asByteArray();
        assertEquals(seen.getString("file.sha256"), Sha256.hex(file));
        assertEquals(List.of(), VeraPdf.violations(file));
        assertEquals(answer.asString(), lays(shop, ids, SHEET, key).asString());
        shop.request()
                .get("/api/sheets/" + seen.getString("id"))
                .then()
                .statusCode(200)
                .body("file.sha256", is(seen.getString("file.sha256")));
        TestShop.create()
                .request()
                .get("/api/sheets/" + seen.getString("id"))
                .then()
                .statusCode(404);
        TestShop.create().request().get(seen.getString("file.href")).then().statusCode(404);
    }

    @Test
    void jobs_that_cannot_be_imposed_together_are_rejected_with_a_reason() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        TestShop.approvedOrderOf(ada, shop.product(), "vinyl-clear", "Clear");
        shop.approvedOrder(ada, "White");
        var ids = shop.waitForReadyJobs(2);
        refused(lays(shop, ids, SHEET), 409, "wrong-state", "claimed");
        shop.claim(2, 60);
        refused(lays(shop, ids, SHEET), 422, "invalid", "Create one sheet for each material.");
        var one = ids.subList(0, 1);
        refused(lays(shop, List.of(one.getFirst(), one.getFirst()), SHEET), 422, "invalid", "listed twice");
        refused(
                lays(shop, one, "{\"width\": \"5in\", \"height\": \"5in\"}"),
                422,
                "invalid",
                "does not fit inside the margins");
        refused(lays(shop, one, "{\"width\": \"0.1in\", \"height\": \"5in\"}"), 422, "invalid", "leave no space");
        refused(lays(shop, one, "{\"width\": \"300in\", \"height\": \"5in\"}"), 422, "invalid", "200 in");
        refused(lays(shop, one, "{\"width\": \"wide\"}"), 422, "invalid", "Must be a length");
        refused(lays(shop, List.of("job_unknown"), SHEET), 404, "not-found", "print job");
        refused(lays(TestShop.create(), one, SHEET), 404, "not-found", "print job");
        shop.request().body("{}").post("/api/sheets").then().statusCode(422);
        shop.request()
                .body("{\"jobs\": [\"%s\"], \"on\": %s}".formatted(one.getFirst(), SHEET))
                .post("/api/sheets")
                .then()
                .statusCode(400)
                .body("type", endsWith("idempotency-key-missing"));
    }

    private static void refused(Response answer, int status, String type, String words) {
        answer.then().statusCode(status).body("type", endsWith(type));
        assertTrue(answer.asString().contains(words), answer.asString());
    }

    private static Response lays(TestShop shop, List<String> jobs, String on) {
        return lays(shop, jobs, on, UUID.randomUUID().toString());
    }

    private static Response lays(TestShop shop, List<String> jobs, String on, String key) {
        return shop.request()
                .header("Idempotency-Key", key)
                .body("{\"jobs\": [%s], \"on\": %s}"
                        .formatted(
                                String.join(
                                        ",",
                                        jobs.stream().map(id -> '"' + id + '"').toList()),
                                on))
                .post("/api/sheets");
    }
}
