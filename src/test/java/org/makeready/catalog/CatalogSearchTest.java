package org.makeready.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.account.Accounts;
import org.makeready.account.ApiKeys;
import org.makeready.account.Role;
import org.makeready.catalog.search.CatalogEntries;
import org.makeready.catalog.search.Sales;
import org.makeready.platform.database.Sql;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.hash.Sha256;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.Template;

/// Searches in a catalog of which the words are known: templates like a shipped one, with other titles, in other
/// languages.
@QuarkusTest
class CatalogSearchTest {
    private static final String PATTERN = "thank-you-botanical";

    @Inject
    Templates templates;

    @Inject
    TemplateVersions versions;

    @Inject
    CatalogEntries entries;

    @Inject
    Products products;

    @Inject
    OutdatedEntries entriesOfBefore;

    @Inject
    Sql sql;

    @Inject
    Sales sales;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    private final List<String> published = new ArrayList<>();

    private void publish(String slug, String language, String title, String description) {
        publish(slug, language, title, description, Map.of());
    }

    private void publish(
            String slug, String language, String title, String description, Map<String, List<String>> facets) {
        var pattern = templates.version(PATTERN, 1).orElseThrow();
        var template = TemplateBuilder.template(slug)
                .hash(Sha256.hex((slug + title).getBytes()))
                .product(pattern.product())
                .size(pattern.size())
                .title(title)
                .description(description)
                .language(Locale.forLanguageTag(language))
                .facets(facets)
                .faces(pattern.faces())
                .art(blank(pattern))
                .palette(pattern.palette())
                .pictures(pattern.pictures())
                .build();
        published.add(slug);
        QuarkusTransaction.requiringNew()
                .run(() -> entries.publish(
                        template,
                        stored(template),
                        products.product(pattern.product()).orElseThrow()));
    }

    private static Map<String, List<Art>> blank(Template pattern) {
        return pattern.faces().stream().collect(Collectors.toMap(Face::name, _ -> List.of()));
    }

    private int stored(Template template) {
        return versions.withHash(template.slug(), template.hash())
                .orElseGet(() -> versions.add(
                        template.slug(),
                        template.hash(),
                        new TemplateVersions.StoredVersion(template.product(), new TreeMap<>())));
    }

    @AfterEach
    void retire() {
        QuarkusTransaction.requiringNew().run(() -> published.forEach(entries::retire));
    }

    private static ValidatableResponse search(String words) {
        return given().queryParam("q", words)
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .statusCode(200);
    }

    private static List<String> found(String words) {
        return search(words).extract().path("items.slug");
    }

    @Test
    void other_forms_of_a_word_are_found_in_its_own_language() {
        publish("t-en", "en", "Zebras running wild", "");
        publish("t-de", "de", "Fröhliche Zwerghäuser", "");
        publish("t-fr", "fr", "Des étudiantes zélées", "");
        publish("t-es", "es", "Canciones zurcidas", "");
        assertEquals(List.of("t-en"), found("zebra"));
        assertEquals(List.of("t-en"), found("zebra run"));
        assertEquals(List.of("t-de"), found("zwerghaus"));
        assertEquals(List.of("t-de"), found("ZWERGHÄUSER"));
        assertEquals(List.of("t-fr"), found("étudiante zélé"));
        assertEquals(List.of("t-fr"), found("etudiants zelee"));
        assertEquals(List.of("t-es"), found("canción"));
    }

    @Test
    void common_words_do_not_hide_results() {
        publish("t-the", "en", "Xylophone", "");
        publish("t-you", "en", "You and me", "");
        assertEquals(List.of("t-the"), found("the xylophone for you"));
        assertTrue(found("you").contains("t-you"));
        assertEquals(List.of("t-you"), found("you and me"));
    }

    @Test
    void a_word_nobody_uses_is_the_beginning_of_one_or_mistyped() {
        publish("t-quokka", "en", "Quokkalicious", "");
        assertEquals(List.of("t-quokka"), found("quokkal"));
        search("qoukkalicious")
                .body("items.slug", contains("t-quokka"))
                .body("taken.qoukkalicious", contains("quokkalicious"));
        search("quokalicous").body("items.slug", contains("t-quokka"));
        search("quokkalicious").body("items.slug", contains("t-quokka")).body("taken", is(Map.of()));
        search("qqkkalcs").body("items", empty()).body("taken", not(hasKey("qqkkalcs")));
    }

