package org.makeready.drawing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.NaughtyStrings;

@QuarkusTest
class CompositionStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Response compose(String type, String choices) {
        return given().contentType(ContentType.JSON)
                .accept(type)
                .body("{\"template\": \"birthday-balloons\", \"choices\": " + choices + "}")
                .post("/api/compositions");
    }

    @Test
    void choices_become_facts_and_pictures() {
        compose("application/json", "{\"texts\": {\"headline\": \"Hooray\"}}")
                .then()
                .statusCode(200)
                .body("fingerprint", notNullValue())
                .body("faces.name", contains("front", "inside"))
                .body("faces[0].width", is(360f))
                .body("problems", empty())
                .body("texts.find { it.slot == 'headline' }.lines", contains("Hooray"));
        compose("image/svg+xml", "{}")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(startsWith("<svg"));
        compose("application/pdf", "{}")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .body(startsWith("%PDF"));
        compose("image/png", "{}").then().statusCode(200).contentType("image/png");
        compose("text/html", "{}").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void what_cannot_be_printed_is_data_for_programs_and_a_refusal_for_pictures() {
        var choices = "{\"texts\": {\"headline\": \"\", \"nothing\": \"x\"}, \"inks\": {\"sky\": \"blue\"}}";
        compose("application/json", choices)
                .then()
                .statusCode(200)
                .body("problems.pointer", hasItems("#/choices/texts/nothing", "#/choices/inks/sky"));
        for (var type : new String[] {"image/svg+xml", "image/png", "application/pdf"}) {
            compose(type, choices)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors.pointer", hasItem("#/choices/texts/headline"))
                    .body("errors.hint", hasItem(notNullValue()));
        }
    }

    @Test
    void texts_that_do_not_fit_come_with_working_fixes() throws Exception {
        var choices = JSON.writeValueAsString(Map.of("texts", Map.of("headline", "Hooray", "name", "W".repeat(28))));
        var problems = compose("application/json", choices)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertTrue(problems.getList("problems").size() > 0, choices);
        compose("image/svg+xml", choices).then().statusCode(422).body("errors[0].repairs[0].label", notNullValue());
        for (var problem : problems.<Map<String, Object>>getList("problems")) {
            @SuppressWarnings("unchecked")
            var repairs = (List<Map<String, Object>>) problem.get("repairs");
            for (var repair : repairs) {
                var mended = JSON.readValue(choices, Map.class);
                var patch = JSON.readTree(JSON.writeValueAsString(repair.get("choices")));
                patch.properties()
                        .forEach(section -> section.getValue().properties().forEach(slot -> {
                            @SuppressWarnings("unchecked")
                            var chosen = (Map<String, Object>)
                                    mended.computeIfAbsent(section.getKey(), _ -> new TreeMap<String, Object>());
                            chosen.put(slot.getKey(), slot.getValue().asText());
                        }));
                compose("application/json", JSON.writeValueAsString(mended))
                        .then()
                        .statusCode(200)
                        .body("problems.pointer", not(hasItem(problem.get("pointer"))));
            }
        }
    }

    /// Art is kept in the inks it was shown in: each customer gets their own, whoever came before.
    @Test
    void each_preview_shows_the_inks_its_customer_chose() {
        var skies = List.of("#fbd9e3", "#dff0d8");
        for (int n = 0; n < 4; n++) {
            var mine = skies.get(n % 2);
            var others = skies.get(1 - n % 2);
            compose("image/svg+xml", "{\"inks\": {\"sky\": \"%s\"}}".formatted(mine))
                    .then()
                    .statusCode(200)
                    .body(containsString(mine))
                    .body(not(containsString(others)));
        }
    }

    @Test
    void the_answer_says_how_each_text_was_set() {
        compose("application/json", "{\"texts\": {\"headline\": \"Hooray\"}}")
                .then()
                .statusCode(200)
                .body("texts.find { it.slot == 'headline' }.steps", empty())
                .body("texts.find { it.slot == 'headline' }.font", notNullValue())
                .body("texts.find { it.slot == 'headline' }.lineHeight", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"words\": {}}",
                "{\"texts\": []}",
                "{\"texts\": {\"headline\": null}}",
                "{\"options\": {\"bunting\": \"maybe\"}}",
                "7"
            })
    void odd_shapes_are_refused(String choices) {
        int status = compose("image/svg+xml", choices)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();
        assertTrue(status == 400 || status == 422, choices + ": " + status);
    }

    @Test
    void naughty_strings_add_no_element_and_break_nothing() throws Exception {
        var usual = elements(compose("image/svg+xml", "{}").asByteArray());
        for (var naughty : NaughtyStrings.all()) {
            var text = JSON.writeValueAsString(Map.of("texts", Map.of("headline", naughty)));
            var answer = compose("image/svg+xml", text);
            assertTrue(answer.statusCode() < 500, text);
            if (answer.statusCode() == 200) assertTrue(usual.containsAll(elements(answer.asByteArray())), text);
            int found = given().queryParam("q", naughty).get("/api/templates").statusCode();
            assertTrue(found == 200 || found == 400, found + " for " + text);
        }
    }

    @Test
    void parameters_made_to_break_programs_are_answered() {
        for (var naughty : NaughtyStrings.parameters()) {
            for (var parameter : List.of("q", "product", "occasion", "colour", "sort", "cursor", "limit")) {
                int status = given().queryParam(parameter, naughty)
                        .get("/api/templates")
                        .statusCode();
                assertTrue(status == 200 || status == 400, parameter + "=" + naughty + ": " + status);
            }
            if (naughty.isEmpty()) continue; // that is the list of templates
            int status = given().header("Accept-Language", naughty)
                    .urlEncodingEnabled(false) // else braces count as places for parameters
                    .get("/api/templates/" + URLEncoder.encode(naughty, UTF_8).replace("+", "%20"))
                    .statusCode();
            assertTrue(status == 400 || status == 404, naughty + ": " + status);
        }
    }

    private static TreeSet<String> elements(byte[] svg) throws Exception {
        var all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName("*");
        var names = new TreeSet<String>();
        for (int i = 0; i < all.getLength(); i++) names.add(all.item(i).getNodeName());
        return names;
    }
}
