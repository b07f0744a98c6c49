package org.makeready.uploads;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.makeready.account.Role;
import org.makeready.ordering.Shopper;
import org.makeready.press.ShippedTemplates;
import org.makeready.versions.VersionState;

@QuarkusTest
class BundleStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final TestMerchandiser ada = TestMerchandiser.arrives();

    @Test
    void each_folder_of_a_bundle_is_judged_alone() throws IOException {
        String good = TestMerchandiser.slug(), bad = TestMerchandiser.slug(), other = TestMerchandiser.slug();
        var zip = new TreeMap<String, byte[]>();
        put(zip, "work/bumper-sticker/" + good, TestMerchandiser.files("typewriter-note", "Good"));
        var faulty = TestMerchandiser.files("typewriter-note", "Bad");
        faulty.remove("front.svg");
        put(zip, "work/bumper-sticker/" + bad, faulty);
        put(zip, "work/spoon/" + other, TestMerchandiser.files("typewriter-note", "Of no product"));
        put(zip, "work/bumper-sticker/Not A Slug", TestMerchandiser.files("typewriter-note", "No slug"));
        zip.put("work/bumper-sticker/product.json", "{}".getBytes());
        zip.put("work/bumper-sticker/.DS_Store", new byte[4]);
        zip.put("work/readme.txt", "hello".getBytes());
        var dry = report(Zips.of(zip), true);
        assertEquals("publishable", line(dry, good).path("outcome").asText());
        ada.asks().get("/api/templates/{slug}/versions", good).then().statusCode(404);
        var report = report(Zips.of(zip), false);
        assertEquals(5, report.size(), report.toString());
        assertEquals("created", line(report, good).path("outcome").asText());
        assertEquals(1, line(report, good).path("version").asInt());
        assertEquals("refused", line(report, bad).path("outcome").asText());
        assertEquals(
                "missing-file",
                line(report, bad).path("findings").path(0).path("rule").asText());
        assertTrue(line(report, other).path("detail").asText().contains("product"), report.toString());
        assertEquals("refused", line(report, "Not A Slug").path("outcome").asText());
        assertEquals(
                "ignored",
                report.stream()
                        .filter(line -> line.path("folder").asText().equals("work/readme.txt"))
                        .findFirst()
                        .orElseThrow()
                        .path("outcome")
                        .asText());
        assertEquals("draft", ada.state(good, 1));
        assertEquals(
                "unchanged",
                line(report(Zips.of(zip), false), good).path("outcome").asText());
    }

    @Test
    void what_is_exported_is_taken_again_as_the_same() throws IOException {
        var zip = ada.asks()
                .get("/api/template-bundles")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("templates.zip"))
                .extract()
                .asByteArray();
        assertArrayEquals(
                zip, ada.asks().get("/api/template-bundles").then().extract().asByteArray());
        var names = names(zip);
        for (var folder : ShippedTemplates.folders())
            assertTrue(
                    names.contains(folder.getParent().getFileName() + "/" + folder.getFileName() + "/template.json"),
                    folder.toString());
        assertEquals(names.size(), names.stream().distinct().count());
        var report = report(zip, false);
        assertTrue(report.size() >= ShippedTemplates.folders().size());
        for (var line : report) assertEquals("unchanged", line.path("outcome").asText(), line.toString());
        var cards = names(ada.asks()
                .get("/api/template-bundles?product=e-card")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertTrue(!cards.isEmpty() && cards.stream().allMatch(name -> name.startsWith("e-card/")), cards.toString());
    }

    @Test
    void one_version_comes_out_as_it_went_in() throws IOException {
        var slug = TestMerchandiser.slug();
        ada.draft(slug, "Mine");
        var zip = ada.asks()
                .get("/api/template-bundles/{slug}/1", slug)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            var files = TestMerchandiser.files("typewriter-note", "Mine");
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var sent = files.get(entry.getName().replaceFirst("bumper-sticker/" + slug + "/", ""));
                if (sent != null) assertArrayEquals(sent, in.readAllBytes(), entry.getName());
                else assertEquals("bumper-sticker/product.json", entry.getName());
            }
        }
        ada.uploads("bumper-sticker", slug, zip).then().statusCode(422); // a zip of a zip's shape: that is for bundles
        ada.asks().get("/api/template-bundles/{slug}/7", slug).then().statusCode(404);
        given().get("/api/template-bundles").then().statusCode(401);
        Shopper.create().request().get("/api/template-bundles").then().statusCode(403);
        TestMerchandiser.as(Role.REVIEWER)
                .asks()
                .contentType("application/zip")
                .body(zip)
                .post("/api/template-bundles")
                .then()
                .statusCode(403);
    }

    @Test
    void a_zip_that_is_no_bundle_is_refused_whole() {
        ada.asks()
                .contentType("application/zip")
                .body("words".getBytes())
                .post("/api/template-bundles")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("zip-damaged"));
        ada.asks()
                .contentType("application/zip")
                .body(Zips.of("template.json", "{}"))
                .post("/api/template-bundles")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("no-templates"));
        ada.asks()
                .contentType("application/zip")
                .body(Zips.of("a/../b/template.json", "{}"))
                .post("/api/template-bundles")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("zip-name"));
    }

    @Test
    void facets_are_edited_beside_the_versions() {
        var slug = TestMerchandiser.slug();
        ada.draft(slug, "Found anew");
        edit("""
                {"slugs": ["%s"], "set": {"occasion": ["test-feast"]}}""".formatted(slug)).then().statusCode(422).body("errors[0].code", is("unknown-template"));
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
        var tag = given().get("/api/templates/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        edit("""
                {"slugs": ["%s"], "set": {"occasion": ["test-feast"]}, "add": {"style": ["test-style"]}, "remove": {"audience": ["writers"]}}""".formatted(slug))
                .then()
                .statusCode(200)
                .body("items[0].facets.occasion", contains("test-feast"))
                .body("items[0].facets.style", hasItem("test-style"));
        given().header("If-None-Match", tag)
                .get("/api/templates/" + slug)
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("facets.occasion", contains("test-feast"));
        given().queryParam("occasion", "test-feast")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items.slug", contains(slug));
        ada.draft(slug, "A new version");
        ada.sets(slug, 2, VersionState.PUBLISHED).then().statusCode(200);
        given().queryParam("occasion", "test-feast")
                .get("/api/templates")
                .then()
                .body("items.slug", contains(slug))
                .body("items[0].version", is(2));
        edit("""
                {"slugs": ["%s", "no-such"], "add": {"occasion": ["other"], "product": ["x"]}, "set": {"style": ["Not A Value"]}}""".formatted(slug))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/add/product", "#/set/style"));
        edit("{\"slugs\": [\"%s\"]}".formatted(slug))
                .then()
                .statusCode(422)
                .body("errors[0].code", is("nothing-to-do"));
        edit("{\"slugs\": []}").then().statusCode(422);
    }

    private Response edit(String body) {
        return ada.asks().contentType(ContentType.JSON).body(body).patch("/api/templates");
    }

    private List<JsonNode> report(byte[] zip, boolean dryRun) throws IOException {
        var lines = new ArrayList<JsonNode>();
        var answer = ada.asks()
                .contentType("application/zip")
                .queryParam("dryRun", dryRun)
                .body(zip)
                .post("/api/template-bundles")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        for (var line : answer.strip().split("\n")) lines.add(JSON.readTree(line));
        return lines;
    }

    private static JsonNode line(List<JsonNode> report, String slug) {
        return report.stream()
                .filter(line -> line.path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError(slug + " is missing in " + report));
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private static void put(Map<String, byte[]> zip, String folder, Map<String, byte[]> files) {
        files.forEach((name, bytes) -> zip.put(folder + "/" + name, bytes));
    }
}
