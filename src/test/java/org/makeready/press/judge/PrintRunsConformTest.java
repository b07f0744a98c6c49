package org.makeready.press.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.PrintFiles;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.PrintJob;
import org.makeready.press.render.pdf.PrintPlate;
import org.makeready.press.render.pdf.PrintRun;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.template.Template;

/// Runs of every template: programs that are not ours find nothing to correct, and each piece has the separations it has
/// in a file of its own.
class PrintRunsConformTest {
    private static final int SEED = 29, PPI = 72, HARD_PIECES = 3;
    /// Ghostscript rounds single pixels of edges differently in files of several pages; MuPDF does not.
    private static final double STRAY = 5e-4;

    @TestFactory
    Stream<DynamicTest> every_run_conforms_and_every_piece_is_as_in_its_own_file() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var hostile = new HostileChoices(SEED);
        return ShippedTemplates.all().stream().map(template -> dynamicTest(template.slug(), () -> {
            var pieces = new ArrayList<Composition>();
            pieces.add(assertInstanceOf(Composed.Ready.class, composer.compose(template, template.sample())).composition());
            for (int n = 0; n < HARD_PIECES; n++) pieces.add(hostile.compose(template, n == 1));
            judge(template, pieces, PrintFiles.usual(template, template.slug().length() % 2 == 0));
        }));
    }

    private static void judge(Template template, List<Composition> pieces, PrintSetup setup) throws Exception {
        var out = new ByteArrayOutputStream();
        var run = PrintRun.begin(template, setup, PrintFiles.SLUG_FONT, PrintFiles.JOB, out);
        for (int n = 0; n < pieces.size(); n++) run.add(pieces.get(n), slug(n));
        run.end();
        assertEquals(List.of(), VeraPdf.violations(out.toByteArray()));
        PrintFilesConformTest.sound(out.toByteArray());
        var plate = PrintPlate.of(template, setup, PrintFiles.SLUG_FONT);
        var pages = Separations.of(out.toByteArray(), PPI);
        var drawn = draw(out.toByteArray());
        int page = 0;
        for (int n = 0; n < pieces.size(); n++) {
            var single = plate.print(pieces.get(n), new PrintJob(slug(n), PrintFiles.JOB.made()));
            var alone = draw(single);
            for (int own = 0; own < alone.size(); own++) assertArrayEquals(pixels(alone.get(own)), pixels(drawn.get(page + own)), "piece " + n + ", page " + own);
            for (var expected : Separations.of(single, PPI)) same(expected, pages.get(page++), "piece " + n);
        }
        assertEquals(page, pages.size());
    }

    private static void same(Separations expected, Separations actual, String place) {
        expected.inks().forEach((ink, tints) -> {
            byte[] others = actual.inks().get(ink);
            long apart = IntStream.range(0, tints.length).filter(pixel -> tints[pixel] != others[pixel]).count();
            assertTrue(apart <= tints.length * STRAY, () -> "%s: %d pixels of %s differ".formatted(place, apart, ink));
        });
    }

    private static List<BufferedImage> draw(byte[] pdf) {
        return MuPdf.draw(pdf, PPI, "rgb", Path.of("target/agreement/run"));
    }

    private static int[] pixels(BufferedImage page) {
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }

    private static String slug(int piece) {
        return "MR-1001-1   row " + (piece + 1);
    }
}
