package org.makeready.jobs;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.ExternalProgram;
import org.makeready.ordering.Shopper;
import org.makeready.press.hash.Sha256;
import org.makeready.press.judge.VeraPdf;
import org.makeready.shops.TestShop;

/// A batch is ordered like a design, and what the shop prints is what was sealed, piece by piece.
@QuarkusTest
class OrderedBatchTest {
    private static final int ROWS = 120;
    private static final Pattern NAME = Pattern.compile("Name \\d+");
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, ROWS).mapToObj(n -> "Name " + n).toList();
    private static final String LINE = "{\"batch\": \"%s\", \"quantity\": 2%s}";

    private Shopper ada;
    private TestShop shop;

    @BeforeEach
    void arrive() {
        ada = Shopper.create();
        shop = TestShop.create();
    }

    @Test
    void every_piece_is_printed_as_it_was_approved() throws Exception {
        var batch = batch(rows() + "Hi,comic\n");
        refused(LINE.formatted(batch, ""), "faulty-rows");
        var order = orders(LINE.formatted(batch, ", \"withoutFaultyRows\": true"));
        assertEquals(ROWS, order.getInt("lines[0].kinds"));
        assertEquals(order.getFloat("lines[0].unitPrice.amount") * 2 * ROWS, order.getFloat("total.amount"), 0.001);
        byte[] proof = file(order.getString("lines[0].proof.pdf.href"));
        assertEquals(order.getString("lines[0].proof.pdf.sha256"), Sha256.hex(proof));
        assertEquals(NAMES, names(proof));
        assertTrue(
                new String(file(order.getString("lines[0].proof.svg.href"))).contains("Name 1"),
                "the SVG proof shows the first piece");

        ada.request()
                .body("{\"texts\": {\"slogan\": \"Changed\"}}")
                .put("/api/batches/" + batch + "/rows/5")
                .then()
                .statusCode(200);
        approve(order);
        ada.request().delete("/api/batches/" + batch).then().statusCode(204);
        var job = shop.request()
                .get("/api/print-jobs/" + shop.waitForReadyJobs(1).getFirst())
                .then()
                .statusCode(200)
                .body("kinds", equalTo(ROWS))
                .body("quantity", equalTo(2))
                .body("fileName", endsWith("_11.5x3_120x2_r1"))
                .body("findings", nullValue())
                .extract()
                .jsonPath();
        byte[] print = shop.request()
                .get("/api/print-jobs/" + job.getString("id") + "/print.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(List.of(), VeraPdf.violations(print));
        assertEquals(NAMES, names(print));
        shop.request()
                .get("/api/print-jobs/" + job.getString("id") + "/ticket.json")
                .then()
                .statusCode(200)
                .body("kinds", equalTo(ROWS))
                .body("quantity", equalTo(2));
        laidOut(job.getString("id"));
    }

    private void laidOut(String job) throws Exception {
        shop.claim(1, 60);
        var sheets = shop.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"jobs\": [\"%s\"], \"turned\": false, \"on\": {\"width\": \"54in\"}}".formatted(job))
                .post("/api/sheets")
                .then()
                .statusCode(201)
                .body("pieces", hasSize(2 * ROWS))
                .extract()
                .jsonPath();
        List<Map<String, Object>> pieces = sheets.getList("pieces");
        assertEquals(
                2 * ROWS,
                pieces.stream()
                        .map(piece -> List.of(piece.get("kind"), piece.get("copy")))
                        .collect(Collectors.toCollection(HashSet::new))
                        .size());
        byte[] pdf = shop.request()
                .get(sheets.getString("file.href"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(List.of(), VeraPdf.violations(pdf));
        assertEquals(
                NAMES.stream().flatMap(name -> Stream.of(name, name)).sorted().toList(),
                names(pdf).stream().sorted().toList());
    }

    @Test
    void a_batch_that_cannot_be_ordered_is_rejected_with_a_reason() {
        var batch = batch("slogan\nAda\n");
        refused("{\"batch\": \"bat_unknown\", \"quantity\": 1}", "unknown-batch");
        refused(
                "{\"batch\": \"%s\", \"quantity\": 1, \"material\": \"vinyl-clear\"}".formatted(batch),
                "other-material");
        refused("{\"batch\": \"%s\", \"design\": \"dsn_x\", \"quantity\": 1}".formatted(batch), "design-or-batch");
        refused("{\"quantity\": 1, \"material\": \"vinyl-white\"}", "not-blank");
        Shopper.create()
                .placeOrder(UUID.randomUUID().toString(), Shopper.order(LINE.formatted(batch, "")))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-batch"));
        var hopeless = batch("slogan,fonts.slogan\nAda,comic\n");
        refused(LINE.formatted(hopeless, ", \"withoutFaultyRows\": true"), "batch-not-ready");
    }

    private static String rows() {
        return "slogan,fonts.slogan\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(n -> "Name " + n + (n % 2 == 0 ? ",anton\n" : ",\n"))
                        .collect(Collectors.joining());
    }

    private String batch(String table) {
        var id = ada.createBatch(UUID.randomUUID().toString(), shop.product(), table)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        ada.waitUntilFinished(id);
        return id;
    }

    private JsonPath orders(String line) {
        return ada.placeOrder(UUID.randomUUID().toString(), Shopper.order(line))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void refused(String line, String code) {
        ada.placeOrder(UUID.randomUUID().toString(), Shopper.order(line))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
    }

    private void approve(JsonPath order) {
        ada.request()
                .body(Map.of("fingerprints", order.getList("lines.proof.fingerprint")))
                .post("/api/orders/" + order.getString("id") + "/approval")
                .then()
                .statusCode(200);
    }

    private byte[] file(String href) {
        return ada.request()
                .accept("*/*")
                .get(href)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /// As they stand in a file, page by page.
    private static List<String> names(byte[] pdf) {
        try {
            var file = Files.createTempFile("run", ".pdf");
            try {
                Files.write(file, pdf);
                return NAME.matcher(ExternalProgram.PDFTOTEXT
                                .run(List.of("-raw", file.toString(), "-"))
                                .text())
                        .results()
                        .map(MatchResult::group)
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
