package org.makeready.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// A template written inside a test, read the way uploaded ones are: one face without bleed, in points.
public record InlineTemplate(double width, double height) {
    /// @param palette JSON: the roles
    /// @param slots JSON: the slots
    /// @param drawing SVG elements
    public Template read(String palette, String slots, String drawing) {
        return read(palette, slots, drawing, Map.of());
    }

    /// @param pictures by name, such as `pictures/kite.jpg`
    public Template read(String palette, String slots, String drawing, Map<String, byte[]> pictures) {
        var json = """
                {"format": 1, "size": "page", "title": "Specimen", "description": "", "facets": {"occasion": ["any"], "audience": ["any"], "style": ["plain"]},
                 "faces": [{"name": "front", "artwork": "front.svg"}], "palette": %s, "slots": %s, "samples": []}
                """.formatted(palette, slots);
        var svg = """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="%1$spt" height="%2$spt" viewBox="0 0 %1$s %2$s">%3$s</svg>
                """.formatted(width, height, drawing);
        SortedMap<String, byte[]> files = new TreeMap<>(pictures);
        files.put("template.json", json.getBytes(UTF_8));
        files.put("front.svg", svg.getBytes(UTF_8));
        return read(files);
    }

    private Template read(SortedMap<String, byte[]> files) {
        return switch (new TemplateReader(ShippedFonts.SUPPLY).read("specimen", product(), files)) {
            case Reading.Read(var template, var _) -> template;
            case Reading refused -> throw new AssertionError(refused.toString());
        };
    }

    private Product product() {
        return ProductReader.read("page", """
                {"format": 1, "title": "Page", "description": "", "bleed": "0pt", "safeMargin": "0pt", "cut": "none", "currency": "USD",
                 "sizes": [{"id": "page", "title": "Page", "width": "%spt", "height": "%spt", "shape": "rectangle", "price": 1}],
                 "materials": [{"id": "paper", "title": "Paper", "factor": 1}], "quantityBreaks": [{"from": 1, "percentOff": 0}]}
                """.formatted(width, height).getBytes(UTF_8));
    }
}
