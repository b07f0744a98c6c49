package org.makeready.press.golden;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.PictureDifference;
import org.makeready.press.PlateOutputs;
import org.makeready.press.plate.VariableBytes;

/// What the writers write, case by case: each folder of `src/test/golden` is one issue with its SVG, PDF and PNG.
/// `-Dgolden=write` writes them anew; look at the change before you commit it. A failure leaves what came out in
/// `target/golden`, with expected, difference and actual in one picture.
class GoldenTest {
    private static final Path CASES = Path.of("src/test/golden"), FAILURES = Path.of("target/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final double PPI = 150;
    private static final int LARGEST_PICTURE = 20 * 1024;
    /// Java2D rounds edges a little differently from version to version.
    private static final int NEAR = 8;

    /// What came out, in the files that say what should. The fingerprint in ids, which changes with anything the press
    /// reads or shapes, is left out; tags stand on lines of their own.
    private record Output(byte[] svg, byte[] pdf, byte[] png) {
        static Output of(GoldenCase golden) {
            var composition = golden.composition();
            var side = composition.faces().getFirst();
            var svg = new String(PlateOutputs.svg(side), StandardCharsets.UTF_8)
                    .replace("><", ">\n<")
                    .replace(composition.fingerprint().substring(0, VariableBytes.NAME), "fingerprint");
            var pdf = PdfDump.of(PlateOutputs.pdf(composition));
            return new Output(
                    svg.getBytes(StandardCharsets.UTF_8),
                    pdf.getBytes(StandardCharsets.UTF_8),
                    PlateOutputs.pngAt(side, PPI));
        }

        static Output in(Path folder) throws IOException {
            return new Output(
                    Files.readAllBytes(folder.resolve("expected.svg")),
                    Files.readAllBytes(folder.resolve("expected.pdf.txt")),
                    Files.readAllBytes(folder.resolve("expected.png")));
        }

        void keep(Path folder, String name) throws IOException {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".svg"), svg);
            Files.write(folder.resolve(name + ".pdf.txt"), pdf);
            Files.write(folder.resolve(name + ".png"), png);
        }

        BufferedImage picture() throws IOException {
            return ImageIO.read(new ByteArrayInputStream(png));
        }
    }

    @TestFactory
    Stream<DynamicTest> golden() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> judge(folder)));
        }
    }

    private static void judge(Path folder) throws IOException {
        var actual = Output.of(GoldenCase.in(folder));
        if (WRITE) actual.keep(folder, "expected");
        var expected = Output.in(folder);
        assertTrue(expected.png.length <= LARGEST_PICTURE, "expected.png has " + expected.png.length + " bytes");
        boolean same = alike(expected.picture(), actual.picture());
        if (!same
                || !text(expected.svg).equals(text(actual.svg))
                || !text(expected.pdf).equals(text(actual.pdf))) keep(folder, expected, actual);
        assertAll(
                () -> assertEquals(text(expected.svg), text(actual.svg)),
                () -> assertEquals(text(expected.pdf), text(actual.pdf)),
                () -> assertTrue(same, "The picture has changed: see " + FAILURES));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean alike(BufferedImage expected, BufferedImage actual) {
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) return false;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int a = expected.getRGB(x, y), b = actual.getRGB(x, y);
                if (Math.abs((a >>> 24) - (b >>> 24)) > NEAR || PictureDifference.apart(a, b) > NEAR && a >>> 24 > NEAR)
                    return false;
            }
        }
        return true;
    }

    private static void keep(Path folder, Output expected, Output actual) throws IOException {
        var failed = FAILURES.resolve(folder.getFileName());
        actual.keep(failed, "actual");
        ImageIO.write(
                sideBySide(expected.picture(), actual.picture()),
                "png",
                failed.resolve("expected-difference-actual.png").toFile());
    }

    private static BufferedImage sideBySide(BufferedImage expected, BufferedImage actual) {
        int width = Math.max(expected.getWidth(), actual.getWidth()),
                height = Math.max(expected.getHeight(), actual.getHeight());
        var sheet = new BufferedImage(3 * width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = sheet.createGraphics();
        canvas.drawImage(expected, 0, 0, null);
        canvas.drawImage(actual, 2 * width, 0, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int apart =
                        Math.min(255, 4 * PictureDifference.apart(sheet.getRGB(x, y), sheet.getRGB(2 * width + x, y)));
                sheet.setRGB(width + x, y, 0xFF000000 | apart << 16 | apart << 8 | apart);
            }
        }
        return sheet;
    }
}
