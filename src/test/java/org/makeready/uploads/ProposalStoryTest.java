package org.makeready.uploads;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.makeready.account.Role;

@QuarkusTest
class ProposalStoryTest {
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="11.75in" height="3.25in" viewBox="0 0 846 234">
              <title>Hello, road</title><desc>Two words on a plain ground.</desc>
              <rect width="846" height="234" fill="#f6efdc"/>
              <rect x="40" y="200" width="766" height="4" fill="#111417"/>
              <rect id="slot-words" x="60" y="50" width="726" height="134" fill="none"/>
            </svg>""";

    private final TestMerchandiser ada = TestMerchandiser.arrives();

    @Test
    void a_bare_drawing_becomes_a_folder_that_can_be_uploaded() {
        draft("application/json", DRAWING, "11.5x3")
                .then()
                .statusCode(200)
                .body("publishable", is(true))
                .body("template.title", is("Hello, road"))
                .body("template.size", is("11.5x3"))
                .body("template.slots.name", hasItem("words"))
                .body("template.palette.size()", greaterThan(1))
                .body("files", hasItem("front.svg"));
        var folder = draft("application/zip", DRAWING, "11.5x3")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        var slug = TestMerchandiser.slug();
        ada.uploads("bumper-sticker", slug, folder).then().statusCode(201).body("title", is("Hello, road"));
        ada.asks()
                .get("/api/templates/{slug}/preview.svg?version=1", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void a_title_and_a_form_are_accepted() {
        ada.asks()
                .contentType("image/svg+xml")
                .queryParam("product", "bumper-sticker")
                .queryParam("size", "11.5x3")
                .queryParam("title", "My road")
                .body(DRAWING.getBytes(StandardCharsets.UTF_8))
                .post("/api/templates")
                .then()
                .statusCode(200)
                .body("template.title", is("My road"));
        ada.asks()
                .multiPart("file", "road.svg", DRAWING.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .multiPart("product", "bumper-sticker")
                .multiPart("size", "11.5x3")
                .post("/api/templates")
                .then()
                .statusCode(200)
                .body("template.title", is("Hello, road"));
    }

    @Test
    void what_drawing_programs_write_is_understood() throws Exception {
        for (var program : new String[] {"inkscape", "illustrator", "figma", "coreldraw", "affinity"}) {
            ada.asks()
                    .contentType("image/svg+xml")
                    .queryParam("product", "bumper-sticker")
                    .queryParam("size", "11.5x3")
                    .body(Files.readAllBytes(Path.of("src/test/resources/programs", program + ".svg")))
                    .post("/api/templates")
                    .then()
                    .statusCode(200)
                    .body("template.format", is(1));
        }
    }

    @Test
    void a_drawing_that_cannot_be_used_is_refused_with_a_reason() {
        draft("application/json", "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", "11.5x3")
                .then()
                .statusCode(200)
                .body("publishable", is(false))
                .body("template", nullValue())
                .body("errors", greaterThan(0));
        draft("application/zip", "words", "11.5x3").then().statusCode(422).body("errors[0].code", is("not-xml"));
        draft("application/json", DRAWING, "9x9")
                .then()
                .statusCode(200)
                .body("publishable", is(false))
                .body("findings[0].rule", is("unknown-size"));
        ada.asks()
                .contentType("image/svg+xml")
                .queryParam("product", "spoon")
                .body(DRAWING.getBytes(StandardCharsets.UTF_8))
                .post("/api/templates")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown-product"));
        TestMerchandiser.as(Role.REVIEWER)
                .asks()
                .contentType("image/svg+xml")
                .queryParam("product", "bumper-sticker")
                .body(DRAWING.getBytes(StandardCharsets.UTF_8))
                .post("/api/templates")
                .then()
                .statusCode(403);
        ada.asks()
                .contentType("image/svg+xml")
                .queryParam("product", "bumper-sticker")
                .body(new byte[5_000_001])
                .post("/api/templates")
                .then()
                .statusCode(413);
    }

    private Response draft(String accept, String drawing, String size) {
        return ada.asks()
                .accept(accept)
                .contentType("image/svg+xml")
                .queryParam("product", "bumper-sticker")
                .queryParam("size", size)
                .body(drawing.getBytes(StandardCharsets.UTF_8))
                .post("/api/templates");
    }
}
