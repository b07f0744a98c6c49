package org.makeready.press.render.printfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.makeready.press.PrintFileSamples.SEPARATION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.InlineTemplate;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedFonts;
import org.makeready.press.TemplateBuilder;
import org.makeready.press.artwork.Clip;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Paint.Stop;
import org.makeready.press.colour.Recipe;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.judge.GhostscriptSeparations;
import org.makeready.press.render.pdf.Drawings;
import org.makeready.press.render.pdf.InspectedPdf;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.PrintSetup.CutLine;
import org.makeready.press.render.pdf.PrintSetup.Depth;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.template.InkRole;

/// What print files contain, seen through Ghostscript's separations and qpdf's plain text.
class PrintPlateTest {
    private static final Rect PAGE = new Rect(-9, -9, 218, 118), BOX = new Rect(40, 20, 120, 60);
    /// One pixel a point.
    private static final int PPI = 72;

    @Test
    void the_same_line_gives_the_same_bytes_and_another_date_others() {
        var composition = Drawings.words("lora", "Two if by sea");
        var setup = PrintFileSamples.cut(Marks.ALL, Lettering.TEXT, true);
        var plate = PrintPlate.of(composition.template(), setup, PrintFileSamples.SLUG_FONT);
        assertArrayEquals(plate.print(composition, PrintFileSamples.JOB), PrintFileSamples.print(composition, setup));
        var later = new Imprint(PrintFileSamples.JOB.slug(), Instant.parse("2027-01-01T00:00:00Z"));
        assertFalse(Arrays.equals(plate.print(composition, PrintFileSamples.JOB), plate.print(composition, later)));
    }

    @Test
    void boxes_nest_and_leave_room_for_marks() {
        var drawing = Drawings.of(Drawings.fill(PAGE, Drawings.RED));
        var source = new String(
                PrintFileSamples.print(drawing, PrintFileSamples.plain(Marks.ALL, Lettering.TEXT)),
                StandardCharsets.ISO_8859_1);
        assertTrue(
                source.contains("/MediaBox [0 0 278 178] /BleedBox [30 30 248 148] /TrimBox [39 39 239 139] "), source);
        assertFalse(source.contains("/ArtBox") || source.contains("DeviceRGB"), source);
    }

    @Test
    void what_the_palette_says_of_an_ink_wins_and_a_spot_goes_to_its_own_plate() {
        var drawing = Drawings.of(Drawings.fill(PAGE, Drawings.BLUE), Drawings.fill(BOX, Drawings.RED));
        var recipes = Map.of(
                Drawings.BLUE,
                new Recipe(new Cmyk(0.2, 0, 0, 0), Optional.empty()),
                Drawings.RED,
                new Recipe(new Cmyk(0, 1, 0.8, 0), Optional.of("HKS 13 K")));
        var named = with(drawing, recipes);
        var known = GhostscriptSeparations.of(PrintFileSamples.print(named, spots(Set.of("HKS 13 K"))), PPI)
                .getFirst();
        assertEquals(
                Set.of("Cyan", "Magenta", "Yellow", "Black", "HKS 13 K"),
                known.inks().keySet());
        assertEquals(List.of(0, 0, 0, 0), inks(known, 60, 50));
        assertEquals(255, known.inks().get("HKS 13 K")[50 * known.width() + 60] & 0xFF);
        assertEquals(List.of(51, 0, 0, 0), inks(known, 5, 5));
        var unknown = GhostscriptSeparations.of(PrintFileSamples.print(named, spots(Set.of())), PPI)
                .getFirst();
        assertEquals(List.of(0, 255, 204, 0), inks(unknown, 60, 50));
    }

    @Test
    void what_the_palette_says_holds_no_more_ink_than_the_stock() {
        var named = with(
                Drawings.of(Drawings.fill(PAGE, Drawings.BLUE)),
                Map.of(Drawings.BLUE, new Recipe(new Cmyk(1, 0.9, 0.9, 0.9), Optional.empty())));
        var printed = inks(
                GhostscriptSeparations.of(PrintFileSamples.print(named, spots(Set.of())), PPI)
                        .getFirst(),
                5,
                5);
        double sum = printed.stream().mapToInt(level -> level).sum() / 255.0;
        assertEquals(PrintFileSamples.SEPARATION.limit(), sum, 0.02, printed.toString());
    }

