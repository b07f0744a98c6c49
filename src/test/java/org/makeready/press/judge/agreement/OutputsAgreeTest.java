package org.makeready.press.judge.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.ExternalProgram;
import org.makeready.press.PlateOutputs;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.judge.HostileChoices;
import org.makeready.press.judge.NpmPackages;
import org.makeready.press.judge.Pixmap;
import org.makeready.press.judge.Pixmap.Apart;

/// Preview, proof and picture show the same piece: our SVG as resvg and Chromium draw it, and our PDF as MuPDF draws
/// it, against our PNG at 150 pixels per inch, for every template as shown in the catalog and with hostile choices.
/// `target/agreement.md` lists all, the worst first; `target/agreement` shows the ten worst: theirs, ours, difference.
class OutputsAgreeTest {
    private static final int PPI = 150, SEED = 7, WORST = 10, SECONDS = 600;
    private static final Path WORK = Path.of("target/agreement/work");
    private static final List<FacePicture> FACES = new ArrayList<>();
    private static final List<Compared> ALL = new ArrayList<>();
    private static final List<Shown> SHOWN = new ArrayList<>();
    private static final Comparator<Compared> WORST_FIRST =
            Comparator.comparingDouble((Compared c) -> c.apart().badness()).reversed();

    private enum Judge {
        RESVG,
        CHROMIUM,
        MUPDF
    }

    /// One face of one set of choices; its files are named by `stem`.
    private record FacePicture(String template, String composition, String name, int page, int width, int height) {
        String stem() {
            return composition + " " + name;
        }

        Path pdf() {
            return WORK.resolve(composition + ".pdf");
        }

        Path pagePicture() {
            return WORK.resolve(composition + " page-" + page + ".ppm");
        }

        Path file(String ending) {
            return WORK.resolve(stem() + ending);
        }

        /// Pictures of all faces together would fill a gigabyte.
        void delete() throws IOException {
            for (var ending : List.of(".png", ".resvg", ".chromium.png")) Files.delete(file(ending));
            Files.delete(pagePicture());
        }

        Pixmap ours() throws IOException {
            return Pixmap.png(Files.readAllBytes(file(".png")));
        }

        /// MuPDF puts letters on a grid of its own, up to half a pixel off: its picture is drawn larger and reduced.
        Pixmap drawn(Judge judge) throws IOException {
            return switch (judge) {
                case RESVG -> Pixmap.raw(Files.readAllBytes(file(".resvg")));
                case CHROMIUM -> Pixmap.png(Files.readAllBytes(file(".chromium.png")));
                case MUPDF -> Pixmap.ppm(Files.readAllBytes(pagePicture())).half();
            };
        }
    }

    private record Compared(FacePicture face, Judge judge, Apart apart) {
        String row() {
            return "| %s | %s | %.2f | %.3f %% |".formatted(face.stem(), judge, apart.mean(), 100 * apart.farOff());
        }
    }

    /// A comparison with its pictures.
    private record Shown(Compared compared, Pixmap theirs, Pixmap ours) {
        void keep(int rank) {
            var name = "%02d %s %s.png"
                    .formatted(rank, compared.face.stem(), compared.judge)
                    .replace(' ', '-');
            Pixmap.keep(theirs, ours, WORK.resolveSibling(name));
        }
    }

    @BeforeAll
    static void draw() throws IOException {
        NpmPackages.packaged("@resvg/resvg-js");
        clear();
        Files.createDirectories(WORK);
        var compositions = compositions();
        for (var made : compositions.entrySet()) write(made.getKey(), made.getValue());
        var svg = CompletableFuture.runAsync(OutputsAgreeTest::drawSvg);
        for (var made : compositions.entrySet()) drawPdf(made.getKey(), made.getValue());
        svg.join();
        FACES.parallelStream().forEach(OutputsAgreeTest::compare);
    }

