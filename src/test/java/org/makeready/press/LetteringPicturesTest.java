package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.makeready.ExternalProgram;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Slot;

/// Words on paths and decorated words look the same in all three outputs, and can be read out of the PDF.
class LetteringPicturesTest {
    private static final Outline ARC =
            Outline.builder().move(60, 190).curve(250, 60, 560, 60, 750, 190).build();
    private static final Outline CIRCLE = Outline.ellipse(new Rect(330, 38, 140, 140));

    private static Composition ready(LetteringTemplate lettered, String words) {
        var composed = lettered.compose(words);
        return assertInstanceOf(CompositionResult.Ready.class, composed, composed::toString)
                .composition();
    }

    private static final List<Composition> SPECIMENS = List.of(
            ready(
                    LetteringTemplate.on(ARC).in("lobster").decorated(LetteringTemplate.DECORATED),
                    "Salt water heals everything"),
            ready(LetteringTemplate.on(ARC).in("noto-naskh-arabic"), "مرحبا بالعالم Hello"),
            ready(LetteringTemplate.on(ARC).in("noto-sans-devanagari"), "नमस्ते दुनिया"),
            ready(
                    LetteringTemplate.on(CIRCLE).in("alfa-slab-one").accent(Slot.Accent.AccentPart.INITIALS),
                    "Round and round we go"),
            ready(
                    LetteringTemplate.boxed()
                            .in("playfair-display")
                            .features("smcp", "onum")
                            .accent(Slot.Accent.AccentPart.FIRST_WORD),
                    "Established 1892"));

    @Test
    void svg_pdf_and_png_agree() throws IOException {
        for (var composition : SPECIMENS) {
            var ours = picture(composition);
            var side = composition.faces().getFirst();
            assertSmall(
                    ours,
                    ExternalProgram.RSVG_CONVERT.run(
                            PlateOutputs.svg(side), List.of("-d", "150", "-p", "150", "--unlimited", "-f", "png")),
                    composition);
            var path = Files.createTempFile("lettering", ".pdf");
            try {
                Files.write(path, PlateOutputs.pdf(composition));
                assertSmall(
                        ours,
                        ExternalProgram.MUTOOL.run(
                                List.of("draw", "-q", "-r", "150", "-F", "png", "-o", "-", path.toString(), "1")),
                        composition);
            } finally {
                Files.delete(path);
            }
        }
    }

    private static void assertSmall(BufferedImage ours, ExternalProgram.Outcome theirs, Composition composition)
            throws IOException {
        var difference = PictureDifference.of(onWhite(theirs.output()), ours);
        assertTrue(difference.small(), composition.texts() + " " + difference);
    }

    private static String text(Composition composition) throws IOException {
        var path = Files.createTempFile("lettering", ".pdf");
        try {
            Files.write(path, PlateOutputs.pdf(composition));
            return ExternalProgram.PDFTOTEXT
                    .run(List.of("-raw", path.toString(), "-"))
                    .text()
                    .replaceAll("\\s+", " ")
                    .strip();
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void words_on_paths_are_read_in_order_and_once() throws IOException {
        assertEquals(
                "Salt water heals everything",
                text(ready(
                        LetteringTemplate.on(ARC).in("lobster").decorated(LetteringTemplate.DECORATED),
                        "Salt water heals everything")));
        assertEquals(
                "HONK IF YOU LOVE GENTLE ARCS", text(ready(LetteringTemplate.on(ARC), "HONK IF YOU LOVE GENTLE ARCS")));
        assertEquals("Around the world", text(ready(LetteringTemplate.on(CIRCLE), "Around the world")));
        assertEquals(
                "नमस्ते दुनिया", text(ready(LetteringTemplate.on(ARC).in("noto-sans-devanagari"), "नमस्ते दुनिया")));
        assertEquals(
                "Established 1892",
                text(ready(
                        LetteringTemplate.boxed().in("playfair-display").features("smcp", "onum"),
                        "Established 1892")));
    }

    @Test
    void screen_readers_get_the_words_once() {
        var composition = ready(
                LetteringTemplate.on(ARC)
                        .accent(Slot.Accent.AccentPart.INITIALS)
                        .decorated(new Slot.Decoration(
                                LetteringTemplate.DECORATED.outline(),
                                LetteringTemplate.DECORATED.shadow(),
                                java.util.Optional.of(new Slot.Accent("shade", Slot.Accent.AccentPart.INITIALS)))),
                "Honk if you love");
        var svg = new String(PlateOutputs.svg(composition.faces().getFirst()), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(2, svg.split("aria-label=", -1).length);
        assertTrue(svg.contains("aria-label=\"Honk if you love\""));
    }

    /// Ten letters of ink on a circle: every sector of the ring around it that a letter stands in is dark, its inside
    /// empty.
    @Test
    void a_ring_of_words_leaves_the_inside_of_the_circle_free() throws IOException {
        var curve = new Slot.TextPath(Slot.Align.CENTER, 0, Slot.PathSide.LEFT, Slot.Stand.BASELINE, 0, 0.6);
        var composition = ready(LetteringTemplate.on(CIRCLE).with(curve), "HHHHHHHHHHHHHHHHHHHHHHHH");
        var picture = picture(composition);
        double scale = picture.getWidth()
                / composition.faces().getFirst().face().trim().width().pt();
        int inside = 0;
        int sectors = 0;
        for (int sector = 0; sector < 36; sector++) {
            int ring = 0;
            for (double r = 10; r < 90; r += 0.5) {
                for (double a = sector * 10; a < sector * 10 + 10; a += 0.5) {
                    int x = (int) ((400 + r * Math.cos(Math.toRadians(a))) * scale);
                    int y = (int) ((108 + r * Math.sin(Math.toRadians(a))) * scale);
                    boolean dark = new Color(picture.getRGB(x, y)).getBlue() < 100;
                    if (dark && r < 68.5) inside++;
                    if (dark && r > 71) ring++;
                }
            }
            if (ring > 10) sectors++;
        }
        assertEquals(0, inside);
        assertTrue(sectors >= 33, sectors + " sectors");
    }

    private static BufferedImage picture(Composition composition) throws IOException {
        return onWhite(PlateOutputs.pngAt(composition.faces().getFirst(), 150));
    }

    private static BufferedImage onWhite(byte[] png) throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(png));
        var onWhite = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        onWhite.createGraphics().drawImage(read, 0, 0, Color.WHITE, null);
        return onWhite;
    }
}