    @Test
    void small_black_words_overprint_and_large_ones_do_not() {
        for (double size : new double[] {8, 11.9, 12.1, 30}) {
            var words = black(Drawings.glyphs("lora", "Sea"), size);
            for (var lettering : Lettering.values()) {
                var source = source(
                        Drawings.of(Drawings.fill(PAGE, Drawings.GOLD), words),
                        PrintFileSamples.plain(Marks.NONE, lettering));
                assertTrue(source.contains("0 0 0 1 k"), source);
                assertEquals(size < 12, source.contains("/OPM 1"), "at " + size + " points");
                assertEquals(lettering == Lettering.TEXT, source.contains("/FontFile2"));
            }
        }
    }

    @Test
    void outlines_look_like_text() {
        var drawing = Drawings.words("pacifico", "Sea breeze");
        var text = GhostscriptSeparations.of(
                        PrintFileSamples.print(drawing, PrintFileSamples.plain(Marks.NONE, Lettering.TEXT)), PPI)
                .getFirst();
        var outlines = GhostscriptSeparations.of(
                        PrintFileSamples.print(drawing, PrintFileSamples.plain(Marks.NONE, Lettering.OUTLINES)), PPI)
                .getFirst();
        assertEquals(text.coverage("Black"), outlines.coverage("Black"), 0.015);
        assertTrue(text.coverage("Black") > 0.01);
    }

