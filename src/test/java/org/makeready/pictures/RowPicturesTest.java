package org.makeready.pictures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.ordering.ApprovedLines;
import org.makeready.ordering.Shopper;
import org.makeready.ordering.lines.LineContent;
import org.makeready.pictures.decoding.Photos;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.template.Product;

/// Batches whose rows choose pictures: found, refused row by row, corrected, printed, ordered, and there as long as
/// anyone needs them.
@QuarkusTest
class RowPicturesTest {
    @Inject
    DataSource database;

    @Inject
    Blobs blobs;

    @Inject
    PictureSweep sweep;

    @Inject
    ApprovedLines approved;

    @Inject
    Products products;

    @Inject
    Templates templates;

    private Shopper ada;
    private String postcard;

    @BeforeEach
    void a_customer_arrives() {
        ada = Shopper.create();
        postcard = offered();
    }

    /// A product with a picture, and a template of it by the same name.
    private String offered() {
        var id = "postcard-" + UUID.randomUUID().toString().substring(0, 8);
        var t = ShippedTemplates.all().stream()
                .filter(template -> template.slug().equals("photo-postcard"))
                .findFirst()
                .orElseThrow();
        var face = t.faces().getFirst();
        products.offer(new Product(
                id,
                "Postcard",
                "",
                face.bleed(),
                face.safeMargin(),
                Product.CutMethod.KISS,
                3,
                "USD",
                List.of(new Product.Format(t.size(), t.size(), face.trim(), face.shape(), BigDecimal.ONE)),
                List.of(new Product.Material("vinyl-white", "White vinyl", BigDecimal.ONE)),
                List.of(new Product.QuantityBreak(1, BigDecimal.ZERO))));
        templates.publish(TemplateBuilder.like(t).slug(id).product(id).build(), 1);
        return id;
    }

    @Test
    void each_row_shows_its_own_picture_and_a_strangers_is_not_found() throws Exception {
        var one = picture(1);
        var two = picture(2);
        var strangers = picture(Shopper.create(), 3);
        var id = table("slogan,pictures.photo\nAda,%s\nGrace,canoe-dusk.jpg\nHedy,%s\nEve,%s\nAgain,%s\n"
                .formatted(one, two, strangers, one));
        settled(id)
                .then()
                .body("state", equalTo("ready"))
                .body("valid", equalTo(4))
                .body("faulty", equalTo(1));
        ada.request()
                .get("/api/batches/" + id + "/errors")
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(4))
                .body("items[0].errors[0].column", equalTo("pictures.photo"))
                .body("items[0].errors[0].code", equalTo("picture-not-found"));
        byte[] four = print(id);
        assertEquals(List.of(), VeraPdf.violations(four));
        var shown = shown(four);
        assertEquals(shown.get(0), shown.get(3));
        assertEquals(3, new HashSet<>(shown).size());

