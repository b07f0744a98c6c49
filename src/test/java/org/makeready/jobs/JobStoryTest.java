package org.makeready.jobs;

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
import org.makeready.shops.TestShop;

@QuarkusTest
class JobStoryTest {
    @Test
    void an_approved_line_is_printed_shipped_and_delivered() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        var order = shop.approvedOrder(ada, "One");
        var job = shop.waitForReadyJobs(1).getFirst();
        order(ada, order, "approved", "ready");
        var claim = shop.claim(5, 60);
        assertEquals(List.of(job), claim.getList("jobs.id"));
        order(ada, order, "in-production", "claimed");
        ada.request()
                .body("{}")
                .post("/api/orders/" + order + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("order-in-production"));
        shop.start(job, claim.getString("claim")).then().statusCode(200).body("state", is("in-production"));
        shop.start(job, claim.getString("claim")).then().statusCode(200);
        shop.step(job, "printed", "").then().statusCode(200);
        shop.step(job, "shipped", "{\"carrier\": \"UPS\", \"tracking\": \"1Z9\"}")
                .then()
                .statusCode(200)
                .body("state", is("shipped"));
        ada.request()
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
                shop.request()
                        .get("/api/print-jobs/" + job + "/history")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.what"));
        assertEquals(
                words,
                ada.request()
                        .get("/api/orders/" + order + "/lines/1/history")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.what"));
        Shopper.create()
                .request()
                .get("/api/orders/" + order + "/lines/1/history")
                .then()
                .statusCode(404);
    }

    private static void order(Shopper customer, String order, String state, String line) {
        customer.request()
                .get("/api/orders/" + order)
                .then()
                .body("state", is(state))
                .body("lines[0].making.state", is(line));
    }

    @Test
    void an_order_can_be_cancelled_until_a_line_is_claimed() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        var order = shop.approvedOrder(ada, "One", "Two");
        shop.waitForReadyJobs(2);
        ada.request()
                .body("{\"reason\": \"Too late\"}")
                .post("/api/orders/" + order + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"))
                .body("lines.making.state", is(List.of("cancelled", "cancelled")));
        assertEquals(List.of(), shop.claim(10, 60).getList("jobs"));
        var second = shop.approvedOrder(ada, "Three", "Four");
        shop.waitForReadyJobs(2);
        var claim = shop.claim(1, 60).getString("claim");
        ada.request()
                .body("{}")
                .post("/api/orders/" + second + "/cancellation")
                .then()
                .statusCode(409);
        shop.request()
                .body("{\"reason\": \"The printer is down\"}")
                .post("/api/print-jobs/claims/" + claim + "/release")
                .then()
                .statusCode(204);
        ada.request()
                .body("{}")
                .post("/api/orders/" + second + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("cancelled"));
    }

