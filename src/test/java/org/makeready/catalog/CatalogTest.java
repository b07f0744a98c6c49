package org.makeready.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.ShippedTemplates;

@QuarkusTest
class CatalogTest {
    @Test
    void every_shipped_template_is_in_the_catalog() {
        var slugs = new ArrayList<String>();
        String cursor = "";
        do {
            var page = given().queryParam("limit", 7)
                    .queryParam("sort", "title")
                    .queryParam("cursor", cursor)
                    .get("/api/templates")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            slugs.addAll(page.getList("items.slug"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(slugs.size(), new HashSet<>(slugs).size(), "A page repeats a template: " + slugs);
        assertTrue(
                slugs.containsAll(ShippedTemplates.folders().stream()
                        .map(f -> f.getFileName().toString())
                        .toList()),
                slugs.toString());
    }

    @Test
    void words_find_templates_and_mistakes_are_forgiven() {
        given().queryParam("q", "birthday balloons")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items[0].slug", equalTo("birthday-balloons"));
        given().queryParam("q", "birtday baloons")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items[0].slug", equalTo("birthday-balloons"));
        given().queryParam("q", "xyzzyqwert")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items", is(List.of()))
                .body("total", is(0));
    }

    @Test
    void counts_leave_out_the_facets_own_filter() {
        var all = when().get("/api/templates").then().statusCode(200).extract().jsonPath();
        var some = given().queryParam("occasion", "birthday")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                all.getMap("facets.product").values().stream()
                        .mapToInt(n -> ((Number) n).intValue())
                        .sum(),
                all.getInt("total"));
        assertEquals(all.getMap("facets.occasion"), some.getMap("facets.occasion"));
        int styles = some.getMap("facets.product").values().stream()
                .mapToInt(n -> ((Number) n).intValue())
                .sum();
        assertEquals(((Number) all.getMap("facets.occasion").get("birthday")).intValue(), styles);
    }

    @Test
    void two_values_of_one_filter_mean_either() {
        given().queryParam("occasion", "birthday", "wedding")
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("birthday-balloons"))
                .body("items.slug", hasItem("wedding-art-deco"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1", "1e400", "1e-999999999", "abc", " 5", "5,00"})
    void prices_that_are_no_prices_are_refused(String price) {
        for (var parameter : List.of("minPrice", "maxPrice")) {
            given().queryParam(parameter, price)
                    .get("/api/templates")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.pointer", contains("?" + parameter))
                    .body("errors[0].detail", containsString("such as 4.50"));
        }
    }

    @Test
    void unknown_filters_are_refused_with_the_known_ones() {
        given().queryParam("ocasion", "birthday")
                .get("/api/templates")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?ocasion"))
                .body("errors[0].hint", containsString("occasion, "));
    }

    @Test
    void prices_and_colours_filter() {
        given().queryParam("maxPrice", "0.01")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
        given().queryParam("sort", "-price")
                .queryParam("minPrice", "0")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(1))
                .body("items.from.currency", everyItem(equalTo("USD")));
        int near = given().queryParam("colour", "#0b2027")
                .queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
        int all = given().queryParam("limit", 100)
                .get("/api/templates")
                .then()
                .extract()
                .path("items.size()");
        assertTrue(near > 0 && near < all, near + " of " + all);
    }

    @Test
    void what_is_not_understood_is_refused_by_name() {
        given().queryParam("sort", "cheapest")
                .get("/api/templates")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].detail", containsString("relevance"))
                .body("errors[0].pointer", equalTo("?sort"));
        given().queryParam("colour", "reddish").get("/api/templates").then().statusCode(400);
        given().queryParam("cursor", "nonsense")
                .get("/api/templates")
                .then()
                .statusCode(400)
                .body("type", notNullValue());
        given().queryParam("limit", 0).get("/api/templates").then().statusCode(400);
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        String next = given().queryParam("limit", 1)
                .queryParam("sort", "title")
                .get("/api/templates")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        given().queryParam("limit", 1)
                .queryParam("sort", "price")
                .queryParam("cursor", next)
                .get("/api/templates")
                .then()
                .statusCode(400);
    }

    @Test
    void a_template_tells_all_about_itself_and_answers_conditionally() {
        var tag = when().get("/api/templates/birthday-balloons")
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("faces.name", contains("front", "inside"))
                .body("slots.size()", greaterThan(2))
                .body("price.price.currency", equalTo("USD"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/templates/birthday-balloons")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        when().get("/api/templates/no-such").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_text_slot_tells_how_much_fits_and_what_may_give_way() {
        when().get("/api/templates/wedding-art-deco")
                .then()
                .statusCode(200)
                .body("slots.find { it.name == 'headline' }.group", is("captions"))
                .body("slots.find { it.name == 'headline' }.fit.steps", contains("shrink", "tighten"))
                .body("slots.find { it.name == 'message' }.capacity.lora.atSmallest", greaterThan(200))
                .body("slots.find { it.name == 'headline' }.capacity.'league-gothic'.atLargest", greaterThan(15))
                .body("slots.find { it.name == 'rays' }.capacity", nullValue());
    }

    @Test
    void previews_are_drawn_in_both_formats() {
        when().get("/api/templates/birthday-balloons/preview.svg?version=1")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("immutable"))
                .body(startsWith("<svg"));
        byte[] png = when().get("/api/templates/birthday-balloons/preview.png?width=120&face=inside")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertEquals('P', png[1]);
        when().get("/api/templates/birthday-balloons/preview.png?width=9")
                .then()
                .statusCode(400);
    }

    @Test
    void products_and_fonts_are_listed() {
        when().get("/api/products/e-card").then().statusCode(200).body("sizes[0].width", is(360f));
        when().get("/api/products/spoon").then().statusCode(404);
        when().get("/api/fonts")
                .then()
                .statusCode(200)
                .body("items.size()", is(41))
                .body("items.find { it.id == 'rubik' }.fonts[0].scripts", contains("Arab", "Cyrl", "Hebr", "Latn"));
    }

    @Test
    void a_composition_is_answered_in_the_format_asked_for() {
        var body = """
                {"template": "birthday-balloons", "choices": {"texts": {"name": "Zoë"}}}""";
        given().contentType("application/json")
                .body(body)
                .accept("application/json")
                .post("/api/compositions")
                .then()
                .statusCode(200)
                .body("fingerprint.length()", is(64))
                .body("problems", is(List.of()))
                .body("texts.find { it.slot == 'name' }.lines", contains("Zoë"));
        for (var type : List.of("image/svg+xml", "image/png", "application/pdf")) {
            given().contentType("application/json")
                    .body(body)
                    .accept(type)
                    .post("/api/compositions")
                    .then()
                    .statusCode(200)
                    .contentType(type);
        }
        given().contentType("application/json")
                .body(body)
                .accept("text/plain")
                .post("/api/compositions")
                .then()
                .statusCode(406);
    }

    @Test
    void problems_name_the_slot_the_reason_and_a_fix() {
        var body = """
                {"template": "birthday-balloons", "choices": {"texts": {"name": "ᚠ", "nosuch": "x"}, "inks": {"paper": "red"}, "fonts": {"name": "comic-sans"}}}""";
        given().contentType("application/json")
                .body(body)
                .accept("application/json")
                .post("/api/compositions")
                .then()
                .statusCode(200)
                .body("problems.code", hasItem("missing-glyph"))
                .body("problems.code", hasItem("unknown-slot"))
                .body("problems.code", hasItem("font-not-offered"))
                .body("problems.pointer", hasItem("#/choices/texts/nosuch"));
        given().contentType("application/json")
                .body(body)
                .accept("image/svg+xml")
                .post("/api/compositions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.hint", everyItem(notNullValue()));
    }

    @Test
    void queries_and_pages_are_bounded() {
        given().queryParam("q", "x".repeat(101)).get("/api/templates").then().statusCode(400);
        given().queryParam("limit", 100).get("/api/templates").then().body("items.size()", lessThanOrEqualTo(100));
    }
}
