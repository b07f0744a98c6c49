package org.makeready.press.preflight;

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
import org.makeready.Tool;
import org.makeready.press.PrintFiles;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.preflight.page.Inks;
import org.makeready.press.preflight.page.Layers;
import org.makeready.press.preflight.page.PageWalk;
import org.makeready.press.preflight.page.Separations;

/// What preflight measures, measured again by programs that are not ours.
class JudgesAgreeTest {
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
                    var composition = ((Composed.Ready) composer.compose(template, template.sample())).composition();
                    agree(PrintFiles.print(
                            composition,
                            PrintFiles.usual(template, template.product().equals("bumper-sticker"))));
                }));
        return Stream.concat(Stream.of(dynamicTest("a file of PDFBox", () -> agree(new GoodFile().bytes()))), ours);
    }

    private static void agree(byte[] pdf) throws Exception {
        var theirs = org.makeready.press.judge.Separations.of(pdf, PPI);
        var ours = separations(pdf);
        assertEquals(theirs.size(), ours.size());
        for (int page = 0; page < ours.size(); page++) agree(theirs.get(page), ours.get(page));
    }

    private static void agree(org.makeready.press.judge.Separations theirs, Separations ours) {
        var used = ours.inks().stream()
                .filter(ink -> ours.number(ink) < Inks.PROCESS_INKS || ours.used(ours.number(ink)))
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

    private static void squares(org.makeready.press.judge.Separations theirs, Separations ours, String ink) {
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

    private static List<Separations> separations(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var layers = new Layers(FileCheck.layers(document));
            var findings = new Findings(Profile.HOUSE);
            return Stream.iterate(0, i -> i + 1)
                    .limit(document.getNumberOfPages())
                    .map(i -> {
                        var boxes = PageBoxes.of(document.getPage(i));
                        var inks = new Inks();
                        return new PageWalk(
                                        document.getPage(i),
                                        inks,
                                        layers,
                                        boxes.looked(),
                                        1,
                                        new PageChecks(new Side(i + 1, boxes, Job.UNKNOWN, inks, findings)))
                                .walk();
                    })
                    .toList();
        }
    }

    @Test
    void pictures_are_as_fine_as_poppler_says() throws Exception {
        for (double width : new double[] {100, 130, 150, 200, 216}) {
            var file = new GoodFile();
            file.replace(GoodFile.PICTURE, GoodFile.PICTURE.replace("72 0 0 48", width + " 0 0 48"));
            var bytes = file.bytes();
            var line = poppler(Tool.PDFIMAGES, bytes, "-list")
                    .lines()
                    .filter(l -> l.contains("cmyk"))
                    .findFirst()
                    .orElseThrow()
                    .trim()
                    .split("\\s+");
            var ours = Preflight.inspect(bytes, Profile.HOUSE, GoodFile.JOB).findings();
            double theirs = Math.min(Double.parseDouble(line[12]), Double.parseDouble(line[13]));
            if (theirs >= 225) assertEquals(List.of(), ours);
            else assertTrue(ours.getFirst().measured().startsWith((int) theirs + " ppi"), theirs + " " + ours);
        }
    }

    @Test
    void fonts_are_embedded_where_poppler_says() throws Exception {
        var embedded = Mutations.all().stream()
                .filter(m -> m.rules().contains(Rule.FONT_EMBEDDED)
                        || m.rules().contains(Rule.FONT_TYPE3)
                        || m.name().equals("small text"))
                .toList();
        assertEquals(3, embedded.size());
        for (var mutation : embedded) {
            var bytes = mutation.file();
            var fonts = poppler(Tool.PDFFONTS, bytes).lines().skip(2).toList();
            var told = Preflight.inspect(bytes, Profile.HOUSE, GoodFile.JOB).findings().stream()
                    .map(Finding::rule)
                    .collect(Collectors.toSet());
            assertEquals(
                    fonts.stream().anyMatch(font -> font.contains("Type 3")),
                    told.contains(Rule.FONT_TYPE3),
                    fonts.toString());
            assertEquals(
                    fonts.stream().anyMatch(font -> font.matches(".* no +\\w+ +\\w+ +\\d+ +\\d+ *$")),
                    told.contains(Rule.FONT_EMBEDDED),
                    fonts.toString());
        }
    }

    @Test
    void boxes_are_those_poppler_reads() throws Exception {
        var info = poppler(Tool.PDFINFO, new GoodFile().bytes(), "-box");
        try (var document = Loader.loadPDF(new GoodFile().bytes())) {
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

    private String poppler(Tool tool, byte[] pdf, String... options) throws IOException {
        var file = Files.write(folder.resolve("judged.pdf"), pdf);
        return tool.run(Stream.concat(Stream.of(options), Stream.of(file.toString()))
                        .toList())
                .text();
    }
}
