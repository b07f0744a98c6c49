package org.makeready.production;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;

@QuarkusTest
class QueueStoryTest {
    @Test
    void an_approved_line_goes_all_the_way_to_the_customer() {
        var shop = TestShop.opens();
        var ada = Shopper.arrives();
        var order = shop.sells(ada, "One");
        var job = shop.waitsFor(1).getFirst();
        order(ada, order, "approved", "ready");
        var claim = shop.claims(5, 60);
        assertEquals(List.of(job), claim.getList("jobs.id"));
        order(ada, order, "in-production", "claimed");
        ada.asks()
                .body("{}")
                .post("/api/orders/" + order + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("order-in-production"));
        shop.starts(job, claim.getString("claim")).then().statusCode(200).body("state", is("in-production"));
        shop.starts(job, claim.getString("claim")).then().statusCode(200);
        shop.step(job, "printed", "").then().statusCode(200);
        shop.step(job, "shipped", "{\"carrier\": \"UPS\", \"tracking\": \"1Z9\"}")
                .then()
                .statusCode(200)
                .body("state", is("shipped"));
        ada.asks()
                .get("/api/orders/" + order)
                .then()
                .body("state", is("shipped"))
                .body("lines[0].making.carrier", is("UPS"))
                .body("lines[0].making.tracking", is("1Z9"));
        shop.step(job, "delivered", "").then().statusCode(200);
        order(ada, order, "delivered", "delivered");
        var words = List.of(
                "approved",
                "approved",
                "rendering",
                "ready",
                "claimed",
                "in-production",
                "printed",
                "shipped",
                "delivered");
        assertEquals(
                words,
                shop.asks()
                        .get("/api/print-jobs/" + job + "/history")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.what"));
        assertEquals(
                words,
                ada.asks()
                        .get("/api/orders/" + order + "/lines/1/history")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.what"));
        Shopper.arrives()
                .asks()
                .get("/api/orders/" + order + "/lines/1/history")
                .then()
                .statusCode(404);
    }

    private static void order(Shopper customer, String order, String state, String line) {
        customer.asks()
                .get("/api/orders/" + order)
                .then()
                .body("state", is(state))
                .body("lines[0].making.state", is(line));
    }

    @Test
    void an_order_is_called_off_until_a_line_is_claimed() {
        var shop = TestShop.opens();
        var ada = Shopper.arrives();
        var order = shop.sells(ada, "One", "Two");
        shop.waitsFor(2);
        ada.asks()
                .body("{\"reason\": \"Too late\"}")
                .post("/api/orders/" + order + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"))
                .body("lines.making.state", is(List.of("cancelled", "cancelled")));
        assertEquals(List.of(), shop.claims(10, 60).getList("jobs"));
        var second = shop.sells(ada, "Three", "Four");
        shop.waitsFor(2);
        var claim = shop.claims(1, 60).getString("claim");
        ada.asks()
                .body("{}")
                .post("/api/orders/" + second + "/cancellation")
                .then()
                .statusCode(409);
        shop.asks()
                .body("{\"reason\": \"The printer is down\"}")
                .post("/api/print-jobs/claims/" + claim + "/release")
                .then()
                .statusCode(204);
        ada.asks()
                .body("{}")
                .post("/api/orders/" + second + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"));
    }

    @Test
    void files_are_what_their_hashes_say_and_come_in_parts() {
        var shop = TestShop.opens();
        var job = shop.job(Shopper.arrives(), "Files");
        var files = shop.asks()
                .get("/api/print-jobs/" + job)
                .then()
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("files");
        assertEquals(4, files.size());
        for (var file : files) {
            var whole = shop.asks()
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + file.get("sha256") + "\"")
                    .header("Content-Disposition", containsString((String) file.get("name")))
                    .extract()
                    .asByteArray();
            assertEquals(file.get("sha256"), Sha256.hex(whole));
            assertEquals(file.get("bytes"), whole.length);
            var rest = shop.asks()
                    .header("Range", "bytes=10-")
                    .header("If-Range", "\"" + file.get("sha256") + "\"")
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(206)
                    .extract()
                    .asByteArray();
            assertEquals(whole.length - 10, rest.length);
            shop.asks()
                    .header("If-None-Match", "\"" + file.get("sha256") + "\"")
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(304);
            given().get((String) file.get("href")).then().statusCode(401);
            TestShop.opens().asks().get((String) file.get("href")).then().statusCode(404);
        }
        var print = shop.asks().get("/api/print-jobs/" + job + "/print.pdf").asByteArray();
        assertTrue(new String(print, StandardCharsets.ISO_8859_1).contains("CutContour"));
        var ticket = shop.asks()
                .get("/api/print-jobs/" + job + "/ticket.json")
                .then()
                .extract()
                .jsonPath();
        assertEquals(292.1f, ticket.getFloat("product.width"));
        assertEquals("Ada Byron", ticket.getString("shipTo.name"));
        assertEquals(Sha256.hex(print), ticket.getString("files.print.sha256"));
    }

    @Test
    void a_claim_comes_as_one_zip_that_can_be_resumed() throws IOException {
        var shop = TestShop.opens();
        shop.sells(Shopper.arrives(), "One", "Two", "Three");
        shop.waitsFor(3);
        var claim = shop.claims(10, 60);
        var path = "/api/print-jobs/claims/" + claim.getString("claim") + "/package.zip";
        var answer = shop.asks().get(path).then().statusCode(200).extract();
        byte[] zip = answer.asByteArray();
        assertEquals(zip.length, Integer.parseInt(answer.header("Content-Length")));
        var inside = unpacked(zip);
        assertEquals(13, inside.size());
        for (var line : new String(inside.get("SHA256SUMS"), StandardCharsets.US_ASCII)
                .lines()
                .toList()) {
            var parts = line.split("  ");
            assertEquals(parts[0], Sha256.hex(inside.get(parts[1])), parts[1]);
        }
        for (int from : List.of(1, 29, 31, zip.length / 2, zip.length - 1)) {
            var part = shop.asks()
                    .header("Range", "bytes=" + from + "-")
                    .header("If-Range", answer.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(206)
                    .extract()
                    .asByteArray();
            assertArrayEquals(Arrays.copyOfRange(zip, from, zip.length), part);
        }
        shop.asks()
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        given().get(path).then().statusCode(401);
        var link = claim.getString("files.href");
        assertArrayEquals(
                zip,
                given().urlEncodingEnabled(false)
                        .get(link)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
        given().urlEncodingEnabled(false)
                .get(link.replaceFirst("expires=\\d", "expires=9"))
                .then()
                .statusCode(401);
        TestShop.opens().asks().get(path).then().statusCode(404);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    @Test
    void a_lease_that_ran_out_goes_to_the_next_and_the_late_finisher_is_told() {
        var shop = TestShop.opens();
        var job = shop.job(Shopper.arrives(), "Late");
        var slow = shop.claims(1, 5).getString("claim");
        assertEquals(List.of(), shop.claims(1, 60).getList("jobs"));
        shop.asks()
                .body("{\"leaseSeconds\": 5}")
                .post("/api/print-jobs/claims/" + slow + "/heartbeat")
                .then()
                .statusCode(200)
                .body("jobs", hasSize(1));
        TestShop.pause(5_200);
        shop.asks()
                .body("{}")
                .post("/api/print-jobs/claims/" + slow + "/heartbeat")
                .then()
                .statusCode(409)
                .body("type", endsWith("lease-lost"));
        var next = shop.claims(1, 60);
        assertEquals(List.of(job), next.getList("jobs.id"));
        assertEquals(
                List.of("claimed", next.getString("claim")),
                List.of(next.getString("jobs[0].state"), next.getString("jobs[0].claim")));
        shop.starts(job, slow).then().statusCode(409).body("type", endsWith("lease-lost"));
        shop.asks()
                .body("{}")
                .post("/api/print-jobs/claims/" + slow + "/release")
                .then()
                .statusCode(409);
        shop.starts(job, next.getString("claim")).then().statusCode(200);
        shop.starts(job, slow).then().statusCode(409);
        shop.stands(job, "in-production");
    }

    @Test
    void a_reprint_has_the_same_print_file_under_a_new_name() {
        var shop = TestShop.opens();
        var job = shop.job(Shopper.arrives(), "Again");
        var before = shop.asks().get("/api/print-jobs/" + job).then().extract().jsonPath();
        shop.step(job, "reprint", "{\"reason\": \"Too early\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("wrong-state"))
                .body("detail", containsString("claimed"));
        shop.starts(job, shop.claims(1, 60).getString("claim")).then().statusCode(200);
        shop.step(job, "printed", "").then().statusCode(200);
        shop.step(job, "reprint", "{\"reason\": \"Scratched\", \"quantity\": 26}")
                .then()
                .statusCode(422);
        shop.step(job, "reprint", "{\"reason\": \"Scratched\", \"quantity\": 3}")
                .then()
                .statusCode(200)
                .body("state", is("rendering"))
                .body("reprints", is(1))
                .body("quantity", is(3))
                .body("claim", nullValue());
        shop.waitsFor(1);
        var after = shop.asks().get("/api/print-jobs/" + job).then().extract().jsonPath();
        assertEquals(before.getString("files[0].sha256"), after.getString("files[0].sha256"));
        assertNotEquals(before.getString("fileName"), after.getString("fileName"));
        assertTrue(after.getString("fileName").endsWith("_3_r2"), after.getString("fileName"));
    }

    @Test
    void what_a_shop_holds_back_waits_and_what_it_rejects_goes_back() {
        var shop = TestShop.opens();
        var ada = Shopper.arrives();
        var order = shop.sells(ada, "Held");
        var job = shop.waitsFor(1).getFirst();
        shop.step(job, "on-hold", "{\"reason\": \"Waiting for vinyl\"}")
                .then()
                .statusCode(200)
                .body("reason", is("Waiting for vinyl"));
        assertEquals(List.of(), shop.claims(1, 60).getList("jobs"));
        shop.step(job, "resumed", "").then().statusCode(200).body("state", is("rendering"));
        shop.waitsFor(1);
        shop.step(job, "rejected", "{}").then().statusCode(422);
        shop.step(job, "rejected", "{\"reason\": \"A trademark\"}")
                .then()
                .statusCode(200)
                .body("state", is("rejected"));
        shop.step(job, "rejected", "{\"reason\": \"A trademark\"}").then().statusCode(200);
        ada.asks()
                .get("/api/orders/" + order)
                .then()
                .body("state", is("rejected"))
                .body("lines[0].making.reason", is("A trademark"));
    }

    @Test
    void clear_stock_gets_white_and_screens_get_no_job() {
        var shop = TestShop.opens();
        var ada = Shopper.arrives();
        TestShop.buys(ada, shop.product(), "screen", "Screen");
        TestShop.buys(ada, shop.product(), "vinyl-clear", "Clear");
        var job = shop.waitsFor(1).getFirst();
        assertEquals(
                1,
                shop.asks()
                        .get("/api/print-jobs")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size());
        assertTrue(new String(
                        shop.asks().get("/api/print-jobs/" + job + "/print.pdf").asByteArray(),
                        StandardCharsets.ISO_8859_1)
                .contains("/White"));
    }

    @Test
    void jobs_are_listed_by_due_date_with_filters_in_pages() {
        var shop = TestShop.opens();
        var ada = Shopper.arrives();
        for (int i = 0; i < 5; i++) shop.sells(ada, "List " + i);
        var all = shop.waitsFor(5);
        var first = shop.asks()
                .get("/api/print-jobs?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = shop.asks()
                .get("/api/print-jobs?limit=3&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .jsonPath();
        var paged = new ArrayList<>(first.<String>getList("items.id"));
        paged.addAll(second.getList("items.id"));
        assertEquals(all, paged);
        var number = first.getString("items[0].order");
        shop.asks()
                .get("/api/print-jobs?state=ready,claimed&product=" + shop.product() + "&material=vinyl-white&order="
                        + number)
                .then()
                .body("items", hasSize(1));
        shop.asks().get("/api/print-jobs?material=magnet").then().body("items", hasSize(0));
        shop.asks().get("/api/print-jobs?dueBefore=2001-01-01T00:00:00Z").then().body("items", hasSize(0));
        shop.asks().get("/api/print-jobs?state=lost").then().statusCode(400).body("errors[0].pointer", is("?state"));
        shop.asks().get("/api/print-jobs?dueBefore=soon").then().statusCode(400);
        shop.asks().get("/api/print-jobs?cursor=soon").then().statusCode(400);
        ada.asks().get("/api/print-jobs").then().statusCode(403);
        shop.asks().get("/api/orders").then().statusCode(403);
    }
}
