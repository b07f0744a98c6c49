package org.makeready.press.plate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.ExternalProgram;
import org.makeready.press.EffectTemplates;
import org.makeready.press.PictureDifference;
import org.makeready.press.PlateOutputs;
import org.makeready.press.PpmReader;
import org.makeready.press.RandomChoices;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.canvas.PlainPng;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.PlainPdf;
import org.makeready.press.render.svg.PlainSvg;
import org.makeready.press.template.Template;

/// Whatever is chosen, a plate prints what the plain way draws: every item written anew, PDFs by PDFBox, without holes,
/// marks, bands or anything kept from one file to the next.
class PlatesMatchReferenceTest {
    private static final int TRIES = 20, WHOLE_SVGS = 2, WIDTH = 300, PPI = 48;
    private static final String NO_ICC = "warning: ICC support is not available";
    private final Composer composer = new Composer(ShippedFonts.SUPPLY);

    @TestFactory
    Stream<DynamicTest> a_plate_prints_what_the_plain_way_draws(@TempDir Path folder) {
        var templates = Stream.concat(ShippedTemplates.all().stream(), EffectTemplates.all().stream());
        return templates.map(template -> dynamicTest(template.slug(), () -> {
            var choices = new RandomChoices(template, template.slug().hashCode());
            var compositions = IntStream.range(0, TRIES)
                    .mapToObj(_ -> choices.next(composer))
                    .toList();
            png(compositions);
            pdf(template, compositions, folder);
            svg(compositions);
            for (var composition : compositions.subList(0, WHOLE_SVGS)) wholeSvg(composition);
        }));
    }

    private static void png(List<Composition> compositions) throws IOException {
        for (var composition : compositions) {
            for (var side : composition.faces()) {
                same(
                        onWhite(PlainPng.pixels(side, WIDTH)),
                        onWhite(read(PlateOutputs.png(side, WIDTH))),
                        "PNG",
                        composition);
            }
        }
    }

    private static void pdf(Template template, List<Composition> compositions, Path folder) throws IOException {
        var plain = draw(
                compositions.stream()
                        .map(c -> PlainPdf.write(c, PlainPdf.Proof.PLAIN))
                        .toList(),
                folder);
        var plates = draw(compositions.stream().map(PlateOutputs::pdf).toList(), folder);
        assertTrue(plain.size() == plates.size()
                && plain.size() == compositions.size() * template.faces().size());
        for (int i = 0; i < plain.size(); i++) {
            same(
                    plain.get(i),
                    plates.get(i),
                    "PDF",
                    compositions.get(i / template.faces().size()));
        }
    }

    /// All pages of these files, drawn by one mutool.
    private static List<BufferedImage> draw(List<byte[]> pdfs, Path folder) throws IOException {
        var arguments = new ArrayList<>(List.of("draw", "-q", "-r", "" + PPI, "-F", "ppm", "-o", "-"));
        for (int i = 0; i < pdfs.size(); i++)
            arguments.add(Files.write(folder.resolve(i + ".pdf"), pdfs.get(i)).toString());
        var outcome = ExternalProgram.MUTOOL.run(300, new byte[0], arguments);
        assertTrue(outcome.exit() == 0 && outcome.errors().replace(NO_ICC, "").isBlank(), outcome.errors());
        return PpmReader.all(outcome.output());
    }

    /// The art is the same text; glyphs, which a plate writes in another way, look the same.
    private static void svg(List<Composition> compositions) throws IOException {
        var plain = compositions.stream()
                .map(c -> SplitSvg.of(PlainSvg.writeAll(c)))
                .toList();
        var plates =
                compositions.stream().map(c -> SplitSvg.of(PlateOutputs.svg(c))).toList();
        for (int i = 0; i < plain.size(); i++)
            assertEquals(plain.get(i).art(), plates.get(i).art());
        var plainWords = draw(SplitSvg.sheet(plain));
        var plateWords = draw(SplitSvg.sheet(plates));
        for (int i = 0; i < plain.size(); i++) {
            same(
                    strip(plainWords, i, plain.size()),
                    strip(plateWords, i, plain.size()),
                    "SVG words",
                    compositions.get(i));
        }
    }

    private static BufferedImage strip(BufferedImage sheet, int number, int count) {
        int top = sheet.getHeight() * number / count;
        return sheet.getSubimage(0, top, sheet.getWidth(), sheet.getHeight() * (number + 1) / count - top);
    }

    private static void wholeSvg(Composition composition) throws IOException {
        same(draw(PlainSvg.writeAll(composition)), draw(PlateOutputs.svg(composition)), "SVG", composition);
    }

    private static BufferedImage draw(byte[] svg) throws IOException {
        var outcome = ExternalProgram.RSVG_CONVERT.run(svg, List.of("-w", "" + WIDTH, "--unlimited", "-f", "png"));
        assertTrue(outcome.exit() == 0, outcome.errors());
        return onWhite(read(outcome.output()));
    }

    private static void same(BufferedImage plain, BufferedImage plate, String output, Composition composition)
            throws IOException {
        var difference = PictureDifference.of(plain, plate);
        if (difference.mean() <= 0.3 && difference.farOff() <= 0.0005) return;
        var sheet = Files.createDirectories(Path.of("target/plates"))
                .resolve(composition.template().slug() + "-" + output + ".png");
        var both = new BufferedImage(plain.getWidth(), plain.getHeight() * 2, BufferedImage.TYPE_INT_RGB);
        both.createGraphics().drawImage(plain, 0, 0, null);
        both.createGraphics().drawImage(plate, 0, plain.getHeight(), null);
        ImageIO.write(both, "png", sheet.toFile());
        throw new AssertionError("%s of %s with %s: %s; see %s"
                .formatted(output, composition.template().slug(), composition.texts(), difference, sheet));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var onWhite = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        onWhite.createGraphics().drawImage(picture, 0, 0, Color.WHITE, null);
        return onWhite;
    }
}
