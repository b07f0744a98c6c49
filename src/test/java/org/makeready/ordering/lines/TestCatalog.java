package org.makeready.ordering.lines;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.List;
import org.makeready.catalog.Products;
import org.makeready.catalog.Templates;
import org.makeready.press.Specimens;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Product;

/// Puts one sticker on the shelf whose every price can be worked out by hand.
@ApplicationScoped
class TestCatalog {
    static final Product STICKER = new Product(
            "bumper-sticker",
            "Bumper sticker",
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
                    new Product.Material("vinyl-white", "White vinyl", BigDecimal.ONE),
                    new Product.Material("reflective", "Reflective", new BigDecimal("1.85"))),
            List.of(
                    new Product.QuantityBreak(1, BigDecimal.ZERO),
                    new Product.QuantityBreak(10, new BigDecimal("15")),
                    new Product.QuantityBreak(100, new BigDecimal("32.5"))));

    void open(@Observes StartupEvent start, Templates templates, Products products) {
        templates.publish(Specimens.sticker(Specimens.slogan("anton", "oswald")), 1);
        products.offer(STICKER);
    }
}
