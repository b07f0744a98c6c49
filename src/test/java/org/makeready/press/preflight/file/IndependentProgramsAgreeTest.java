package org.makeready.press.preflight.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.ExternalProgram;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightFindings;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.content.PageBoxes;
import org.makeready.press.preflight.content.PageChecks;
import org.makeready.press.preflight.content.PageContext;
import org.makeready.press.preflight.page.LayerVisibility;
import org.makeready.press.preflight.page.PageInterpreter;
import org.makeready.press.preflight.separation.FileInks;
import org.makeready.press.preflight.separation.PageSeparations;

/// What preflight measures, measured again by programs that are not ours.
class IndependentProgramsAgreeTest {
    /// Mean ink of a page, and of any square of 16 points, in percent. Ghostscript paints every pixel a
    /// shape touches where we paint parts of it: fine light lines on dark ground become wider. Finer pixels make it
    /// less.
    private static final double OF_THE_PAGE = 1.6, OF_A_SQUARE = 9;
    private static final int SQUARE = 16, FINER = 4, PPI = 72 * FINER;
    /// A line of a quarter of a point is a whole pixel wide, and two where it lies between pixels.
    private static final String LINE_INK = "CutContour";
    private static final Set<String> TEMPLATES = Set.of(
            "honk-coffee-burst",
            "euro-oval-code",
            "photo-porthole",
            "salt-water-wave",
            "wedding-art-deco",
            "birthday-golden-garland",
            "birthday-balloons",
            "mothers-day-arch",
            "new-year-foil-fireworks");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> separations_are_those_of_ghostscript() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var ours = ShippedTemplates.all().stream()
                .filter(template -> TEMPLATES.contains(template.slug()))
                .map(template -> dynamicTest(template.slug(), () -> {
                    var composition =
                            ((CompositionResult.Ready) composer.compose(template, template.sample())).composition();
                    agree(PrintFileSamples.print(
                            composition,
                            PrintFileSamples.usual(template, template.product().equals("bumper-sticker"))));
                }));
        return Stream.concat(
                Stream.of(dynamicTest("a file of PDFBox", () -> agree(new GoodPrintFile().bytes()))), ours);
    }

    private static void agree(byte[] pdf) throws Exception {
        var theirs = org.makeready.press.judge.GhostscriptSeparations.of(pdf, PPI);
        var ours = separations(pdf);
        assertEquals(theirs.size(), ours.size());
        for (int page = 0; page < ours.size(); page++) agree(theirs.get(page), ours.get(page));
    }

    private static void agree(org.makeready.press.judge.GhostscriptSeparations theirs, PageSeparations ours) {
        var used = ours.inks().stream()
                .filter(ink -> ours.number(ink) < FileInks.PROCESS_INKS || ours.used(ours.number(ink)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(theirs.inks().keySet()), used);
        for (var ink : used) {
            if (ink.equals(LINE_INK)) {
                assertTrue(ours.coverage(ours.number(ink)) > 0.1 && theirs.coverage(ink) > 0.001, ink);
                continue;
            }
            assertEquals(100 * theirs.coverage(ink), ours.coverage(ours.number(ink)), OF_THE_PAGE, ink);
            squares(theirs, ours, ink);
        }
    }

    private static void squares(
            org.makeready.press.judge.GhostscriptSeparations theirs, PageSeparations ours, String ink) {
        int number = ours.number(ink);
        for (int top = 0; (top + SQUARE) * FINER <= theirs.height() && top + SQUARE <= ours.height(); top += SQUARE) {
            for (int left = 0;
                    (left + SQUARE) * FINER <= theirs.width() && left + SQUARE <= ours.width();
                    left += SQUARE) {
                double their = mean(
                        left * FINER,
                        top * FINER,
                        SQUARE * FINER,
                        (x, y) -> theirs.inks().get(ink)[y * theirs.width() + x] & 0xFF);
                double our = mean(left, top, SQUARE, (x, y) -> ours.amount(number, x, y));
                assertEquals(their, our, OF_A_SQUARE, "%s at %d %d".formatted(ink, left, top));
            }
        }
    }

    private static double mean(int left, int top, int size, IntBinaryOperator amount) {
        double sum = 0;
        for (int y = top; y < top + size; y++) for (int x = left; x < left + size; x++) sum += amount.applyAsInt(x, y);
        return sum / size / size / 2.55;
    }

    private static List<PageSeparations> separations(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var layers = new LayerVisibility(FileCheck.layers(document));
            var findings = new PreflightFindings(PreflightProfile.HOUSE);
            return Stream.iterate(0, i -> i + 1)
                    .limit(document.getNumberOfPages())
                    .map(i -> {
                        var boxes = PageBoxes.of(document.getPage(i));
                        var inks = new FileInks();
                        return new PageInterpreter(
                                        document.getPage(i),
                                        inks,
                                        layers,
                                        boxes.visibleArea(),
                                        1,
                                        new PageChecks(
                                                new PageContext(i + 1, boxes, PreflightJob.UNKNOWN, inks, findings)))
                                .draw();
                    })
                    .toList();
        }
    }

    @Test
    void pictures_are_as_fine_as_poppler_says() throws Exception {
        for (double width : new double[] {100, 130, 150, 200, 216}) {
            var file = new GoodPrintFile();
            file.replace(GoodPrintFile.PICTURE, GoodPrintFile.PICTURE.replace("72 0 0 48", width + " 0 0 48"));
            var bytes = file.bytes();
            var line = poppler(ExternalProgram.PDFIMAGES, bytes, "-list")
                    .lines()
                    .filter(l -> l.contains("cmyk"))
                    .findFirst()
                    .orElseThrow()
                    .trim()
                    .split("\\s+");
            var ours = Preflight.inspect(bytes, PreflightProfile.HOUSE, GoodPrintFile.JOB)
                    .findings();
            double theirs = Math.min(Double.parseDouble(line[12]), Double.parseDouble(line[13]));
            if (theirs >= 225) assertEquals(List.of(), ours);
            else assertTrue(ours.getFirst().measured().startsWith((int) theirs + " ppi"), theirs + " " + ours);
        }
    }

    @Test
    void fonts_are_embedded_where_poppler_says() throws Exception {
        var embedded = PrintFileMutations.all().stream()
                .filter(m -> m.rules().contains(PreflightRule.FONT_EMBEDDED)
                        || m.rules().contains(PreflightRule.FONT_TYPE3)
                        || m.name().equals("small text"))
                .toList();
        assertEquals(3, embedded.size());
        for (var mutation : embedded) {
            var bytes = mutation.file();
            var fonts = poppler(ExternalProgram.PDFFONTS, bytes).lines().skip(2).toList();
            var told = Preflight.inspect(bytes, PreflightProfile.HOUSE, GoodPrintFile.JOB).findings().stream()
                    .map(PreflightFinding::rule)
                    .collect(Collectors.toSet());
            assertEquals(
                    fonts.stream().anyMatch(font -> font.contains("Type 3")),
                    told.contains(PreflightRule.FONT_TYPE3),
                    fonts.toString());
            assertEquals(
                    fonts.stream().anyMatch(font -> font.matches(".* no +\\w+ +\\w+ +\\d+ +\\d+ *$")),
                    told.contains(PreflightRule.FONT_EMBEDDED),
                    fonts.toString());
        }
    }

    @Test
    void boxes_are_those_poppler_reads() throws Exception {
        var info = poppler(ExternalProgram.PDFINFO, new GoodPrintFile().bytes(), "-box");
        try (var document = Loader.loadPDF(new GoodPrintFile().bytes())) {
            var boxes = PageBoxes.of(document.getPage(0));
            var names = List.<java.util.Map.Entry<String, Function<PageBoxes, java.awt.geom.Rectangle2D>>>of(
                    java.util.Map.entry("MediaBox", PageBoxes::media),
                    java.util.Map.entry("BleedBox", PageBoxes::bleed),
                    java.util.Map.entry("TrimBox", PageBoxes::trim),
                    java.util.Map.entry("CropBox", PageBoxes::crop));
            for (var named : names) {
                var line = info.lines()
                        .filter(l -> l.startsWith(named.getKey()))
                        .findFirst()
                        .orElseThrow()
                        .split(":")[1]
                        .trim()
                        .split("\\s+");
                var box = named.getValue().apply(boxes);
                assertEquals(
                        List.of(
                                Double.parseDouble(line[0]),
                                Double.parseDouble(line[1]),
                                Double.parseDouble(line[2]),
                                Double.parseDouble(line[3])),
                        List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
            }
        }
    }

    private String poppler(ExternalProgram tool, byte[] pdf, String... options) throws IOException {
        var file = Files.write(folder.resolve("judged.pdf"), pdf);
        return tool.run(Stream.concat(Stream.of(options), Stream.of(file.toString()))
                        .toList())
                .text();
    }
}
