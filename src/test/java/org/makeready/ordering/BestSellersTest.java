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
    void pieces_ordered_lately_are_counted_and_cancelled_ones_are_not() throws SQLException {
        var shopper = Shopper.arrives();
        bestSellers.go();
        int before = sold();
        shopper.orders(shopper.design("Best seller")).then().statusCode(201);
        String order = shopper.orders(shopper.design("Second thoughts"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bestSellers.go();
        assertEquals(before + 50, sold());
        shopper.asks().post("/api/orders/" + order + "/cancellation").then().statusCode(200);
        bestSellers.go();
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
