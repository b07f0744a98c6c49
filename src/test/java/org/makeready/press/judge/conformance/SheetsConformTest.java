package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeready.ExternalProgram;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.imposition.Imposition;
import org.makeready.press.imposition.ImpositionRules;
import org.makeready.press.imposition.SheetLayout;
import org.makeready.press.imposition.Substrate;
import org.makeready.press.judge.GhostscriptSeparations;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.render.printfile.PrintRun;
import org.makeready.press.render.printfile.SheetFile;
import org.makeready.press.render.printfile.SheetFile.Extras;
import org.makeready.press.render.printfile.SheetFile.SheetDesign;

/// Sheets made of sealed print files are print files themselves, and each piece on them is the picture that was sealed.
class SheetsConformTest {
    private static final ImpositionRules RULES = new ImpositionRules(18, 9, true, false);
    private static final Extras ALL = new Extras(true, true, true), NONE = new Extras(false, false, false);
    private static final List<String> RUN = List.of("ADA", "GRACE", "HEDY");
    private static final int PPI = 72;
    private static final int MOST_BEYOND = 300_000;

    @Test
    void a_mixed_sheet_keeps_layers_and_inks_and_conforms() throws Exception {
        var designs = List.of(
                new SheetDesign("MR-1-1", sticker("honk-coffee-burst"), 1, 4),
                new SheetDesign("MR-2-1", sticker("photo-porthole"), 1, 3),
                new SheetDesign("MR-3-1", sticker("campfire-club-oval"), 1, 5));
        var sheet = SheetFile.of(designs);
        var layouts = Imposition.of(sheet.pieces(), new Substrate.Sheet(28 * 72, 40 * 72), RULES);
        byte[] pdf = print(sheet, layouts, ALL);
        assertArrayEquals(pdf, print(SheetFile.of(designs), layouts, ALL));
        conforms(pdf);
        var plates = GhostscriptSeparations.of(pdf, PPI).getFirst();
        assertEquals(
                Set.of("Cyan", "Magenta", "Yellow", "Black", "CutContour", "White"),
                plates.inks().keySet());
        var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(3, text.split("/Type /OCG ", -1).length, "one layer to cut, one of white");
    }

    @Test
    void every_piece_looks_like_its_own_print_file() throws Exception {
        byte[] file = sticker("birthday-bunting");
        var sheet = SheetFile.of(List.of(new SheetDesign("MR-1-1", file, 1, 6)));
        var layouts = Imposition.of(
                sheet.pieces(), new Substrate.Sheet(20 * 72, 28 * 72), new ImpositionRules(18, 9, false, false));
        var alone = GhostscriptSeparations.of(file, PPI).getFirst();
        var together =
                GhostscriptSeparations.of(print(sheet, layouts, NONE), PPI).getFirst();
        for (var placed : layouts.getFirst().placed()) {
            int x = (int) placed.x(), y = (int) Math.round(together.height() - placed.y() - alone.height());
            for (var ink : alone.inks().keySet()) {
                byte[] expected = alone.inks().get(ink),
                        actual = together.inks().get(ink);
                long far = IntStream.range(0, expected.length)
                        .filter(i -> Math.abs((expected[i] & 0xFF)
                                        - (actual[(i / alone.width() + y) * together.width() + i % alone.width() + x]
                                                & 0xFF))
                                > 8)
                        .count();
                assertTrue(far <= expected.length / 500, () -> far + " pixels of " + ink + " differ at " + placed);
            }
        }
    }

