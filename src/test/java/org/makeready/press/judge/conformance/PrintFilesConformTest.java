package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.ExternalProgram;
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

/// The print file of every template, with the words of the catalog and with hard ones, on opaque and on clear stock, as
/// text and as outlines: programs that are not ours find nothing to correct in it.
class PrintFilesConformTest {
    private static final int SEED = 23, PPI = 72;
    private static final Set<String> PROCESS = Set.of("Cyan", "Magenta", "Yellow", "Black");
    /// Ghostscript rounds single pixels of edges differently once it has more inks to care for.
    private static final double STRAY = 1e-4;
    /// Rounding of tints to bytes, once by us and once by Ghostscript.
    private static final double LIMIT = 3 + 4 / 255.0;

    @TestFactory
    Stream<DynamicTest> every_print_file_conforms() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var hostile = new HostileChoices(SEED);
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var shown = assertInstanceOf(
                                    CompositionResult.Ready.class, composer.compose(template, template.sample()))
                            .composition();
                    judge(shown, PrintFileSamples.usual(template, false));
                    if (template.product().equals("bumper-sticker")) technicalLayersChangeNothing(shown);
                    judge(
                            hostile.compose(template, false),
                            template.product().equals("bumper-sticker")
                                    ? PrintFileSamples.cut(Marks.NONE, Lettering.OUTLINES, true)
                                    : PrintFileSamples.plain(Marks.NONE, Lettering.OUTLINES));
                }));
    }

    static void judge(Composition composition, PrintSetup setup) throws Exception {
        var pdf = PrintFileSamples.print(composition, setup);
        assertEquals(List.of(), VeraPdf.violations(pdf));
        sound(pdf);
        int page = 0;
        for (var plates : GhostscriptSeparations.of(pdf, PPI)) {
            boolean cut = setup.cut().isPresent() && page++ == 0;
            var names = new TreeSet<>(PROCESS);
            if (cut) names.add("CutContour");
            setup.white().ifPresent(names::add);
            assertEquals(names, plates.inks().keySet());
            assertTrue(plates.mostInk() <= LIMIT, () -> "Total ink %.0f %%".formatted(100 * plates.mostInk()));
            if (cut) assertTrue(plates.coverage("CutContour") > 0.001, "The cut line is not on its plate");
            if (setup.white().isPresent()) assertTrue(plates.coverage("White") > 0.5, "White is not on its plate");
        }
    }

    private static void technicalLayersChangeNothing(Composition composition) {
        var with = GhostscriptSeparations.of(
                        PrintFileSamples.print(composition, PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, true)),
                        PPI)
                .getFirst();
        var without = GhostscriptSeparations.of(
                        PrintFileSamples.print(composition, PrintFileSamples.plain(Marks.NONE, Lettering.TEXT)), PPI)
                .getFirst();
        for (var ink : PROCESS) {
            byte[] expected = without.inks().get(ink), actual = with.inks().get(ink);
            long apart = IntStream.range(0, expected.length)
                    .filter(pixel -> expected[pixel] != actual[pixel])
                    .count();
            assertTrue(apart <= expected.length * STRAY, () -> apart + " pixels of " + ink + " differ");
        }
    }

    static void sound(byte[] pdf) throws IOException {
        var file = Files.createTempFile("print", ".pdf");
        try {
            Files.write(file, pdf);
            var outcome = ExternalProgram.QPDF.run(List.of("--check", file.toString()));
            assertEquals(0, outcome.exit(), outcome.text() + outcome.errors());
            var info = ExternalProgram.PDFINFO.run(List.of(file.toString())).text();
            assertTrue(info.contains("PDF version:     1.6") && info.contains("PDF subtype:    PDF/X-4"), info);
            if (!ExternalProgram.PDFFONTS
                    .run(List.of(file.toString()))
                    .text()
                    .lines()
                    .skip(2)
                    .allMatch(line -> line.contains(" yes yes yes "))) {
                throw new AssertionError(
                        ExternalProgram.PDFFONTS.run(List.of(file.toString())).text());
            }
            ExternalProgram.PDFIMAGES
                    .run(List.of("-list", file.toString()))
                    .text()
                    .lines()
                    .skip(2)
                    .forEach(line -> assertTrue(
                            line.contains(" cmyk ") || line.contains(" smask ") || line.contains(" gray "), line));
        } finally {
            Files.delete(file);
        }
    }
}
