package org.makeready.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BestSellersTest {
    @Inject
    BestSellers bestSellers;

    @Inject
    DataSource database;

    @Test
    void recent_orders_are_counted_and_cancelled_ones_are_not() throws SQLException {
        var shopper = Shopper.create();
        bestSellers.run();
        int before = sold();
        shopper.placeOrder(shopper.design("Best seller")).then().statusCode(201);
        String order = shopper.placeOrder(shopper.design("Second thoughts"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bestSellers.run();
        assertEquals(before + 50, sold());
        shopper.request().post("/api/orders/" + order + "/cancellation").then().statusCode(200);
        bestSellers.run();
        assertEquals(before + 25, sold());
    }

    private int sold() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(
                        "select coalesce(max(sold), 0) from catalog_sales where slug = 'specimen'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