    @Test
    void of_a_run_each_piece_lies_by_itself() throws Exception {
        var template = ShippedTemplates.all().stream()
                .filter(t -> t.slug().equals("honk-coffee-burst"))
                .findFirst()
                .orElseThrow();
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var file = new ByteArrayOutputStream();
        var run = PrintRun.begin(
                template,
                PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, true),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                file);
        for (var words : RUN) {
            var choices =
                    template.sample().with(Choices.of(Map.of("slogan", words), Map.of(), Map.of(), Map.of(), Map.of()));
            run.add(
                    assertInstanceOf(CompositionResult.Ready.class, composer.compose(template, choices))
                            .composition(),
                    words);
        }
        run.end();
        var sheet = SheetFile.of(List.of(
                new SheetDesign("MR-1-1", file.toByteArray(), RUN.size(), 2),
                new SheetDesign("MR-2-1", sticker("birthday-bunting"), 1, 1)));
        var layouts = Imposition.of(sheet.pieces(), new Substrate.Sheet(28 * 72, 40 * 72), RULES);
        assertEquals(2 * RUN.size() + 1, layouts.getFirst().placed().size());
        byte[] pdf = print(sheet, layouts, ALL);
        conforms(pdf);
        var path = Files.createTempFile("run", ".pdf");
        Files.write(path, pdf);
        var text = ExternalProgram.PDFTOTEXT.run(List.of(path.toString(), "-")).text();
        Files.delete(path);
        for (int kind = 1; kind <= RUN.size(); kind++) {
            for (int copy = 1; copy <= 2; copy++) assertTrue(text.contains("MR-1-1." + kind + " " + copy + "/2"), text);
            assertEquals(3, text.split(RUN.get(kind - 1), -1).length, text);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> SheetFile.of(List.of(new SheetDesign("MR-1-1", file.toByteArray(), 2, 1))));
    }

    @Test
    void backs_lie_behind_their_fronts() throws Exception {
        var sheet = SheetFile.of(List.of(new SheetDesign("MR-1-1", card("thank-you-folk-birds"), 1, 3)));
        var layouts = Imposition.of(sheet.pieces(), new Substrate.Sheet(13 * 72, 19 * 72), RULES);
        byte[] pdf = print(sheet, layouts, NONE);
        conforms(pdf);
        var pages = GhostscriptSeparations.of(pdf, PPI);
        assertEquals(2 * layouts.size(), pages.size());
        var front = covered(pages.get(0));
        var back = covered(pages.get(1));
        for (int i = 0; i < front.length; i++) {
            int mirrored = i / pages.get(0).width() * pages.get(0).width()
                    + pages.get(0).width()
                    - 1
                    - i % pages.get(0).width();
            if (front[i] && !back[mirrored])
                assertTrue(nearEdge(back, mirrored, pages.get(0).width()), "at " + i);
        }
    }

    /// Turned to the left on the front is turned to the right on the back: head behind head.
    @Test
    void a_turned_piece_is_the_same_picture_on_both_sides() throws Exception {
        byte[] file = card("thank-you-folk-birds");
        var sheet = SheetFile.of(List.of(new SheetDesign("MR-1-1", file, 1, 1)));
        var layout = new SheetLayout(13 * 72, 19 * 72, List.of(new SheetLayout.PlacedPiece(0, 0, 36, 54, true)));
        var alone = GhostscriptSeparations.of(file, PPI);
        var together = GhostscriptSeparations.of(print(sheet, List.of(layout), NONE), PPI);
        int w = alone.getFirst().width(),
                h = alone.getFirst().height(),
                width = together.getFirst().width(),
                top = together.getFirst().height() - 54 - w;
        for (var ink : List.of("Cyan", "Magenta", "Yellow", "Black")) {
            same(
                    alone.get(0).inks().get(ink),
                    together.get(0).inks().get(ink),
                    i -> (top + w - 1 - i % w) * width + 36 + i / w);
            same(
                    alone.get(1).inks().get(ink),
                    together.get(1).inks().get(ink),
                    i -> (top + i % w) * width + width - 36 - 1 - i / w);
        }
        assertEquals(w * h, alone.getFirst().inks().get("Cyan").length);
    }

    private static void same(byte[] alone, byte[] together, IntUnaryOperator place) {
        long far = IntStream.range(0, alone.length)
                .filter(i -> Math.abs((alone[i] & 0xFF) - (together[place.applyAsInt(i)] & 0xFF)) > 40)
                .count();
        assertTrue(far <= alone.length / 100, () -> far + " of " + alone.length + " pixels differ");
    }

    /// Inside a card everything is printed, at least with the paper's tone.
    private static boolean[] covered(GhostscriptSeparations plates) {
        boolean[] covered = new boolean[plates.width() * plates.height()];
        for (int i = 0; i < covered.length; i++)
            covered[i] = Arrays.stream(plates.cmyk(i)).sum() > 0;
        return covered;
    }

    private static boolean nearEdge(boolean[] covered, int at, int width) {
        for (int step : new int[] {-2, -1, 1, 2, -width, width, -2 * width, 2 * width}) {
            if (at + step >= 0 && at + step < covered.length && covered[at + step]) return true;
        }
        return false;
    }

    @Test
    void a_thousand_copies_add_little() throws Exception {
        byte[] file = sticker("graduation-toss");
        var sheet = SheetFile.of(List.of(new SheetDesign("MR-1-1", file, 1, 1000)));
        var layouts = Imposition.of(sheet.pieces(), new Substrate.Roll(54 * 72), RULES);
        byte[] pdf = print(sheet, layouts, ALL);
        assertTrue(
                pdf.length - file.length <= MOST_BEYOND, () -> pdf.length - file.length + " bytes beyond the design");
        assertEquals(
                1000,
                layouts.stream().mapToInt(layout -> layout.placed().size()).sum());
        conforms(pdf);
    }

    @Test
    void foreign_print_files_are_refused() throws Exception {
        byte[] file = sticker("graduation-toss");
        var broken = new ArrayList<byte[]>(
                List.of(new byte[0], "%PDF-1.7".getBytes(), Arrays.copyOf(file, file.length / 2)));
        for (byte[] other : broken)
            assertThrows(
                    IllegalArgumentException.class, () -> SheetFile.of(List.of(new SheetDesign("x", other, 1, 1))));
    }

    private static byte[] print(SheetFile sheet, List<SheetLayout> layouts, Extras extras) {
        return sheet.print(
                layouts,
                RULES.gutter(),
                RULES.margin(),
                extras,
                PrintFileSamples.JOB,
                PrintFileSamples.SEPARATION,
                PrintFileSamples.SLUG_FONT);
    }

    private static void conforms(byte[] pdf) throws Exception {
        assertEquals(List.of(), VeraPdf.violations(pdf));
        var file = Files.createTempFile("sheet", ".pdf");
        try {
            Files.write(file, pdf);
            var outcome = ExternalProgram.QPDF.run(List.of("--check", file.toString()));
            assertEquals(0, outcome.exit(), outcome.text() + outcome.errors());
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] sticker(String slug) {
        return file(slug, true);
    }

    private static byte[] card(String slug) {
        return file(slug, false);
    }

    private static byte[] file(String slug, boolean cut) {
        var template = ShippedTemplates.all().stream()
                .filter(t -> t.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        var composed = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY).compose(template, template.sample());
        return PrintFileSamples.print(
                assertInstanceOf(CompositionResult.Ready.class, composed).composition(),
                cut
                        ? PrintFileSamples.cut(Marks.ALL, Lettering.TEXT, true)
                        : PrintFileSamples.plain(Marks.ALL, Lettering.TEXT));
    }
}