    @Test
    void synonyms_are_found_after_the_word_itself() {
        publish("t-xmas", "en", "Xmas unicornette", "");
        publish("t-noel", "fr", "Noël unicornette", "");
        publish("t-christmas", "en", "Christmas unicornette", "");
        assertEquals(List.of("t-christmas", "t-noel", "t-xmas"), found("christmas unicornette"));
        assertEquals("t-xmas", found("xmas unicornette").getFirst());
        assertEquals(3, found("Weihnachten unicornette").size());
        publish("t-thank", "en", "Thank you unicornette", "");
        assertEquals(List.of("t-thank"), found("thx unicornette"));
    }

    @Test
    void the_title_counts_more_than_the_description() {
        publish("t-below", "en", "Plain", "A narwhal in the corner");
        publish("t-above", "en", "Narwhal", "Plain");
        assertEquals(List.of("t-above", "t-below"), found("narwhal"));
    }

    @Test
    void a_readers_language_decides_what_is_a_word() {
        publish("t-quib", "fr", "Quib", "");
        publish("t-quibbity", "en", "Quibbity", "");
        given().queryParam("q", "quib")
                .header("Accept-Language", "fr")
                .get("/api/templates")
                .then()
                .body("items.slug", contains("t-quib"));
        given().queryParam("q", "quib")
                .header("Accept-Language", "en-GB, de;q=0.5")
                .get("/api/templates")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("items.slug", containsInAnyOrder("t-quib", "t-quibbity"))
                .body("items[0].slug", is("t-quib"));
    }

    /// Every count, under random filters, is how many templates one gets who then follows it.
    @Test
    void a_facet_count_equals_the_results_of_that_filter() {
        var chance = new Random(3);
        var all = given().get("/api/templates")
                .then()
                .extract()
                .jsonPath()
                .<Map<String, Map<String, Integer>>>get("facets");
        for (int round = 0; round < 25; round++) {
            var filters = new HashMap<String, Object>();
            for (int i = chance.nextInt(3); i > 0; i--) {
                var facet = List.copyOf(new TreeMap<>(all).keySet()).get(chance.nextInt(all.size()));
                var values = List.copyOf(new TreeMap<>(all.get(facet)).keySet());
                if (!values.isEmpty()) filters.put(facet, values.get(chance.nextInt(values.size())));
            }
            if (chance.nextInt(3) == 0)
                filters.put("q", List.of("birthday", "camp", "stars").get(chance.nextInt(3)));
            if (chance.nextInt(3) == 0) filters.put("colour", "#17324d");
            var page = page(filters);
            var counts = page.<Map<String, Map<String, Integer>>>get("facets");
            for (var facet : counts.entrySet()) {
                if (facet.getKey().equals("colour") && filters.containsKey("colour")
                        || facet.getValue().isEmpty()) continue;
                var value = List.copyOf(facet.getValue().keySet())
                        .get(chance.nextInt(facet.getValue().size()));
                var behind = new HashMap<>(filters);
                behind.put(facet.getKey(), value);
                var found = page(behind);
                assertEquals(
                        facet.getValue().get(value),
                        found.getInt("total"),
                        filters + " and " + facet.getKey() + "=" + value);
                assertEquals(
                        Math.min(100, found.getInt("total")),
                        found.getList("items").size());
            }
        }
    }

    private static JsonPath page(Map<String, Object> filters) {
        return given().queryParams(filters)
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void pages_stay_as_they_are_while_templates_come() {
        for (int i = 0; i < 9; i++) publish("t-page-" + i, "en", "Quagmire " + (char) ('a' + i), "");
        for (var sort : List.of("relevance", "newest", "best-selling", "title", "price", "-price")) {
            var seen = new ArrayList<String>();
            String cursor = "";
            int round = 0;
            do {
                var page = given().queryParam("q", "quagmire")
                        .queryParam("sort", sort)
                        .queryParam("limit", 4)
                        .queryParam("cursor", cursor)
                        .get("/api/templates")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("items.slug"));
                cursor = page.getString("next");
                publish("t-late-" + sort.replace("-", "minus") + round++, "en", "Quagmire aa", "");
            } while (cursor != null);
            assertEquals(seen.size(), new HashSet<>(seen).size(), sort + " repeats: " + seen);
            for (int i = 0; i < 9; i++)
                assertTrue(seen.contains("t-page-" + i), sort + " leaves out t-page-" + i + ": " + seen);
        }
    }

