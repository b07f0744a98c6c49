package org.makeready.press.svg;

import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.press.artwork.Raster;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Limits;

/// The pictures a drawing shows. Batik would decode and redraw them; instead each `image` becomes a rectangle for Batik
/// to place, and its original bytes wait here under that rectangle.
final class EmbeddedPictures {
    private final Limits limits;
    private final Map<String, Raster> folder;
    private final Findings findings;
    private final Map<Markup, Raster> byFrame = new IdentityHashMap<>();

    EmbeddedPictures(Limits limits, Map<String, Raster> folder, Findings findings) {
        this.limits = limits;
        this.folder = folder;
        this.findings = findings;
    }

    /// The drawing with a rectangle in place of every image.
    Markup framed(Markup element) {
        var children = element.children().stream().map(this::framed).toList();
        if (!element.name().equals("image")) return element.with(element.attributes(), children, element.text());
        var attributes = new LinkedHashMap<>(element.attributes());
        var href = attributes.remove("href");
        attributes.put("style", "fill:#000000;stroke:none");
        var frame = new Markup("rect", attributes, List.of(), "", element.line(), element.column());
        picture(element, href == null ? "" : href).ifPresent(raster -> byFrame.put(frame, raster));
        return frame;
    }

    /// The picture a rectangle stands for.
    Optional<Raster> in(Markup frame) {
        return Optional.ofNullable(byFrame.get(frame));
    }

    private Optional<Raster> picture(Markup image, String href) {
        try {
            if (href.startsWith("data:")) return Optional.of(Raster.read(data(href), limits.picturePixels()));
            var name = href.startsWith("pictures/") ? href.substring("pictures/".length()) : href;
            if (folder.containsKey(name)) return Optional.of(folder.get(name));
            findings.add(
                    LintRule.MISSING_PICTURE,
                    image,
                    "There is no picture \"%s\" in the pictures folder.".formatted(shortened(href)),
                    "Put it there, or embed it.");
        } catch (IllegalArgumentException e) {
            findings.add(
                    LintRule.UNREADABLE_PICTURE,
                    image,
                    "An embedded picture cannot be read: " + e.getMessage(),
                    "Embed a PNG or JPEG.");
        }
        return Optional.empty();
    }

    private static byte[] data(String href) {
        int comma = href.indexOf(',');
        if (comma < 0 || !href.substring(0, comma).endsWith(";base64"))
            throw new IllegalArgumentException("not base64 data");
        return Base64.getMimeDecoder().decode(href.substring(comma + 1));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
