package org.makeready.press.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.makeready.press.ShippedFonts;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.template.Template;

/// A good little template, to be spoilt in one place at a time.
public record GoodTemplate(String json, String svg) {
    public static final GoodTemplate GOOD = new GoodTemplate("""
            {"format": 1, "size": "page", "title": "Specimen", "description": "", "facets": {"occasion": ["any"], "audience": ["any"], "style": ["plain"]},
             "faces": [{"name": "front", "artwork": "front.svg"}],
             "palette": [{"role": "paper", "label": "Paper", "default": "#fafafa", "offered": ["#fff0d0"]},
                         {"role": "ink", "label": "Lettering", "default": "#203040", "offered": ["#502020"]}],
             "slots": [{"kind": "text", "name": "words", "label": "Words", "default": "Hello", "maxLength": 40, "maxLines": 2,
                        "size": {"min": "12pt", "max": "30pt"}, "align": "center", "verticalAlign": "middle", "lineHeight": 1.2,
                        "fonts": ["montserrat", "lora"], "ink": "ink"},
                       {"kind": "option", "name": "dots", "label": "Dots", "default": false}],
             "samples": [{"title": "Warm", "choices": {"texts": {"words": "Good evening"}, "inks": {"paper": "#fff0d0"}}}]}
            """, """
            <svg xmlns="http://www.w3.org/2000/svg" width="318pt" height="158pt" viewBox="-9 -9 318 158">
              <rect x="-9" y="-9" width="318" height="158" fill="#fafafa"/>
              <g id="option-dots"><circle cx="20" cy="20" r="4" fill="#203040"/></g>
              <rect id="slot-words" x="20" y="30" width="260" height="80" fill="none"/>
            </svg>
            """);

    GoodTemplate json(String old, String changed) {
        if (!json.contains(old)) throw new IllegalArgumentException("Not there: " + old);
        return new GoodTemplate(json.replace(old, changed), svg);
    }

    GoodTemplate svg(String old, String changed) {
        if (!svg.contains(old)) throw new IllegalArgumentException("Not there: " + old);
        return new GoodTemplate(json, svg.replace(old, changed));
    }

    public Template template() {
        var files = new TreeMap<>(Map.of("template.json", json.getBytes(UTF_8), "front.svg", svg.getBytes(UTF_8)));
        return switch (new TemplateReader(ShippedFonts.SUPPLY)
                .read("specimen", ProductReader.read("page", PRODUCT.getBytes(UTF_8)), files)) {
            case TemplateReader.Reading.Read(var template, var _) -> template;
            case TemplateReader.Reading refused -> throw new AssertionError(refused.toString());
        };
    }

    private static final String PRODUCT = """
            {"format": 1, "title": "Page", "description": "", "bleed": "9pt", "safeMargin": "9pt", "cut": "none", "currency": "USD",
             "sizes": [{"id": "page", "title": "Page", "width": "300pt", "height": "140pt", "shape": "rectangle", "price": 1}],
             "materials": [{"id": "paper", "title": "Paper", "factor": 1}], "quantityBreaks": [{"from": 1, "percentOff": 0}]}
            """;
}
