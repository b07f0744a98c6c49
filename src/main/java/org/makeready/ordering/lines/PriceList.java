package org.makeready.ordering.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.makeready.press.template.Product;
import org.makeready.press.template.Product.QuantityBreak;

/// What a product costs: price of the size × factor of the material × (1 − quantity break), rounded half up to a cent
/// per piece, so that a customer can check the sum with pen and paper.
record PriceList(Product product) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// @throws java.util.NoSuchElementException when the product has no such size or material
    Money unitPrice(String size, String material, int quantity) {
        var piece = product.format(size).orElseThrow().price();
        var factor = product.material(material).orElseThrow().factor();
        var left = HUNDRED.subtract(percentOff(quantity)).movePointLeft(2);
        return new Money(piece.multiply(factor).multiply(left).setScale(2, RoundingMode.HALF_UP), product.currency());
    }

    /// Writes the prices of a line whose kinds, quantity, size and material are known into it.
    ///
    /// @return the price of all its pieces
    Money setPrices(OrderLine line) {
        int pieces = line.kinds * line.quantity;
        var unit = unitPrice(line.size, line.material, pieces);
        var price = unit.times(pieces);
        line.unitPrice = unit.amount();
        line.price = price.amount();
        return price;
    }

    private BigDecimal percentOff(int quantity) {
        return product.quantityBreaks().stream()
                .filter(b -> b.from() <= quantity)
                .max(Comparator.comparingInt(QuantityBreak::from))
                .map(QuantityBreak::percentOff)
                .orElse(BigDecimal.ZERO);
    }
}
