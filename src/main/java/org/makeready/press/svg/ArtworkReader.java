package org.makeready.press.svg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.makeready.press.artwork.Raster;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.ReadableNumbers;
import org.makeready.press.svg.batik.BatikDrawing;
import org.makeready.press.svg.markup.AlphaStandIns;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.svg.markup.MarkupParser;
import org.makeready.press.svg.markup.ReferenceCheck;
import org.makeready.press.svg.markup.SvgProfile;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Limits;
import org.makeready.press.template.TrimShape;

/// Reads the artwork of one face: a plain SVG that covers the bleed box. The only door to Batik.
public final class ArtworkReader {
    private static final double ASPECT_TOLERANCE = 0.005;
    private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\s*(in|mm|cm|pt|pc|px)?");
    private final Limits limits;
    private final List<InkRole> palette;
    private final Map<String, Raster> pictures;

    public ArtworkReader(Limits limits, List<InkRole> palette, Map<String, Raster> pictures) {
        this.limits = limits;
        this.palette = palette;
        this.pictures = pictures;
    }

    /// The art of a face, bottom first, and its edge where the drawing has one of its own.
    ///
    /// @param edges   the shape that says so
    /// @param root    what the drawing says, cleaned
    /// @param origins the elements that art was drawn from
    public record FaceArtwork(
            List<Art> art,
            Optional<TrimShape> edge,
            List<DrawnEdge> edges,
            Optional<Markup> root,
            Map<Art, Markup> origins) {
        private static final FaceArtwork NOTHING =
                new FaceArtwork(List.of(), Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    /// What the drawing holds; nothing when the findings say why not.
    public FaceArtwork read(byte[] svg, Face face, Findings findings) {
        var parsed = new MarkupParser(limits, findings).parse(svg);
        if (parsed.isEmpty()) return FaceArtwork.NOTHING;
        var colours = new AlphaStandIns(new String(svg, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        var clean = new SvgProfile(findings, colours).cleaned(parsed.get());
        new ReferenceCheck(limits, findings).check(clean);
        if (findings.failed()) return FaceArtwork.NOTHING;
        checkAspect(clean, face, findings);
        var root = withViewBox(clean, findings);
        try {
            var bleed = face.bleedBox();
            var images = new EmbeddedPictures(limits, pictures, findings);
            var drawing = new BatikDrawing(images.framed(root), bleed.width(), bleed.height());
            var walk = new ArtBuilder(drawing, face, palette, colours, images, limits, findings);
            var art = walk.art();
            return new FaceArtwork(
                    art, DrawnEdge.of(walk.edges(), face, findings), walk.edges(), parsed, walk.origins());
        } catch (RuntimeException | StackOverflowError e) {
            findings.add(
                    LintRule.UNREADABLE_ARTWORK,
                    BatikDrawing.culprit(e, root).orElse(clean),
                    "This drawing cannot be read: " + reason(e).replaceAll("[.]*$", "."),
                    "Simplify it, or save it anew as plain SVG.");
            return FaceArtwork.NOTHING;
        }
    }

    /// Batik's own words without its class names; its messages end with the offending value.
    private static String reason(Throwable e) {
        var message = e.getMessage();
        if (e instanceof StackOverflowError || message == null) return "it is nested too deep or refers to itself.";
        var line = message.lines()
                .filter(l -> !l.isBlank())
                .reduce((first, last) -> last)
                .orElse("")
                .strip();
        return line.replaceAll("([a-z]+\\.){2,}[A-Z]\\w*:?\\s*", "");
    }

    private static void checkAspect(Markup svg, Face face, Findings findings) {
        double[] box = viewBox(svg);
        var bleed = face.bleedBox();
        if (box.length != 4 || box[2] <= 0 || box[3] <= 0) {
            findings.add(
                    LintRule.NO_SIZE,
                    svg,
                    "The drawing has neither a viewBox nor a width and height.",
                    "Give the svg element a viewBox that covers trim and bleed.");
        } else if (Math.abs(box[2] / box[3] / (bleed.width() / bleed.height()) - 1) > ASPECT_TOLERANCE) {
            findings.add(
                    LintRule.WRONG_PROPORTIONS,
                    svg,
                    "The drawing is %s × %s; face \"%s\" with its bleed is %s × %s in."
                            .formatted(
                                    ReadableNumbers.plain(box[2], 3),
                                    ReadableNumbers.plain(box[3], 3),
                                    face.name(),
                                    ReadableNumbers.plain(bleed.width() / 72, 3),
                                    ReadableNumbers.plain(bleed.height() / 72, 3)),
                    "Draw the whole bleed box: viewBox=\"0 0 %s %s\"."
                            .formatted(
                                    ReadableNumbers.plain(bleed.width(), 3), ReadableNumbers.plain(bleed.height(), 3)));
        }
    }

    private static Markup withViewBox(Markup svg, Findings findings) {
        if (!svg.attribute("viewBox").isEmpty()) return svg;
        double[] box = viewBox(svg);
        var attributes = new LinkedHashMap<>(svg.attributes());
        if (box.length == 4) {
            var written = "0 0 " + ReadableNumbers.plain(box[2], 3) + " " + ReadableNumbers.plain(box[3], 3);
            attributes.put("viewBox", written);
            findings.add(
                    LintRule.MISSING_VIEW_BOX,
                    svg,
                    "The svg element has width and height, but no viewBox.",
                    "Write viewBox=\"%s\".".formatted(written),
                    new Edit.SetAttribute(findings.position(svg), "viewBox", written));
        }
        return svg.with(attributes, svg.children(), svg.text());
    }

    /// The viewBox, or the one that width and height amount to; four numbers, or none.
    private static double[] viewBox(Markup svg) {
        try {
            var written = svg.attribute("viewBox").strip();
            if (!written.isEmpty())
                return Arrays.stream(written.split("[\\s,]+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
            double width = pixels(svg.attribute("width"));
            double height = pixels(svg.attribute("height"));
            return width > 0 && height > 0 ? new double[] {0, 0, width, height} : new double[0];
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    /// A length in CSS pixels, 96 to the inch; 0 when it is none.
    private static double pixels(String length) {
        var size = SIZE.matcher(length.strip());
        if (!size.matches()) return 0;
        double number = Double.parseDouble(size.group(1));
        return switch (size.group(2)) {
            case "in" -> number * 96;
            case "cm" -> number * 96 / 2.54;
            case "mm" -> number * 96 / 25.4;
            case "pt" -> number * 96 / 72;
            case "pc" -> number * 16;
            case null, default -> number;
        };
    }
}