    @Test
    void a_cursor_fits_its_own_search_and_no_other() {
        for (int i = 0; i < 3; i++) publish("t-cursor-" + i, "en", "Quince " + (char) ('a' + i), "");
        var search = Map.of("q", "quince", "sort", "title", "minPrice", "0.01", "maxPrice", "900", "product", "e-card");
        String cursor = cursor(search);
        asks(search, cursor, "en").statusCode(200).body("items.slug", contains("t-cursor-1"));
        for (var change : List.of(
                Map.of("q", "quince b"),
                Map.of("sort", "relevance"),
                Map.of("sort", "price"),
                Map.of("minPrice", "0.02"),
                Map.of("maxPrice", "901"),
                Map.of("product", "bumper-sticker"),
                Map.of("occasion", "birthday"),
                Map.of("colour", "red"))) {
            var other = new HashMap<>(search);
            other.putAll(change);
            asks(other, cursor, "en").statusCode(400).body("type", endsWith("bad-cursor"));
        }
        asks(search, cursor, "fr").statusCode(400).body("type", endsWith("bad-cursor"));
    }

    private static String cursor(Map<String, String> search) {
        return asks(search, "", "en")
                .statusCode(200)
                .body("items.slug", contains("t-cursor-0"))
                .extract()
                .path("next");
    }

    private static ValidatableResponse asks(Map<String, String> search, String cursor, String language) {
        return given().queryParams(search)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .header("Accept-Language", language)
                .get("/api/templates")
                .then();
    }

    @Test
    void best_sellers_come_first_when_asked_for() {
        publish("t-slow", "en", "Quillon", "");
        publish("t-fast", "en", "Quillon", "");
        publish("t-never", "en", "Quillon", "");
        QuarkusTransaction.requiringNew().run(() -> sales.replaceAll(Map.of("t-slow", 3, "t-fast", 900)));
        given().queryParam("q", "quillon")
                .queryParam("sort", "best-selling")
                .get("/api/templates")
                .then()
                .body("items.slug", contains("t-fast", "t-slow", "t-never"));
        QuarkusTransaction.requiringNew().run(() -> sales.replaceAll(Map.of("t-slow", 3)));
        given().queryParam("q", "quillon")
                .queryParam("sort", "best-selling")
                .get("/api/templates")
                .then()
                .body("items.slug", contains("t-slow", "t-never", "t-fast"));
    }

