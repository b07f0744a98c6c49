package org.makeready.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What generators of clients need to find in the API's description.
@QuarkusTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asByteArray());
    }

    @Test
    void schemas_have_names_of_their_own() {
        var numbered = document.at("/components/schemas")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> name.matches(".*\\d"))
                .toList();
        assertEquals(List.of(), numbered);
    }

    @Test
    void every_operation_has_an_id_of_its_own() {
        var ids = operations()
                .map(operation -> operation.getValue().path("operationId").asText())
                .toList();
        assertTrue(ids.contains("catalogSearch"), ids.toString());
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
        assertEquals(
                List.of(),
                ids.stream().filter(id -> !id.matches("[a-z][A-Za-z]+")).toList());
    }

    @Test
    void every_refusal_is_a_problem() {
        var others = operations()
                .flatMap(operation -> operation
                        .getValue()
                        .path("responses")
                        .propertyStream()
                        .filter(response -> response.getKey().matches("4.."))
                        .filter(response -> !isProblem(response.getValue()))
                        .map(response -> operation.getKey() + " " + response.getKey()))
                .toList();
        assertEquals(List.of(), others);
        assertFalse(document.at("/components/schemas/Problem/properties/type").isMissingNode());
    }

    @Test
    void compositions_declare_choices_that_cannot_be_printed() {
        assertTrue(isProblem(document.at("/paths/~1api~1compositions/post/responses/422")));
    }

    @Test
    void the_last_page_has_no_next() {
        var pages = document.at("/components/schemas")
                .propertyStream()
                .filter(schema -> schema.getValue().at("/properties/next").isObject())
                .toList();
        assertTrue(pages.size() > 5, pages.toString());
        for (var page : pages) {
            var type = page.getValue().at("/properties/next/type").toString();
            assertTrue(type.endsWith(",\"null\"]"), page.getKey() + " " + type);
        }
    }

    @Test
    void the_server_is_the_one_that_was_asked() {
        assertEquals("/", document.at("/servers/0/url").asText());
    }

    private Stream<Map.Entry<String, JsonNode>> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> Map.entry(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static boolean isProblem(JsonNode response) {
        var content = response.path("content");
        return content.size() == 1
                && content.at("/application~1problem+json/schema/$ref").asText().equals("#/components/schemas/Problem");
    }
}
