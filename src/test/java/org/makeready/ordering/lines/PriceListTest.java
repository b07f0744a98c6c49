package org.makeready.ordering.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makeready.press.Specimens;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Product;

class PriceListTest {
    @Test
    void prices_match_examples_calculated_by_hand() {
        var prices = new PriceList(TestCatalog.STICKER);
        assertEquals(new Money(new BigDecimal("4.99"), "USD"), prices.unitPrice("11.5x3", "vinyl-white", 1));
        assertEquals(new Money(new BigDecimal("4.99"), "USD"), prices.unitPrice("11.5x3", "vinyl-white", 9));
        assertEquals(new Money(new BigDecimal("4.24"), "USD"), prices.unitPrice("11.5x3", "vinyl-white", 10));
        assertEquals(new Money(new BigDecimal("3.37"), "USD"), prices.unitPrice("11.5x3", "vinyl-white", 10_000));
        assertEquals(new Money(new BigDecimal("9.23"), "USD"), prices.unitPrice("11.5x3", "reflective", 1));
        assertEquals(
                new Money(new BigDecimal("42.40"), "USD"),
                prices.unitPrice("11.5x3", "vinyl-white", 10).times(10));
    }

    @Test
    void prices_are_rounded_half_up_and_never_rise_with_quantity() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            long cents = random.nextLong(1, 50_000);
            long factor = random.nextLong(1, 5_000);
            var breaks = breaks(random);
            var prices = new PriceList(product(cents, factor, breaks));
            int quantity = random.nextInt(1, 10_001);
            var unit = prices.unitPrice("a", "m", quantity);
            // in whole numbers: cents × thousandths × (1000 − tenths of a percent), half up
            long tenths = breaks.stream()
                    .filter(b -> b.from() <= quantity)
                    .mapToLong(b -> b.percentOff().movePointRight(1).longValueExact())
                    .max()
                    .orElse(0);
            long expected = (cents * factor * (1000 - tenths) + 500_000) / 1_000_000;
            assertEquals(BigDecimal.valueOf(expected, 2), unit.amount(), "seed " + seed);
            assertTrue(prices.unitPrice("a", "m", 10_000).amount().compareTo(unit.amount()) <= 0, "seed " + seed);
            assertEquals(
                    BigDecimal.valueOf(expected * quantity, 2),
                    unit.times(quantity).amount(),
                    "seed " + seed);
        }
    }

    /// Ever larger quantities, ever more taken off.
    private static List<Product.QuantityBreak> breaks(Random random) {
        var breaks = new ArrayList<Product.QuantityBreak>();
        int from = 1;
        int tenths = 0;
        while (random.nextInt(4) > 0 && tenths < 900) {
            breaks.add(new Product.QuantityBreak(from, BigDecimal.valueOf(tenths, 1)));
            from += random.nextInt(1, 400);
            tenths += random.nextInt(1, 100);
        }
        return breaks;
    }

    private static Product product(long cents, long thousandths, List<Product.QuantityBreak> breaks) {
        return new Product(
                "p",
                "P",
                "",
                Length.ZERO,
                Length.ZERO,
                Product.CutMethod.KISS,
                3,
                "USD",
                List.of(new Product.Format(
                        "a", "A", Specimens.STICKER.trim(), Specimens.STICKER.shape(), BigDecimal.valueOf(cents, 2))),
                List.of(new Product.Material("m", "M", BigDecimal.valueOf(thousandths, 3))),
                breaks);
    }
}
