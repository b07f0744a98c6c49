package org.makeready.shops;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.makeready.Eventually;
import org.makeready.account.Accounts;
import org.makeready.account.ApiKeys;
import org.makeready.account.Role;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.ordering.Shopper;
import org.makeready.platform.database.Sql;
import org.makeready.press.Specimens;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Product;

/// A print shop with a product nobody else makes, so that its jobs are its own whatever else runs beside it.
public record TestShop(String id, String key, String product) {
    static final Product.Material WHITE = new Product.Material("vinyl-white", "White vinyl", BigDecimal.ONE);
    static final Product.Material CLEAR =
            new Product.Material("vinyl-clear", "Clear vinyl", BigDecimal.ONE, Product.Stock.CLEAR);

    public static TestShop create() {
        var product = publishProduct();
        var shop = bean(ShopSetup.class)
                .open(
                        "Shop of " + product,
                        ShopSettings.making(List.of(new ShopSettings.ProductCapability(product, List.of()))));
        return new TestShop(shop.id, key(shop.id), product);
    }

    /// Puts a product and a template of it on the shelf, both new, and returns the product's id: also the template's
    /// slug.
    static String publishProduct() {
        var id = "sticker-" + UUID.randomUUID().toString().substring(0, 8);
        bean(Products.class)
                .offer(new Product(
                        id,
                        "Sticker",
                        "",
                        Length.in(0.125),
                        Length.in(0.125),
                        Product.CutMethod.KISS,
                        3,
                        "USD",
                        List.of(new Product.Format(
                                "11.5x3",
                                "11.5 × 3 in",
                                Specimens.STICKER.trim(),
                                Specimens.STICKER.shape(),
                                new BigDecimal("4.99"))),
                        List.of(
                                WHITE,
                                CLEAR,
                                new Product.Material("screen", "On screen", BigDecimal.ONE, Product.Stock.SCREEN)),
                        List.of(new Product.QuantityBreak(1, BigDecimal.ZERO))));
        var t = Specimens.sticker(Specimens.slogan("anton", "oswald"));
        bean(Templates.class)
                .publish(TemplateBuilder.like(t).slug(id).product(id).build(), 1);
        return id;
    }

    public static String key(String account) {
        return bean(ApiKeys.class).issue(account, Optional.empty()).key();
    }

    public static RequestSpecification administrator() {
        return given().auth()
                .oauth2(key(bean(Accounts.class).open(Role.ADMINISTRATOR, "Admin")))
                .contentType(ContentType.JSON);
    }

    public static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    public RequestSpecification request() {
        return given().auth().oauth2(key).contentType(ContentType.JSON);
    }

    /// An order of a line for each of these words, approved; its id.
    public String approvedOrder(Shopper customer, String... words) {
        return approvedOrderOf(customer, product, "vinyl-white", words);
    }

    public static String approvedOrderOf(Shopper customer, String product, String material, String... words) {
        var lines = List.of(words).stream()
                .map(word -> design(customer, product, word))
                .map(design ->
                        "{\"design\": \"%s\", \"quantity\": 25, \"material\": \"%s\"}".formatted(design, material))
                .toList();
        var placed = customer.placeOrder(UUID.randomUUID().toString(), Shopper.order(String.join(",", lines)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        customer.request()
                .body(Map.of("fingerprints", placed.getList("lines.proof.fingerprint")))
                .post("/api/orders/" + placed.getString("id") + "/approval")
                .then()
                .statusCode(200);
        return placed.getString("id");
    }

    static String design(Shopper customer, String template, String words) {
        return customer.request()
                .body("""
                {"template": "%s", "title": "For the van", "choices": {"texts": {"slogan": "%s"}}}""".formatted(template, words))
                .post("/api/designs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Waits until so many of its jobs are ready.
    public List<String> waitForReadyJobs(int ready) {
        return Eventually.value(
                "%d jobs of shop %s are ready".formatted(ready, id),
                () -> request()
                        .get("/api/print-jobs?state=ready&limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String>getList("items.id"),
                ids -> ids.size() >= ready);
    }

    /// A job that is ready.
    public String readyJob(Shopper customer, String words) {
        approvedOrder(customer, words);
        return waitForReadyJobs(1).getFirst();
    }

    public JsonPath claim(int limit, int seconds) {
        return request()
                .body(Map.of("limit", limit, "leaseSeconds", seconds))
                .post("/api/print-jobs/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response release(String claim) {
        return request().body("{}").post("/api/print-jobs/claims/" + claim + "/release");
    }

    /// Leases run by the clock of the database, which no test can advance: they are made to have ended instead.
    public void expireLeases() {
        bean(Sql.class)
                .update("update print_job set leased_until = clock_timestamp() - interval '1 second' where "
                        + "shop = :shop and state = 'claimed'")
                .bind("shop", id)
                .execute();
    }

    public Response step(String job, String step, String body) {
        return request().body(body).post("/api/print-jobs/" + job + "/" + step);
    }

    public Response start(String job, String claim) {
        return step(job, "in-production", "{\"claim\": \"%s\"}".formatted(claim));
    }

    public void assertState(String job, String state) {
        assertEquals(
                state,
                request()
                        .get("/api/print-jobs/" + job)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("state"));
    }
}