        ada.request()
                .body(("{\"texts\": {\"slogan\": \"Eve\"}, \"pictures\": {\"photo\": {\"picture\": "
                                + "\"%s\", \"zoom\": 1.5}}}")
                        .formatted(picture(4)))
                .put("/api/batches/" + id + "/rows/4")
                .then()
                .statusCode(200)
                .body("errors", hasSize(0))
                .body("choices.pictures.photo.zoom", equalTo(1.5f));
        settled(id).then().body("state", equalTo("ready")).body("valid", equalTo(5));
        assertEquals(4, new HashSet<>(shown(print(id))).size());
        assertNotEquals(tag(id, 1), tag(id, 4));
    }

    @Test
    void rows_in_json_say_how_a_picture_lies() {
        var photo = picture(5);
        var id = ada.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                {"template": "%s", "material": "vinyl-white", "title": "x", "choices": {"pictures": {"photo": "%s"}}, "rows": [{}, {"pictures": {"photo": "%s"}},
                {"pictures": {"photo": {"picture": "%s", "zoom": 1.2, "x": 0.3}}}, {"pictures": {"photo": {"picture": "%s", "zoom": 20}}}]}""".formatted(postcard, photo, photo, photo, photo))
                .post("/api/batches")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        settled(id).then().body("valid", equalTo(3)).body("faulty", equalTo(1));
        ada.request()
                .get("/api/batches/" + id + "/errors")
                .then()
                .body("items[0].errors[0].column", equalTo("pictures.photo.zoom"))
                .body("items[0].errors[0].message", equalTo("This must be a number from 1 to 8."));
        assertEquals(tag(id, 1), tag(id, 2));
        assertNotEquals(tag(id, 2), tag(id, 3));
    }

    @Test
    void a_picture_stays_as_long_as_a_batch_or_an_order_of_it_shows_it() throws Exception {
        var photo = ada.request()
                .get("/api/pictures/" + picture(6))
                .then()
                .extract()
                .jsonPath();
        var id = table("slogan,pictures.photo\nAda,canoe-dusk.jpg\nGrace,%s\n".formatted(photo.getString("id")));
        settled(id).then().body("state", equalTo("ready"));
        deletedLongAgo(photo.getString("id"));
        assertTrue(blobs.find(photo.getString("sha256")).isPresent(), "a row shows it");
        ada.request().get("/api/batches/" + id + "/rows/2/preview.svg").then().statusCode(200);
        ada.request()
                .body("{\"texts\": {\"slogan\": \"Hedy\"}}")
                .put("/api/batches/" + id + "/rows/1")
                .then()
                .statusCode(200);
        settled(id).then().body("state", equalTo("ready"));

        var order = orders(id);
        ada.request().delete("/api/batches/" + id).then().statusCode(204);
        sweep.sweep();
        assertTrue(blobs.find(photo.getString("sha256")).isPresent(), "an order shows it");
        var run = assertInstanceOf(LineContent.VariableData.class, approved.content(order.getString("id"), 1));
        try (var pieces = run.pieces()) {
            assertEquals(
                    2,
                    pieces.map(piece -> piece.composition().pictures().getLast().sha256())
                            .distinct()
                            .count());
        }
    }

    @Test
    void more_pictures_than_a_customer_may_have_are_refused() {
        var rows = IntStream.rangeClosed(0, 1_000)
                .mapToObj(n -> "Hi,pic_" + n + "\n")
                .collect(Collectors.joining("", "slogan,pictures.photo\n", ""));
        hands(rows).then().statusCode(422).body("errors[0].code", equalTo("too-many-pictures"));
    }

    @Test
    void a_row_cannot_bring_in_one_picture_too_many() throws Exception {
        var id = table("slogan\nAda\n");
        settled(id).then().body("state", equalTo("ready"));
        try (var connection = database.getConnection();
                var fill = connection.prepareStatement(
                        "update batch set pictures = (select json_object_agg('pic_' || n, repeat('0', "
                                + "64)) from generate_series(1, 1000) n) where id = ?")) {
            fill.setString(1, id);
            assertEquals(1, fill.executeUpdate());
        }
        ada.request()
                .body("{\"pictures\": {\"photo\": \"%s\"}}".formatted(picture(8)))
                .put("/api/batches/" + id + "/rows/1")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-many-pictures"));
        ada.request()
                .body("{\"pictures\": {\"photo\": \"canoe-dusk.jpg\"}}")
                .put("/api/batches/" + id + "/rows/1")
                .then()
                .statusCode(200)
                .body("errors", hasSize(0));
    }

    private String picture(long seed) {
        return picture(ada, seed);
    }

    private static String picture(Shopper who, long seed) {
        return PictureStoryTest.sends(who, "image/jpeg", Photos.jpeg(1_500, 1_200, 7_000 + seed))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response hands(String table) {
        return ada.createBatch(UUID.randomUUID().toString(), postcard, table);
    }

    private String table(String table) {
        return hands(table).then().statusCode(202).extract().path("id");
    }

    private Response settled(String id) {
        return ada.waitUntilFinished(id);
    }

    private byte[] print(String id) {
        return ada.request()
                .accept("*/*")
                .get("/api/batches/" + id + "/print.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private String tag(String id, int row) {
        return ada.request()
                .accept("*/*")
                .get("/api/batches/" + id + "/rows/" + row + "/preview.svg")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /// The size of the picture each page shows, in bytes: no two of ours are alike.
    private static List<Integer> shown(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var sizes = new ArrayList<Integer>();
            for (var page : document.getPages()) {
                var images = new ArrayList<Integer>();
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image)
                        images.add(image.getStream().getLength());
                }
                assertEquals(1, images.size());
                sizes.add(images.getFirst());
            }
            return sizes;
        }
    }

    private JsonPath orders(String batch) {
        return ada.placeOrder(
                        UUID.randomUUID().toString(),
                        Shopper.order("{\"batch\": \"%s\", \"quantity\": 1}".formatted(batch)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void deletedLongAgo(String id) throws Exception {
        ada.request().delete("/api/pictures/" + id).then().statusCode(204);
        PictureStoryTest.longAgo(id, database);
        sweep.sweep();
    }
}
