package org.makeready.press.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.judge.GhostscriptSeparations;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.template.TrimShape;

/// Pieces that are cut along a line of the template's own.
class DrawnEdgeTest {
    private static final String JSON = """
            {"format": 1, "size": "%s", "title": "Arrow", "faces": [{"name": "front", "artwork": "front.svg"}],
             "palette": [{"role": "paper", "label": "Paper", "default": "#ffcc00"}], "slots": []}""";
    /// Trim runs from 9 to 729 and from 9 to 225.
    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 738 234">
              <rect width="738" height="234" fill="#ffcc00"/>
              %s
            </svg>""";
    private static final String ARROW =
            "<path id=\"edge\" d=\"M20 60 H500 V20 L720 117 L500 214 V174 H20 Z\" fill=\"none\" stroke=\"#e6007e\"/>";

    @Test
    void the_piece_is_cut_along_the_drawings_own_edge_which_is_not_printed() {
        var template = assertInstanceOf(Reading.Read.class, read("bumper-sticker", "10x3", ARROW))
                .template();
        var face = template.faces().getFirst();
        assertInstanceOf(TrimShape.Own.class, face.shape());
        var edge = JavaPath.of(face.edge(), false);
        assertTrue(edge.contains(300, 100) && !edge.contains(20, 20));
        var safe = JavaPath.of(face.safeEdge(), false);
        assertTrue(
                safe.contains(300, 100) && !safe.contains(14, 100) && safe.contains(22, 100),
                "9 points inside the edge");
        assertEquals(1, template.art().get("front").size());
        var composed = new Composer(ShippedFonts.SUPPLY).compose(template, Choices.NONE);
        var composition =
                assertInstanceOf(CompositionResult.Ready.class, composed).composition();
        var plates = GhostscriptSeparations.of(
                        PrintFileSamples.print(composition, PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, false)),
                        72)
                .getFirst();
        byte[] cut = plates.inks().get("CutContour");
        assertTrue(
                IntStream.rangeClosed(58, 62).anyMatch(y -> cut[y * plates.width() + 200] != 0),
                "the arrow's upper line");
        assertTrue(
                IntStream.range(0, plates.width()).noneMatch(x -> cut[9 * plates.width() + x] != 0),
                "no cut along the trim");
    }

    @Test
    void edges_that_cannot_be_cut_are_refused_at_their_line() {
        refused("duplicate-id", 4, ARROW + "\n" + ARROW);
        refused("several-edges", 3, ARROW + "\n<use href=\"#edge\" y=\"5\"/>");
        refused("open-edge", 3, ARROW.replace(" Z", ""));
        refused("open-edge", 3, ARROW.replace(" Z", " Z M100 100 h40 v40 Z"));
        refused("edge-outside", 3, ARROW.replace("M20", "M2"));
        refused("edge-too-small", 3, "<circle id=\"edge\" cx=\"100\" cy=\"100\" r=\"10\"/>");
    }

    @Test
    void trimmed_products_have_no_edge_of_their_own() {
        var svg = SVG.replace("738", "378")
                .replace("234", "522")
                .formatted("<circle id=\"edge\" cx=\"190\" cy=\"260\" r=\"100\"/>");
        var rejected = assertInstanceOf(Reading.Rejected.class, read("e-card", "5x7", svg, JSON.formatted("5x7")));
        assertEquals(
                List.of("edge-not-cut"),
                rejected.findings().stream().map(Finding::id).toList());
    }

    private static void refused(String rule, int line, String edge) {
        var rejected = assertInstanceOf(Reading.Rejected.class, read("bumper-sticker", "10x3", edge), rule);
        assertEquals(
                List.of(rule + " " + line),
                rejected.findings().stream().map(f -> f.id() + " " + f.line()).toList());
        assertFalse(rejected.findings().getFirst().fix().isBlank());
    }

    private static Reading read(String product, String size, String edge) {
        return read(product, size, SVG.formatted(edge), JSON.formatted(size));
    }

    private static Reading read(String product, String size, String svg, String json) {
        var files = new TreeMap<>(Map.of(
                "template.json",
                json.getBytes(StandardCharsets.UTF_8),
                "front.svg",
                svg.getBytes(StandardCharsets.UTF_8)));
        return new TemplateReader(ShippedFonts.SUPPLY).read("arrow", ShippedTemplates.product(product), files);
    }
}