    @Test
    void files_match_their_hashes_and_support_ranges() {
        var shop = TestShop.create();
        var job = shop.readyJob(Shopper.create(), "Files");
        var files = shop.request()
                .get("/api/print-jobs/" + job)
                .then()
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("files");
        assertEquals(4, files.size());
        for (var file : files) {
            var whole = shop.request()
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + file.get("sha256") + "\"")
                    .header("Content-Disposition", containsString((String) file.get("name")))
                    .extract()
                    .asByteArray();
            assertEquals(file.get("sha256"), Sha256.hex(whole));
            assertEquals(file.get("bytes"), whole.length);
            var rest = shop.request()
                    .header("Range", "bytes=10-")
                    .header("If-Range", "\"" + file.get("sha256") + "\"")
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(206)
                    .extract()
                    .asByteArray();
            assertEquals(whole.length - 10, rest.length);
            shop.request()
                    .header("If-None-Match", "\"" + file.get("sha256") + "\"")
                    .get((String) file.get("href"))
                    .then()
                    .statusCode(304);
            given().get((String) file.get("href")).then().statusCode(401);
            TestShop.create().request().get((String) file.get("href")).then().statusCode(404);
        }
        var print = shop.request().get("/api/print-jobs/" + job + "/print.pdf").asByteArray();
        assertTrue(new String(print, StandardCharsets.ISO_8859_1).contains("CutContour"));
        var ticket = shop.request()
                .get("/api/print-jobs/" + job + "/ticket.json")
                .then()
                .extract()
                .jsonPath();
        assertEquals(292.1f, ticket.getFloat("product.width"));
        assertEquals("Ada Byron", ticket.getString("shipTo.name"));
        assertEquals(Sha256.hex(print), ticket.getString("files.print.sha256"));
    }

    @Test
    void a_claim_can_be_downloaded_as_a_resumable_zip() throws IOException {
        var shop = TestShop.create();
        shop.approvedOrder(Shopper.create(), "One", "Two", "Three");
        shop.waitForReadyJobs(3);
        var claim = shop.claim(10, 60);
        var path = "/api/print-jobs/claims/" + claim.getString("claim") + "/package.zip";
        var answer = shop.request().get(path).then().statusCode(200).extract();
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
            var part = shop.request()
                    .header("Range", "bytes=" + from + "-")
                    .header("If-Range", answer.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(206)
                    .extract()
                    .asByteArray();
            assertArrayEquals(Arrays.copyOfRange(zip, from, zip.length), part);
        }
        shop.request()
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
        TestShop.create().request().get(path).then().statusCode(404);
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
    void a_claim_takes_what_is_due_first_whatever_was_approved_first() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        leadDays(shop, 9);
        var late = shop.readyJob(ada, "Late");
        leadDays(shop, 2);
        shop.approvedOrder(ada, "Soon");
        var soon = shop.waitForReadyJobs(2).stream()
                .filter(job -> !job.equals(late))
                .findFirst()
                .orElseThrow();
        shop.approvedOrder(ada, "Soon as well");
        var soonToo = shop.waitForReadyJobs(3).stream()
                .filter(job -> !List.of(late, soon).contains(job))
                .findFirst()
                .orElseThrow();
        var first = shop.claim(1, 60);
        assertEquals(List.of(soon), first.getList("jobs.id"));
        shop.release(first.getString("claim")).then().statusCode(204);
        assertEquals(List.of(soon, soonToo, late), shop.claim(10, 60).getList("jobs.id"));
    }

    private static void leadDays(TestShop shop, int days) {
        shop.request()
                .header("If-Match", "*")
                .body(Map.of(
                        "name",
                        "Shop of " + shop.product(),
                        "makes",
                        List.of(Map.of("product", shop.product())),
                        "leadDays",
                        days))
                .put("/api/print-shops/me")
                .then()
                .statusCode(200);
    }

    @Test
    void an_expired_lease_frees_the_job_and_the_late_shop_gets_a_conflict() {
        var shop = TestShop.create();
        var job = shop.readyJob(Shopper.create(), "Late");
        var slow = shop.claim(1, 60).getString("claim");
        assertEquals(List.of(), shop.claim(1, 60).getList("jobs"));
        shop.request()
                .body("{\"leaseSeconds\": 60}")
                .post("/api/print-jobs/claims/" + slow + "/heartbeat")
                .then()
                .statusCode(200)
                .body("jobs", hasSize(1));
        shop.expireLeases();
        shop.request()
                .body("{}")
                .post("/api/print-jobs/claims/" + slow + "/heartbeat")
                .then()
                .statusCode(409)
                .body("type", endsWith("lease-lost"));
        var next = shop.claim(1, 60);
        assertEquals(List.of(job), next.getList("jobs.id"));
        assertEquals(
                List.of("claimed", next.getString("claim")),
                List.of(next.getString("jobs[0].state"), next.getString("jobs[0].claim")));
        shop.start(job, slow).then().statusCode(409).body("type", endsWith("lease-lost"));
        shop.release(slow).then().statusCode(409);
        shop.start(job, next.getString("claim")).then().statusCode(200);
        shop.start(job, slow).then().statusCode(409);
        shop.assertState(job, "in-production");
    }

    @Test
    void a_reprint_has_the_same_print_file_under_a_new_name() {
        var shop = TestShop.create();
        var job = shop.readyJob(Shopper.create(), "Again");
        var before =
                shop.request().get("/api/print-jobs/" + job).then().extract().jsonPath();
        shop.step(job, "reprint", "{\"reason\": \"Too early\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("wrong-state"))
                .body("detail", containsString("claimed"));
        shop.start(job, shop.claim(1, 60).getString("claim")).then().statusCode(200);
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
        shop.waitForReadyJobs(1);
        var after =
                shop.request().get("/api/print-jobs/" + job).then().extract().jsonPath();
        assertEquals(before.getString("files[0].sha256"), after.getString("files[0].sha256"));
        assertNotEquals(before.getString("fileName"), after.getString("fileName"));
        assertTrue(after.getString("fileName").endsWith("_3_r2"), after.getString("fileName"));
    }

    @Test
    void a_job_on_hold_waits_and_a_rejected_job_shows_its_reason() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        var order = shop.approvedOrder(ada, "Held");
        var job = shop.waitForReadyJobs(1).getFirst();
        shop.step(job, "on-hold", "{\"reason\": \"Waiting for vinyl\"}")
                .then()
                .statusCode(200)
                .body("reason", is("Waiting for vinyl"));
        assertEquals(List.of(), shop.claim(1, 60).getList("jobs"));
        shop.step(job, "resumed", "").then().statusCode(200).body("state", is("rendering"));
        shop.waitForReadyJobs(1);
        shop.step(job, "rejected", "{}").then().statusCode(422);
        shop.step(job, "rejected", "{\"reason\": \"A trademark\"}")
                .then()
                .statusCode(200)
                .body("state", is("rejected"));
        shop.step(job, "rejected", "{\"reason\": \"A trademark\"}").then().statusCode(200);
        ada.request()
                .get("/api/orders/" + order)
                .then()
                .body("state", is("rejected"))
                .body("lines[0].making.reason", is("A trademark"));
    }

    @Test
    void clear_stock_gets_white_ink_and_screen_lines_get_no_job() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        TestShop.approvedOrderOf(ada, shop.product(), "screen", "Screen");
        TestShop.approvedOrderOf(ada, shop.product(), "vinyl-clear", "Clear");
        var job = shop.waitForReadyJobs(1).getFirst();
        assertEquals(
                1,
                shop.request()
                        .get("/api/print-jobs")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size());
        assertTrue(new String(
                        shop.request()
                                .get("/api/print-jobs/" + job + "/print.pdf")
                                .asByteArray(),
                        StandardCharsets.ISO_8859_1)
                .contains("/White"));
    }

    @Test
    void jobs_are_listed_by_due_date_with_filters_in_pages() {
        var shop = TestShop.create();
        var ada = Shopper.create();
        for (int i = 0; i < 5; i++) shop.approvedOrder(ada, "List " + i);
        var all = shop.waitForReadyJobs(5);
        var first = shop.request()
                .get("/api/print-jobs?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = shop.request()
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
        shop.request()
                .get("/api/print-jobs?state=ready,claimed&product=" + shop.product() + "&material=vinyl-white&order="
                        + number)
                .then()
                .body("items", hasSize(1));
        shop.request().get("/api/print-jobs?material=magnet").then().body("items", hasSize(0));
        shop.request()
                .get("/api/print-jobs?dueBefore=2001-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        shop.request().get("/api/print-jobs?state=lost").then().statusCode(400).body("errors[0].pointer", is("?state"));
        shop.request().get("/api/print-jobs?dueBefore=soon").then().statusCode(400);
        shop.request().get("/api/print-jobs?cursor=soon").then().statusCode(400);
        ada.request().get("/api/print-jobs").then().statusCode(403);
        shop.request().get("/api/orders").then().statusCode(403);
    }
}
