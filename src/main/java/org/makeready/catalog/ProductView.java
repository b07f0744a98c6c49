package org.makeready.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;

/// A product as its readers see it. Lengths are points.
record ProductView(
        String id,
        String title,
        String description,
        double bleed,
        double safeMargin,
        String cut,
        List<SizeView> sizes,
        List<MaterialView> materials,
        List<BreakView> quantityBreaks) {
    record SizeView(String id, String title, double width, double height, String shape, CatalogResource.Money price) {}

    record MaterialView(String id, String title, BigDecimal factor) {}

    record BreakView(int from, BigDecimal percentOff) {}

    static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.title(),
                product.description(),
                product.bleed().pt(),
                product.safeMargin().pt(),
                product.cut().name().toLowerCase(Locale.ROOT),
                product.formats().stream()
                        .map(format -> size(format, product.currency()))
                        .toList(),
                product.materials().stream().map(ProductView::material).toList(),
                product.quantityBreaks().stream()
                        .map(b -> new BreakView(b.from(), b.percentOff()))
                        .toList());
    }

    static SizeView size(Product.Format format, String currency) {
        var shape = switch (format.shape()) {
            case TrimShape.Oval _ -> "oval";
            case TrimShape.Rectangle _, TrimShape.Own _ -> "rectangle";
        };
        return new SizeView(
                format.id(),
                format.title(),
                format.trim().width().pt(),
                format.trim().height().pt(),
                shape,
                new CatalogResource.Money(format.price(), currency));
    }

    static MaterialView material(Product.Material material) {
        return new MaterialView(material.id(), material.title(), material.factor());
    }
}