    private static void clear() throws IOException {
        if (!Files.exists(WORK.getParent())) return;
        try (var old = Files.walk(WORK.getParent())) {
            for (var file : old.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
    }

    private static Map<String, Composition> compositions() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        var hostile = new HostileChoices(SEED);
        var all = new LinkedHashMap<String, Composition>();
        for (var template : ShippedTemplates.all()) {
            all.put(
                    template.slug() + " as shown",
                    assertInstanceOf(CompositionResult.Ready.class, composer.compose(template, template.sample()))
                            .composition());
            boolean bare = all.size() % 4 == 1;
            all.put(template.slug() + (bare ? " bare" : " hostile"), hostile.compose(template, bare));
        }
        return all;
    }

    private static void write(String name, Composition composition) throws IOException {
        Files.write(WORK.resolve(name + ".pdf"), PlateOutputs.pdf(composition));
        for (var side : composition.faces()) {
            var trim = side.face().trim();
            var face = new FacePicture(
                    name.split(" ")[0],
                    name,
                    side.face().name(),
                    composition.faces().indexOf(side) + 1,
                    pixels(trim.width().pt()),
                    pixels(trim.height().pt()));
            FACES.add(face);
            Files.write(face.file(".svg"), PlateOutputs.svg(side));
            Files.write(face.file(".png"), PlateOutputs.pngAt(side, PPI));
        }
    }

    private static int pixels(double points) {
        return (int) Math.round(points * PPI / 72);
    }

    private static void drawSvg() {
        var jobs = FACES.stream()
                .map(face -> Map.of(
                        "svg",
                        face.file(".svg").toString(),
                        "width",
                        face.width,
                        "height",
                        face.height,
                        "resvg",
                        face.file(".resvg").toString(),
                        "chromium",
                        face.file(".chromium.png").toString()))
                .toList();
        try {
            var list = WORK.resolve("jobs.json");
            new ObjectMapper().writeValue(list.toFile(), jobs);
            var outcome = ExternalProgram.NODE.run(
                    SECONDS,
                    new byte[0],
                    List.of(NpmPackages.FOLDER.resolve("draw.js").toString(), list.toString()));
            assertEquals(0, outcome.exit(), outcome.errors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drawPdf(String name, Composition composition) {
        mupdf(2 * PPI, WORK.resolve(name + ".pdf"), name + " page-%d.ppm", "1-N");
    }

    private static void mupdf(int ppi, Path pdf, String pictures, String pages) {
        var outcome = ExternalProgram.MUTOOL.run(
                SECONDS,
                new byte[0],
                List.of(
                        "draw",
                        "-q",
                        "-r",
                        "" + ppi,
                        "-c",
                        "rgb",
                        "-o",
                        WORK.resolve(pictures).toString(),
                        pdf.toString(),
                        pages));
        assertEquals(0, outcome.exit(), outcome.errors());
    }

    private static void compare(FacePicture face) {
        try {
            var ours = face.ours();
            for (var judge : Judge.values()) judge(face, judge, ours);
            face.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(FacePicture face, Judge judge, Pixmap ours) throws IOException {
        var theirs = face.drawn(judge);
        if (judge == Judge.MUPDF && !ours.apartFrom(theirs).agree()) theirs = closer(face);
        note(new Shown(new Compared(face, judge, ours.apartFrom(theirs)), theirs, ours));
    }

    private static synchronized void note(Shown shown) {
        ALL.add(shown.compared);
        SHOWN.add(shown);
        SHOWN.sort(Comparator.comparing(Shown::compared, WORST_FIRST));
        while (SHOWN.size() > WORST) SHOWN.removeLast();
    }

    /// A second look, where the grid of the letters alone is too much: on pages full of small words.
    private static Pixmap closer(FacePicture face) throws IOException {
        var pattern = face.composition + " close-%d.ppm";
        mupdf(4 * PPI, face.pdf(), pattern, "" + face.page);
        var drawn = WORK.resolve(pattern.replace("%d", "" + face.page));
        var half = Pixmap.ppm(Files.readAllBytes(drawn)).half();
        Files.delete(drawn);
        return half.half();
    }

    @TestFactory
    Stream<DynamicTest> svg_pdf_and_png_show_the_same() {
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(
                        template.slug(),
                        () -> assertEquals(
                                List.of(),
                                ALL.stream()
                                        .filter(c -> c.face().template().equals(template.slug())
                                                && !c.apart().agree())
                                        .map(Compared::row)
                                        .toList())));
    }

    @AfterAll
    static void report() throws IOException {
        var lines =
                new ArrayList<>(List.of("| face | judge | mean difference of 255 | far off |", "|---|---|---|---|"));
        ALL.stream().sorted(WORST_FIRST).map(Compared::row).forEach(lines::add);
        Files.write(Path.of("target/agreement.md"), lines);
        for (var shown : SHOWN) shown.keep(SHOWN.indexOf(shown) + 1);
    }
}