    @Test
    void an_answer_one_has_already_is_not_sent_again() {
        var tag = search("birthday").extract().header("ETag");
        given().queryParam("q", "birthday")
                .queryParam("limit", 100)
                .header("If-None-Match", tag)
                .get("/api/templates")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(is(""));
        publish("t-tag", "en", "Birthday of an ocelot", "");
        given().queryParam("q", "birthday")
                .queryParam("limit", 100)
                .header("If-None-Match", tag)
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("t-tag"));
    }

    @Test
    void a_card_names_its_picture_in_several_widths_that_never_change() {
        var card = given().queryParam("q", "typewriter")
                .get("/api/templates")
                .then()
                .body("items[0].slug", is("typewriter-note"))
                .body("items[0].previews.width", contains(240, 480, 720, 1200))
                .body(
                        "items[0].srcset",
                        startsWith("/api/templates/typewriter-note/preview.png?version=1&width=240 240w, "))
                .extract()
                .jsonPath();
        for (var href : card.getList("items[0].previews.href", String.class)) {
            given().urlEncodingEnabled(false)
                    .get(href)
                    .then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("Cache-Control", containsString("immutable"));
        }
    }

    @Test
    void colours_are_found_by_name_and_by_what_is_near() {
        given().queryParam("colour", "red")
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .body("items.slug", hasItem("honk-coffee-burst"))
                .body("items.slug", not(hasItem("eid-lantern-night")));
        given().queryParam("colour", "#b3261e")
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .body("items.slug", hasItem("honk-coffee-burst"));
        given().queryParam("colour", "00ff00").get("/api/templates").then().body("items", empty());
        given().queryParam("colour", "purple", "green")
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .body("items.slug", hasItems("diwali-rangoli-lamps", "eid-lantern-night"));
    }

    @Test
    void what_another_node_writes_is_found_here() {
        publish("t-other", "en", "Ordinary", "");
        sql.update("""
                update catalog_entry set terms = terms || (
                    select 4 * id from catalog_word where word = 'birthday' and language = 'en')
                where slug = 't-other'""").execute();
        Eventually.holds("it is found", () -> found("birthday").contains("t-other"));
        sql.update("delete from catalog_entry where slug = 't-other'").execute();
        Eventually.holds("it is found no longer", () -> !found("birthday").contains("t-other"));
    }

    @Test
    void a_merchandisers_tag_overrides_others_until_it_is_deleted() {
        var key = keys.issue(accounts.open(Role.ADMINISTRATOR, "Merchandiser"), Optional.empty())
                .key();
        var tags = "/api/templates/honk-coffee-burst/tags";
        given().auth()
                .oauth2(key)
                .get(tags)
                .then()
                .statusCode(200)
                .body("holding.tone", is((Object) null))
                .body("holding.mood", contains("energetic"))
                .body("holding.theme", hasItem("coffee"))
                .body("said.find { it.value == 'coffee' }.source", is("auto"))
                .body("said.find { it.value == 'bold' }.source", is("import"))
                .body("said.find { it.value == 'coffee' }.evidence", containsString("title: coffee"));
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{\"wanted\": true}")
                .put(tags + "/mood/calm")
                .then()
                .statusCode(200)
                .body("holding.mood", contains("calm"));
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{\"wanted\": false}")
                .put(tags + "/theme/coffee")
                .then()
                .body("holding.theme", not(hasItem("coffee")));
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{\"wanted\": false}")
                .put(tags + "/style/bold")
                .then()
                .body("holding.style", not(hasItem("bold")));
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{\"wanted\": true}")
                .put(tags + "/occasion/zoo-day")
                .then()
                .body("holding.occasion", hasItem("zoo-day"));
        given().queryParam("mood", "calm")
                .queryParam("occasion", "zoo-day")
                .get("/api/templates")
                .then()
                .body("items.slug", contains("honk-coffee-burst"));
        assertEquals(List.of("honk-coffee-burst"), found("zoo day"));
        for (var taken : List.of("/mood/calm", "/theme/coffee", "/style/bold", "/occasion/zoo-day"))
            given().auth().oauth2(key).delete(tags + taken).then().statusCode(200);
        given().auth()
                .oauth2(key)
                .get(tags)
                .then()
                .body("holding.mood", contains("energetic"))
                .body("holding.theme", hasItem("coffee"))
                .body("holding.style", hasItem("bold"));
        given().queryParam("occasion", "zoo-day").get("/api/templates").then().body("items", empty());
    }

    /// What merchandisers take out of the facets stays out, even where the title speaks for it.
    @Test
    void an_edit_of_facets_overrides_tags() {
        publish("t-edit", "en", "Birthday of an aardvark", "", Map.of("occasion", List.of("birthday", "party")));
        assertEquals(List.of("t-edit"), occasion("birthday"));
        publish("t-edit", "en", "Birthday of an aardvark", "", Map.of("occasion", List.of("party")));
        assertEquals(List.of(), occasion("birthday"));
        assertEquals(List.of("t-edit"), occasion("party"));
        publish("t-edit", "en", "Birthday of an aardvark", "", Map.of("occasion", List.of("birthday")));
        assertEquals(List.of("t-edit"), occasion("birthday"));
    }

    private static List<String> occasion(String occasion) {
        return given().queryParam("q", "aardvark")
                .queryParam("occasion", occasion)
                .get("/api/templates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }

    @Test
    void outdated_entries_are_rebuilt() {
        sql.update("update catalog_entry set labels = '{}', terms = '{}', "
                        + "colours = '{}' where slug = 'eid-lantern-night'")
                .execute();
        entriesOfBefore.renew();
        given().queryParam("q", "mubarak")
                .queryParam("colour", "green")
                .get("/api/templates")
                .then()
                .body("items.slug", contains("eid-lantern-night"));
    }

    @Test
    void tags_are_refused_with_reasons() {
        var key = keys.issue(accounts.open(Role.ADMINISTRATOR, "Merchandiser"), Optional.empty())
                .key();
        var shop = keys.issue(accounts.open(Role.PRINT_SHOP, "Shop"), Optional.empty())
                .key();
        var tags = "/api/templates/honk-coffee-burst/tags";
        given().get(tags).then().statusCode(401);
        given().auth().oauth2(shop).get(tags).then().statusCode(403);
        given().auth().oauth2(key).get("/api/templates/no-such/tags").then().statusCode(404);
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{\"wanted\": true}")
                .put(tags + "/smell/sweet")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("occasion"));
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{\"wanted\": true}")
                .put(tags + "/theme/Bad Value")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body("{}")
                .put(tags + "/theme/fine")
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(key)
                .delete(tags + "/theme/never-said")
                .then()
                .statusCode(404)
                .body("type", endsWith("not-found"));
    }
}
