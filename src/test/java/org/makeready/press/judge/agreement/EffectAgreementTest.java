package org.makeready.press.judge.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.ExternalProgram;
import org.makeready.press.EffectTemplates;
import org.makeready.press.InlineTemplate;
import org.makeready.press.PlateOutputs;
import org.makeready.press.ShippedFonts;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.judge.NpmPackages;
import org.makeready.press.judge.Pixmap;
import org.makeready.press.template.Template;

/// Filters, masks and blend modes look as the designer saw them: the artwork as resvg and Chromium draw it, and our SVG
/// and PDF, against our PNG. `target/effects` keeps the pictures: theirs, ours, ten times the difference.
class EffectAgreementTest {
    private static final Path WORK = Path.of("target/effects");
    private static final int WIDTH = 144, HEIGHT = 96, PPI = 300, SECONDS = 300;
    private static final double MOST_MEAN = 1;
    private static final List<String> TEMPLATES = new ArrayList<>();
    private static final Map<String, String> CASES = new LinkedHashMap<>();
    /// What our judges do not draw as the specifications say, or not in whole pixels where we do.
    private static final Map<String, String> ASIDE = Map.of(
            "filter-composite-lighter RESVG", "does not know the operator",
            "filter-drop-shadow RESVG", "turns the flood colour into linear light though the filter works in sRGB",
            "filter-blend-luminosity RESVG",
                    "cuts off colours that leave the range, where they should move toward grey",
            "filter-blur-turned RESVG", "blurs along the edges of the page, not of what is turned and stretched",
            "filter-region-units CHROMIUM", "lets what lies outside the region blur into it",
            "mask-alpha RESVG", "does not know mask-type");

    private enum Judge {
        /// resvg and MuPDF shift a filter's picture by parts of a pixel, which shows along its edges.
        RESVG(0.005),
        CHROMIUM(0.001),
        OUR_SVG_BY_RESVG(0.001),
        OUR_SVG_BY_CHROMIUM(0.001),
        OUR_PDF_BY_MUPDF(0.002);

        private final double mostFarOff;

        Judge(double mostFarOff) {
            this.mostFarOff = mostFarOff;
        }
    }

    @BeforeAll
    static void draw() throws IOException {
        NpmPackages.packaged("@resvg/resvg-js");
        Files.createDirectories(WORK);
        EffectCases.filters().forEach((name, drawing) -> CASES.put("filter-" + name, drawing));
        EffectCases.masks().forEach((name, drawing) -> CASES.put("mask-" + name, drawing));
        EffectCases.blends().forEach((name, drawing) -> CASES.put("mix-" + name, drawing));
        var jobs = new ArrayList<Map<String, Object>>();
        for (var one : CASES.entrySet()) {
            Files.writeString(
                    file(one.getKey(), ".svg"),
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 144 96\">" + one.getValue() + "</svg>",
                    StandardCharsets.UTF_8);
            print(one.getKey(), composed(drawn(one.getValue())));
            jobs.add(job(one.getKey(), ".svg", ".resvg", ".chromium.png"));
            jobs.add(job(one.getKey(), ".ours.svg", ".ours.resvg", ".ours.chromium.png"));
        }
        for (var template : EffectTemplates.all()) {
            var name = "template-" + TEMPLATES.size();
            TEMPLATES.add(name);
            print(name, composed(template));
            jobs.add(job(name, ".ours.svg", ".ours.resvg", ".ours.chromium.png", 360, 144));
        }
        var list = WORK.resolve("jobs.json");
        new ObjectMapper().writeValue(list.toFile(), jobs);
        var outcome = ExternalProgram.NODE.run(
                SECONDS,
                new byte[0],
                List.of(NpmPackages.FOLDER.resolve("draw.js").toString(), list.toString()));
        assertEquals(0, outcome.exit(), outcome.errors());
    }

    private static Path file(String name, String ending) {
        return WORK.resolve(name + ending);
    }

    private static Map<String, Object> job(String name, String svg, String resvg, String chromium) {
        return job(name, svg, resvg, chromium, WIDTH, HEIGHT);
    }

    private static Map<String, Object> job(
            String name, String svg, String resvg, String chromium, int width, int height) {
        return Map.of(
                "svg",
                file(name, svg).toString(),
                "width",
                width * PPI / 72,
                "height",
                height * PPI / 72,
                "resvg",
                file(name, resvg).toString(),
                "chromium",
                file(name, chromium).toString());
    }

    private static Template drawn(String drawing) {
        return new InlineTemplate(WIDTH, HEIGHT)
                .read("[{\"role\": \"unused\", \"label\": \"Unused\", \"default\": \"#010203\"}]", "[]", drawing);
    }

    private static Composition composed(Template template) {
        return assertInstanceOf(
                        CompositionResult.Ready.class,
                        new Composer(ShippedFonts.SUPPLY).compose(template, Choices.NONE))
                .composition();
    }

    private static void print(String name, Composition composition) throws IOException {
        var side = composition.faces().getFirst();
        Files.write(file(name, ".ours.png"), PlateOutputs.pngAt(side, PPI));
        Files.write(file(name, ".ours.svg"), PlateOutputs.svg(side));
        Files.write(file(name, ".pdf"), PlateOutputs.pdf(composition));
        var outcome = ExternalProgram.MUTOOL.run(
                SECONDS,
                new byte[0],
                List.of(
                        "draw",
                        "-q",
                        "-r",
                        "" + 2 * PPI,
                        "-c",
                        "rgb",
                        "-o",
                        file(name, ".ppm").toString(),
                        file(name, ".pdf").toString(),
                        "1"));
        assertEquals(0, outcome.exit(), outcome.errors());
    }

    @TestFactory
    Stream<DynamicTest> effects_look_as_they_were_drawn() {
        return CASES.keySet().stream()
                .flatMap(name -> Stream.of(Judge.values())
                        .map(judge -> dynamicTest(name + " " + judge, () -> compare(name, judge))));
    }

    @TestFactory
    Stream<DynamicTest> templates_with_effects_look_the_same_in_all_outputs() {
        return TEMPLATES.stream()
                .flatMap(name -> Stream.of(Judge.OUR_SVG_BY_RESVG, Judge.OUR_SVG_BY_CHROMIUM, Judge.OUR_PDF_BY_MUPDF)
                        .map(judge -> dynamicTest(name + " " + judge, () -> compare(name, judge))));
    }

    private static void compare(String name, Judge judge) throws IOException {
        var ours = Pixmap.png(Files.readAllBytes(file(name, ".ours.png")));
        var theirs = switch (judge) {
            case RESVG -> Pixmap.raw(Files.readAllBytes(file(name, ".resvg")));
            case CHROMIUM -> Pixmap.png(Files.readAllBytes(file(name, ".chromium.png")));
            case OUR_SVG_BY_RESVG -> Pixmap.raw(Files.readAllBytes(file(name, ".ours.resvg")));
            case OUR_SVG_BY_CHROMIUM -> Pixmap.png(Files.readAllBytes(file(name, ".ours.chromium.png")));
            case OUR_PDF_BY_MUPDF ->
                Pixmap.ppm(Files.readAllBytes(file(name, ".ppm"))).half();
        };
        Pixmap.keep(theirs, ours, file(name, "-" + judge + ".png"));
        var apart = ours.apartFrom(theirs);
        assertTrue(
                ASIDE.containsKey(name + " " + judge)
                        != (apart.mean() <= MOST_MEAN && apart.farOff() <= judge.mostFarOff),
                apart::toString);
    }
}
