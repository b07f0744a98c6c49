package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.ExternalProgram;
import org.makeready.press.PpmReader;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.judge.GhostscriptSeparations;
import org.makeready.press.judge.HostileChoices;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.render.printfile.Imprint;
import org.makeready.press.render.printfile.PrintPlate;
import org.makeready.press.render.printfile.PrintRun;
import org.makeready.press.template.Template;

/// Runs of every template: programs that are not ours find nothing to correct, and each piece has the separations it
/// has in a file of its own.
class PrintRunsConformTest {
    private static final int SEED = 29, PPI = 72, HARD_PIECES = 3;
    /// Single pixels of edges are rounded differently now and then.
    private static final double STRAY = 1e-4;

    @TestFactory
    Stream<DynamicTest> every_run_conforms_and_every_piece_is_as_in_its_own_file() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var hostile = new HostileChoices(SEED);
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var pieces = new ArrayList<Composition>();
                    pieces.add(assertInstanceOf(
                                    CompositionResult.Ready.class, composer.compose(template, template.sample()))
                            .composition());
                    for (int n = 0; n < HARD_PIECES; n++) pieces.add(hostile.compose(template, n == 1));
                    judge(template, pieces, PrintFileSamples.usual(template, false));
                    boolean cut = template.product().equals("bumper-sticker");
                    separate(
                            template,
                            pieces,
                            cut
                                    ? PrintFileSamples.cut(Marks.NONE, Lettering.OUTLINES, true)
                                    : PrintFileSamples.plain(Marks.NONE, Lettering.OUTLINES));
                }));
    }

    private static void judge(Template template, List<Composition> pieces, PrintSetup setup) throws Exception {
        byte[] run = run(template, pieces, setup);
        assertEquals(List.of(), VeraPdf.violations(run));
        PrintFilesConformTest.sound(run);
        var plate = PrintPlate.of(template, setup, PrintFileSamples.SLUG_FONT);
        var drawn = draw(run);
        for (int n = 0, page = 0; n < pieces.size(); n++) {
            for (var alone : draw(plate.print(pieces.get(n), imprint(n))))
                alike(alone, drawn.get(page++), "piece " + n);
        }
    }

    /// As outlines: Ghostscript draws the letters of a font a little differently when others are in it.
    private static void separate(Template template, List<Composition> pieces, PrintSetup setup) {
        var plate = PrintPlate.of(template, setup, PrintFileSamples.SLUG_FONT);
        var pages = GhostscriptSeparations.of(run(template, pieces, setup), PPI);
        int page = 0;
        for (int n = 0; n < pieces.size(); n++) {
            for (var expected : GhostscriptSeparations.of(plate.print(pieces.get(n), imprint(n)), PPI))
                same(expected, pages.get(page++), "piece " + n);
        }
        assertEquals(page, pages.size());
    }

    private static byte[] run(Template template, List<Composition> pieces, PrintSetup setup) {
        var out = new ByteArrayOutputStream();
        var run = PrintRun.begin(template, setup, PrintFileSamples.SLUG_FONT, PrintFileSamples.JOB, out);
        for (int n = 0; n < pieces.size(); n++)
            run.add(pieces.get(n), imprint(n).slug());
        run.end();
        return out.toByteArray();
    }

    private static void same(GhostscriptSeparations expected, GhostscriptSeparations actual, String place) {
        assertTrue(actual.inks().keySet().containsAll(expected.inks().keySet()), place);
        expected.inks().forEach((ink, tints) -> {
            byte[] others = actual.inks().get(ink);
            long apart = IntStream.range(0, tints.length)
                    .filter(pixel -> tints[pixel] != others[pixel])
                    .count();
            assertTrue(apart <= tints.length * STRAY, () -> "%s: %d pixels of %s differ".formatted(place, apart, ink));
        });
    }

    private static void alike(BufferedImage expected, BufferedImage actual, String place) {
        int[] ours = pixels(expected), theirs = pixels(actual);
        assertEquals(ours.length, theirs.length, place);
        long apart = IntStream.range(0, ours.length)
                .filter(pixel -> ours[pixel] != theirs[pixel])
                .count();
        assertTrue(apart <= ours.length * STRAY, () -> "%s: Poppler sees %d pixels differ".formatted(place, apart));
    }

    /// By Poppler, page by page; MuPDF takes gradients of earlier pages for those of later ones now and then.
    private static List<BufferedImage> draw(byte[] pdf) throws IOException {
        var file = Files.createTempFile("run", ".pdf");
        try {
            return PpmReader.all(ExternalProgram.PDFTOPPM
                    .run(List.of("-r", "" + PPI, Files.write(file, pdf).toString()))
                    .output());
        } finally {
            Files.delete(file);
        }
    }

    private static int[] pixels(BufferedImage page) {
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }

    private static Imprint imprint(int piece) {
        return new Imprint("MR-1001-1   row " + (piece + 1), PrintFileSamples.JOB.made());
    }
}
