package org.makeready.press.lint;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.artwork.Raster;

/// A good template of a sticker, to be broken.
final class HarbourTemplate {
    static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 846 234">
              <title>Harbour club</title>
              <defs>
                <linearGradient id="deep" x1="0" y1="0" x2="0" y2="1">
                  <stop offset="0" stop-color="#2b6f9e"/>
                  <stop offset="1" stop-color="#174a6e"/>
                </linearGradient>
                <style>.foam { fill: #dfeaf2; }</style>
              </defs>
              <rect id="ground" width="846" height="234" fill="#123c5a"/>
              <path d="M0 176C170 114 312 210 482 164S742 124 846 159V234H0Z" fill="url(#deep)"/>
              <g id="option-sun">
                <circle cx="743" cy="74" r="34" fill="#ffd54a"/>
              </g>
              <path class="foam" d="M60 190H90L75 206Z" opacity="0.8"/>
              <path d="M40 215H300" fill="none" stroke="#dfeaf2" stroke-width="1"/>
              <image x="700" y="140" width="80" height="60" href="pictures/boat.png"/>
              <rect id="slot-slogan" x="68" y="34" width="560" height="92" fill="none"/>
              <rect id="slot-since" x="68" y="132" width="300" height="28" fill="none"/>
            </svg>
            """;
    static final String JSON = """
            {
              "format": 1,
              "size": "11.5x3",
              "title": "Harbour club",
              "description": "A calm bay under a low sun, with big letters for whatever the club stands for.",
              "facets": { "occasion": ["everyday"], "audience": ["sailors"], "style": ["calm"] },
              "faces": [ { "name": "front", "artwork": "front.svg" } ],
              "palette": [
                { "role": "water", "label": "Water", "default": "#123c5a",
                  "offered": ["#123c5a", "#1f2430"] },
                { "role": "sun", "label": "Sun and lettering", "default": "#ffd54a",
                  "offered": ["#ffd54a", "#ffffff"] }
              ],
              "slots": [
                { "kind": "text", "name": "slogan", "label": "Slogan", "default": "Gone sailing",
                  "required": true, "maxLength": 40, "maxLines": 2,
                  "size": { "min": "18pt", "max": "90pt" },
                  "fonts": ["anton", "oswald-bold"],
                  "ink": "sun" },
                { "kind": "text", "name": "since", "label": "Founded", "default": "since 1998",
                  "maxLength": 30,
                  "size": { "min": "8pt", "max": "18pt" },
                  "fonts": ["oswald-bold"], "ink": "sun" },
                { "kind": "option", "name": "sun", "label": "Sun", "default": true }
              ],
              "samples": [
                { "title": "Night", "choices": { "inks": { "water": "#1f2430" } } }
              ]
            }
            """;
    private static final byte[] BOAT = boat(300);

    private HarbourTemplate() {}

    static SortedMap<String, byte[]> files(UnaryOperator<String> svg, UnaryOperator<String> json) {
        var files = new TreeMap<String, byte[]>();
        files.put("front.svg", svg.apply(SVG).getBytes(StandardCharsets.UTF_8));
        files.put("template.json", json.apply(JSON).getBytes(StandardCharsets.UTF_8));
        files.put("pictures/boat.png", BOAT);
        return files;
    }

    static Linter.LintResult lint(SortedMap<String, byte[]> files) {
        return ShippedLinter.LINTER.lint("harbour-club", ShippedTemplates.product("bumper-sticker"), files);
    }

    static byte[] boat(int width) {
        var picture = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int i = 0; i < 4; i++) picture.setRGB(random.nextInt(width), i, 0xFFFFFF);
        return Raster.of(picture).bytes();
    }
}
