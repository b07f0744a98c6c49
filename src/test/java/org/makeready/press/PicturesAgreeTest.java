package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.FacePictures.Writer;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.template.Template;

/// Preview, proof and thumbnail show the same piece. `target/agreement.md` lists all, the worst first;
/// `target/agreement` shows SVG, PDF and PNG of those that fail.
class PicturesAgreeTest {
    private static final Path FAILURES = Path.of("target/agreement");
    private static final List<Compared> ALL = Collections.synchronizedList(new ArrayList<>());

    private record Compared(String face, Writer first, Writer second, Difference difference) {
        String row() {
            return "| %s | %s, %s | %.2f | %.3f %% |".formatted(face, first, second, difference.mean(), 100 * difference.farOff());
        }
    }

    @TestFactory
    Stream<DynamicTest> svg_pdf_and_png_show_the_same() {
        var composer = new Composer(ShippedFonts.SUPPLY);
        return ShippedTemplates.all().stream().map(template -> dynamicTest(template.slug(), () -> {
            var worse = new ArrayList<Compared>();
            for (var face : pictures(composer, template)) worse.addAll(tooFarApart(face));
            assertEquals(List.of(), worse);
        }));
    }

    private static List<FacePictures> pictures(Composer composer, Template template) {
        var ready = assertInstanceOf(Composed.Ready.class, composer.compose(template, template.sample()));
        return FacePictures.of(template.slug(), ready.composition());
    }

    private static List<Compared> tooFarApart(FacePictures face) throws IOException {
        var compared = List.of(compare(face, Writer.SVG, Writer.PNG), compare(face, Writer.PDF, Writer.PNG),
                compare(face, Writer.SVG, Writer.PDF));
        ALL.addAll(compared);
        var worse = compared.stream().filter(c -> !c.difference().small()).toList();
        if (!worse.isEmpty()) keep(face.name(), face.sideBySide());
        return worse;
    }

    private static Compared compare(FacePictures face, Writer first, Writer second) {
        return new Compared(face.name(), first, second, face.difference(first, second));
    }

    private static void keep(String name, BufferedImage sheet) throws IOException {
        Files.createDirectories(FAILURES);
        ImageIO.write(sheet, "png", FAILURES.resolve(name.replace(' ', '-') + ".png").toFile());
    }

    @AfterAll
    static void report() throws IOException {
        var lines = new ArrayList<>(List.of("| face | files | mean difference of 255 | far off |", "|---|---|---|---|"));
        ALL.stream().sorted(Comparator.comparingDouble((Compared c) -> c.difference().farOff()).reversed())
                .map(Compared::row).forEach(lines::add);
        Files.write(Path.of("target/agreement.md"), lines);
    }
}
