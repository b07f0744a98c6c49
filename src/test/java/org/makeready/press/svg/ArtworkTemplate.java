package org.makeready.press.svg;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.makeready.press.ShippedFonts;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.template.Art;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// Wraps drawings as templates of one face: trim 80 × 60 pt, bleed 10 pt, so the drawing's bleed box is 100 × 80.
public final class ArtworkTemplate {
    static final Product PRODUCT = ProductReader.read("label", """
            { "format": 1, "title": "Label", "bleed": "10pt", "safeMargin": "5pt", "currency": "USD",
              "sizes": [ { "id": "small", "title": "Small", "width": "80pt", "height": "60pt", "price": 1 } ],
              "materials": [ { "id": "paper", "title": "Paper", "factor": 1 } ],
              "quantityBreaks": [ { "from": 1, "percentOff": 0 } ] }""".getBytes(StandardCharsets.UTF_8));
    public static final String PLAIN = """
            { "format": 1, "size": "small", "title": "Label", "faces": [ { "name": "front", "artwork": "front.svg" } ],
              "palette": [ { "role": "paper", "label": "Paper", "default": "#ffcc00" } ], "slots": [] }""";

    private ArtworkTemplate() {}

    static Reading read(String drawing) {
        return read(
                PLAIN,
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 80\">" + drawing + "</svg>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static Reading read(String template, byte[] svg) {
        var files = new TreeMap<String, byte[]>();
        files.put("template.json", template.getBytes(StandardCharsets.UTF_8));
        files.put("front.svg", svg);
        return new TemplateReader(ShippedFonts.SUPPLY).read("label", PRODUCT, files);
    }

    static List<Art> art(String drawing) {
        return switch (read(drawing)) {
            case Reading.Read(Template template, var _) -> template.art().get("front");
            case Reading.Rejected(var findings) -> throw new AssertionError(findings);
        };
    }

    public static List<String> rules(Reading reading) {
        return switch (reading) {
            case Reading.Read(var _, var warnings) ->
                warnings.stream().map(Finding::id).toList();
            case Reading.Rejected(var findings) ->
                findings.stream().map(Finding::id).toList();
        };
    }
}
