package org.makeready.bench.press;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;

/// A sticker of 5,000 curved paths, about 2 MB of SVG, always the same.
final class ConfettiSticker {
    private static final int PATHS = 5_000, CURVES = 9;
    private static final String DESCRIPTION = """
            {"format": 1, "size": "11.5x3", "title": "Confetti", "description": "Far too many paths.", "facets": {},
             "faces": [{"name": "front", "artwork": "front.svg"}],
             "palette": [{"role": "paper", "label": "Background", "default": "#fffaf0", "offered": ["#ffffff"]},
                         {"role": "lettering", "label": "Lettering", "default": "#1b1b1e", "offered": ["#000000"]}],
             "slots": [{"kind": "text", "name": "slogan", "label": "Slogan", "default": "CONFETTI", "required": true, "maxLength": 60,
                        "maxLines": 2, "size": {"min": "18pt", "max": "150pt"}, "fonts": ["anton"], "ink": "lettering"}],
             "samples": [{"title": "As it is", "choices": {}}]}
            """;

    private static final byte[] SVG = drawn();

    private ConfettiSticker() {}

    static Reading read() {
        return new TemplateReader(ShippedFonts.SUPPLY)
                .read("confetti", ShippedTemplates.product("bumper-sticker"), files());
    }

    static SortedMap<String, byte[]> files() {
        return new TreeMap<>(Map.of("template.json", DESCRIPTION.getBytes(StandardCharsets.UTF_8), "front.svg", svg()));
    }

    static byte[] svg() {
        return SVG;
    }

    private static byte[] drawn() {
        var random = new Random(1);
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 846 234\"><rect width=\"846\" "
                        + "height=\"234\" fill=\"#fffaf0\"/><g opacity=\"0.85\">");
        for (int i = 0; i < PATHS; i++) path(random, svg);
        return svg.append("</g><rect id=\"slot-slogan\" x=\"30\" y=\"30\" width=\"786\" height=\"174\"/></svg>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void path(Random random, StringBuilder svg) {
        double x = random.nextDouble() * 846, y = random.nextDouble() * 234;
        svg.append(String.format(Locale.ROOT, "<path fill=\"#%06x\" d=\"M%.2f %.2f", random.nextInt(0x1000000), x, y));
        for (int c = 0; c < CURVES; c++) {
            svg.append('C');
            for (int p = 0; p < 3; p++)
                svg.append(String.format(
                        Locale.ROOT, "%.2f %.2f ", x + random.nextDouble() * 16 - 8, y + random.nextDouble() * 16 - 8));
        }
        svg.append("Z\"/>");
    }
}
