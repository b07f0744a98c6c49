package org.makeready.certificates;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.makeready.uploads.TestMerchandiser;
import org.makeready.uploads.Zips;
import org.makeready.versions.VersionState;

@QuarkusTest
class CertificateStoryTest {
    private final TestMerchandiser ada = TestMerchandiser.arrives();
    private final String slug = TestMerchandiser.slug();

    /// The typewriter note with letters nearly as light as its paper.
    private void pale() {
        var files = TestMerchandiser.files("typewriter-note", "Pale");
        var json = new String(files.get("template.json"), StandardCharsets.UTF_8);
        files.put(
                "template.json",
                json.replaceFirst("(\"role\": \"lettering\"(?s:.)*?\"offered\": \\[)", "$1\n        \"#d8d4c8\",")
                        .getBytes(StandardCharsets.UTF_8));
        ada.uploads("bumper-sticker", slug, Zips.of(files)).then().statusCode(201);
    }

    @Test
    void a_good_version_is_certified_and_published() {
        ada.draft(slug, "Good");
        var tag = ada.asks()
                .get(Certificates.path(slug, 1))
                .then()
                .statusCode(200)
                .body("verdict", is("passed"))
                .body("failures", hasSize(0))
                .body("counts.texts", greaterThan(100))
                .body("checks.check", hasItem("contrast"))
                .body("checks.failures", everyItem(is(0)))
                .extract()
                .header("ETag");
        ada.asks()
                .header("If-None-Match", tag)
                .get(Certificates.path(slug, 1))
                .then()
                .statusCode(304);
        given().get(Certificates.path(slug, 1)).then().statusCode(404);
        ada.sets(slug, 1, VersionState.PUBLISHED).then().statusCode(200);
        given().get(Certificates.path(slug, 1)).then().statusCode(200).body("verdict", is("passed"));
    }

    @Test
    void a_version_that_cannot_be_read_is_not_published_and_shows_why() throws Exception {
        pale();
        ada.sets(slug, 1, VersionState.PUBLISHED)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("certificate-contrast"))
                .body(
                        "errors.find { it.code == 'certificate-contrast' }.hint",
                        containsString(Certificates.path(slug, 1)));
        var answer = ada.asks()
                .get(Certificates.path(slug, 1))
                .then()
                .statusCode(200)
                .body("verdict", is("failed"))
                .body("failures[0].check", is("contrast"))
                .body("failures[0].choices.inks.lettering", is("#d8d4c8"))
                .body("failures[0].allowed", endsWith(": 1"))
                .body("failures[0].message", containsString("#d8d4c8"))
                .body("failures[0].picture", startsWith(Certificates.path(slug, 1) + "/pictures/1.png"))
                .extract();
        byte[] png = ada.asks()
                .get(answer.<String>path("failures[0].picture"))
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertEquals(700, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        given().get(answer.<String>path("failures[0].picture")).then().statusCode(404);
        ada.asks().get(Certificates.path(slug, 1) + "/pictures/99.png").then().statusCode(404);
        assertEquals("draft", ada.state(slug, 1));
    }

    @Test
    void those_who_ask_at_the_same_time_get_the_same_certificate() {
        ada.draft(slug, "At once");
        var made = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> ada.asks()
                        .get(Certificates.path(slug, 1))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("madeAt"))
                .distinct()
                .toList();
        assertEquals(1, made.size());
    }

    @Test
    void versions_without_one_are_certified_ahead() {
        int version = ada.draft(slug, "Ahead");
        var ahead = TestMerchandiser.bean(CertificationRound.class);
        assertTrue(waits(ahead, version));
        TestMerchandiser.bean(CertificationTask.class).run(CertificationTask.instance(slug, version));
        assertFalse(waits(ahead, version));
    }

    private boolean waits(CertificationRound ahead, int version) {
        return ahead.uncertifiedVersions().contains(new CertificationRound.UncertifiedVersion(slug, version));
    }

    @Test
    void a_missing_version_has_no_certificate() {
        ada.asks().get(Certificates.path("no-such-thing", 1)).then().statusCode(404);
    }
}