    @Test
    void white_lies_under_everything_drawn_a_hair_smaller() {
        var drawing = Drawings.of(
                Drawings.fill(BOX, Drawings.RED),
                Drawings.fill(new Rect(100, 40, 10, 10), Ink.WHITE),
                Drawings.group(
                        Transform.IDENTITY, Clip.NONE, 0.3, Drawings.fill(new Rect(0, 0, 20, 20), Drawings.BLUE)));
        var plates = GhostscriptSeparations.of(
                        PrintFileSamples.print(drawing, PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, true)), 720)
                .getFirst();
        byte[] white = plates.inks().get("White");
        double area = 0;
        for (byte tint : white) area += (tint & 0xFF) / 255.0 / 100;
        assertEquals((BOX.width() - 0.7) * (BOX.height() - 0.7), area, 30);
        int edge = (int) ((BOX.x() + 9) * 10), middle = (int) ((BOX.centre().y() + 9) * 10) * plates.width();
        assertEquals(0, white[middle + edge + 1]);
        assertEquals(255, white[middle + edge + 6] & 0xFF);
    }

    @Test
    void white_covers_the_whole_bleed_where_the_art_does() {
        var plates = GhostscriptSeparations.of(
                        PrintFileSamples.print(
                                Drawings.of(Drawings.fill(new Rect(-12, -12, 240, 140), Drawings.GREEN)),
                                PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, true)),
                        PPI)
                .getFirst();
        assertEquals(1, plates.coverage("White"), 0.001);
    }

    @Test
    void white_follows_the_opaque_part_of_a_picture() {
        var picture = new Item.Picture(Drawings.picture("png", 60, 60), new Transform(100, 0, 0, 100, 0, 0));
        var plates = GhostscriptSeparations.of(
                        PrintFileSamples.print(
                                Drawings.of(picture), PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, true)),
                        PPI)
                .getFirst();
        byte[] white = plates.inks().get("White");
        assertEquals(255, white[(30 + 9) * plates.width() + 30 + 9] & 0xFF);
        assertEquals(0, white[(75 + 9) * plates.width() + 75 + 9]);
    }

    @Test
    void white_follows_what_customers_leave_out() {
        var template = new InlineTemplate(200, 100)
                .read(
                        "[]",
                        "[{\"kind\": \"option\", \"name\": \"star\", \"label\": \"Star\"}]",
                        "<rect x=\"10\" y=\"10\" width=\"40\" height=\"40\" fill=\"#336699\"/><g "
                                + "id=\"option-star\"><rect x=\"120\" y=\"10\" width=\"40\" height=\"40\" "
                                + "fill=\"#336699\"/></g>");
        for (boolean shown : new boolean[] {true, false}) {
            var composed = new Composer(ShippedFonts.SUPPLY)
                    .compose(template, Choices.of(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("star", shown)));
            var plates = GhostscriptSeparations.of(
                            PrintFileSamples.print(
                                    assertInstanceOf(CompositionResult.Ready.class, composed)
                                            .composition(),
                                    PrintFileSamples.cut(Marks.NONE, Lettering.TEXT, true)),
                            PPI)
                    .getFirst();
            byte[] white = plates.inks().get("White");
            assertEquals(255, white[30 * plates.width() + 30] & 0xFF);
            assertEquals(shown ? 255 : 0, white[30 * plates.width() + 140] & 0xFF);
        }
    }

    @Test
    void the_cutter_finds_one_closed_line_under_its_own_name() {
        var setup = new PrintSetup(
                SEPARATION,
                Set.of(),
                Optional.empty(),
                Optional.of(new CutLine("Thru-cut", Depth.DIE)),
                Lettering.TEXT,
                Marks.NONE);
        var source = source(Drawings.of(Drawings.fill(PAGE, Drawings.RED)), setup);
        assertTrue(
                source.contains("/GTS_ProcStepsType /Cutting")
                        && source.contains("/Separation\n")
                        && source.contains("/Thru-cut"),
                source);
        assertFalse(source.contains("CutContour"), source);
    }

    @Test
    void pictures_are_no_finer_than_a_press_can_show() {
        var large = new Item.Picture(Drawings.picture("jpeg", 2000, 1000), new Transform(72, 0, 0, 36, 10, 10));
        var source = source(Drawings.of(large), PrintFileSamples.plain(Marks.NONE, Lettering.TEXT));
        assertTrue(
                source.contains("/Width 400") && source.contains("/Height 200") && source.contains("/DCTDecode"),
                source.substring(0, 3000));
        var small = new Item.Picture(Drawings.picture("png", 50, 40), new Transform(72, 0, 0, 72, 10, 10));
        assertTrue(source(Drawings.of(small), PrintFileSamples.plain(Marks.NONE, Lettering.TEXT))
                .contains("/Width 50"));
    }

    /// Between yellow and blue screens show grey; straight from ink to ink there would be a green.
    @Test
    void gradients_pass_the_colours_they_pass_on_screen() {
        Ink yellow = new Ink(0xFFFF00), blue = new Ink(0x0000FF);
        Paint<Ink> across = Drawings.linear(
                0, 0, 200, 0, Transform.IDENTITY, List.of(new Stop<>(0, yellow, 1), new Stop<>(1, blue, 1)));
        var plates = GhostscriptSeparations.of(
                        PrintFileSamples.print(
                                Drawings.of(Drawings.fill(Outline.rectangle(PAGE), across)),
                                PrintFileSamples.plain(Marks.NONE, Lettering.TEXT)),
                        PPI)
                .getFirst();
        for (int x : new int[] {25, 50, 100, 150, 175}) {
            var expected = SEPARATION.of(yellow.towards(blue, x / 200.0));
            var actual = inks(plates, x + 9, 50);
            assertEquals(
                    expected.total() * 255, actual.stream().mapToInt(i -> i).sum(), 60, "at " + x);
        }
    }

    private static PrintSetup spots(Set<String> spots) {
        return new PrintSetup(SEPARATION, spots, Optional.empty(), Optional.empty(), Lettering.TEXT, Marks.NONE);
    }

    private static List<Integer> inks(GhostscriptSeparations plates, int x, int y) {
        return Arrays.stream(plates.cmyk(y * plates.width() + x)).boxed().toList();
    }

    private static String source(Composition composition, PrintSetup setup) {
        return new InspectedPdf(PrintFileSamples.print(composition, setup)).source();
    }

    private static Item.Glyphs black(Item.Glyphs glyphs, double size) {
        var runs = glyphs.runs().stream()
                .map(run -> new GlyphRun(run.font(), size, run.glyphs(), false, run.words()))
                .toList();
        return new Item.Glyphs(glyphs.slot(), glyphs.words(), runs, Ink.BLACK);
    }

    private static Composition with(Composition drawing, Map<Ink, Recipe> recipes) {
        var template = TemplateBuilder.like(drawing.template())
                .palette(List.of(new InkRole("any", "Any", Ink.BLACK, List.of(), true, recipes)))
                .build();
        var inks = new TreeMap<>(Map.of("any", Ink.BLACK));
        return new Composition(
                drawing.fingerprint(),
                template,
                inks,
                drawing.options(),
                drawing.filled(),
                drawing.texts(),
                drawing.pictures(),
                drawing.warnings());
    }
}
