package org.makeready.preflight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.makeready.Eventually;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.file.GoodPrintFile;
import org.makeready.press.preflight.file.HostilePrintFiles;
import org.makeready.shops.TestShop;

@QuarkusTest
class PreflightStoryTest {
    private static final TestShop SHOP = TestShop.create();

    @TestHTTPResource("/api/preflight")
    URI preflight;

    private static ValidatableResponse sent(String query, byte[] file) {
        return Eventually.value(
                        "a worker is free",
                        () -> SHOP.request()
                                .contentType("application/pdf")
                                .body(file)
                                .post("/api/preflight" + query),
                        answer -> answer.statusCode() != 503)
                .then();
    }

    @Test
    void only_print_shops_may_ask() {
        given().contentType("application/pdf")
                .body(new byte[9])
                .post("/api/preflight")
                .then()
                .statusCode(401);
        TestShop.administrator()
                .contentType("application/pdf")
                .body(new byte[9])
                .post("/api/preflight")
                .then()
                .statusCode(403);
    }

    @Test
    void a_good_file_passes() {
        sent(
                        "?width=4in&height=2in&pages=1&product=" + SHOP.product() + "&material=vinyl-clear",
                        new GoodPrintFile().bytes())
                .statusCode(200)
                .body("verdict", equalTo("passed"))
                .body("findings", hasSize(0))
                .body("pages", equalTo(1))
                .body("inks.name", hasItem("CutContour"));
    }

    @Test
    void a_finding_says_where_it_is_what_is_wrong_and_what_to_do() throws Exception {
        var file = new GoodPrintFile();
        file.replace(GoodPrintFile.CUT, "1 0 0 rg 49 133 20 20 re f " + GoodPrintFile.CUT);
        sent("?profile=house", file.bytes())
                .statusCode(200)
                .body("verdict", equalTo("failed"))
                .body("findings.rule", contains("colour-space"))
                .body("findings[0].place.x", equalTo(20f))
                .body("findings[0].page", equalTo(1))
                .body("findings[0].measured", equalTo("DeviceRGB"))
                .body("findings[0].fix", notNullValue())
                .body("findings[0].times", equalTo(1));
    }

    @Test
    void the_file_is_compared_with_the_order() {
        var file = new GoodPrintFile().bytes();
        sent("?width=5in&height=2in", file).statusCode(200).body("findings.rule", contains("trim-size"));
        sent("?pages=2", file).statusCode(200).body("findings.rule", contains("page-count"));
        sent("?cutInk=Thru-cut&product=bumper-sticker", file)
                .statusCode(200)
                .body("findings.rule", hasItem("cut-missing"));
    }

    @Test
    void invalid_parameters_are_rejected() {
        var file = new GoodPrintFile().bytes();
        sent("?profile=newspaper", file).statusCode(400);
        sent("?width=4in", file).statusCode(422).body("errors[0].pointer", equalTo("#/height"));
        sent("?width=wide&height=-1in", file).statusCode(422).body("errors", hasSize(2));
        sent("?product=mug", file).statusCode(422).body("errors[0].code", equalTo("unknown-product"));
        SHOP.request()
                .contentType("image/png")
                .body(file)
                .post("/api/preflight")
                .then()
                .statusCode(415);
    }

    @Test
    void damaged_and_hostile_files_are_answered() {
        sent("", "GIF89a".getBytes())
                .statusCode(200)
                .body("findings.rule", contains("file-damaged"))
                .body("pages", equalTo(0));
        sent("", HostilePrintFiles.bomb(700)).statusCode(200).body("findings.rule", contains("file-unreadable"));
        sent("", new GoodPrintFile().bytes()).statusCode(200).body("verdict", equalTo("passed"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_file_over_the_limit_is_rejected() throws Exception {
        var file = HttpRequest.BodyPublishers.ofByteArray(new byte[PreflightWorkers.FILE_BYTES + 1]);
        var request = HttpRequest.newBuilder(preflight)
                .header("Content-Type", "application/pdf")
                .header("Authorization", "Bearer " + SHOP.key())
                .POST(file)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertEquals(
                    413,
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void rules_are_listed() {
        given().get("/api/preflight/rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(PreflightRule.values().length))
                .body("items.rule", hasItem("bleed-unfilled"));
    }
}
