package org.makeready.press.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.makeready.press.finding.Findings;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Size;
import org.makeready.press.template.Product;
import org.makeready.press.template.TrimShape;

/// Reads `product.json`.
public final class ProductReader {
    /// Percent: what coated paper and vinyl take without smearing.
    private static final double INK_LIMIT = 300;

    private ProductReader() {}

    /// @param id the name of the product's folder
    /// @throws TemplateException with every finding when the file is not as its schema says
    public static Product read(String id, byte[] json) {
        var findings = new Findings("product.json");
        var product =
                CheckedJson.PRODUCT.read(json, findings).orElseThrow(() -> new TemplateException(findings.list()));
        return new Product(
                id,
                product.path("title").asText(),
                product.path("description").asText(),
                length(product, "bleed"),
                length(product, "safeMargin"),
                TemplateDocument.choice(Product.CutMethod.class, product.path("cut"), Product.CutMethod.NONE),
                product.path("inkLimit").asDouble(INK_LIMIT) / 100,
                product.path("currency").asText(),
                list(product.path("sizes"), ProductReader::format),
                list(
                        product.path("materials"),
                        m -> new Product.Material(
                                m.path("id").asText(),
                                m.path("title").asText(),
                                m.path("factor").decimalValue(),
                                TemplateDocument.choice(Product.Stock.class, m.path("stock"), Product.Stock.OPAQUE))),
                list(
                        product.path("quantityBreaks"),
                        b -> new Product.QuantityBreak(
                                b.path("from").asInt(), b.path("percentOff").decimalValue())));
    }

    private static Product.Format format(JsonNode size) {
        var trim = new Size(length(size, "width"), length(size, "height"));
        var shape = size.path("shape").asText().equals("oval")
                ? new TrimShape.Oval()
                : new TrimShape.Rectangle(Length.parse(size.path("cornerRadius").asText("0in")));
        return new Product.Format(
                size.path("id").asText(),
                size.path("title").asText(),
                trim,
                shape,
                size.path("price").decimalValue());
    }

    static Length length(JsonNode node, String member) {
        return Length.parse(node.path(member).asText());
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
