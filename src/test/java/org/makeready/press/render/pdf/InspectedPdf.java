package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.makeready.ExternalProgram;
import org.makeready.press.PlateOutputs;
import org.makeready.press.composition.Composition;

/// A PDF and what programs that are not ours see in it.
public record InspectedPdf(byte[] bytes) {
    static InspectedPdf of(Composition composition) {
        return new InspectedPdf(PlateOutputs.pdf(composition));
    }

    private <T> T onDisk(Function<String, T> look) {
        try {
            var path = Files.createTempFile("proof", ".pdf");
            try {
                Files.write(path, bytes);
                return look.apply(path.toString());
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void mustBeSound() {
        var outcome = onDisk(path -> ExternalProgram.QPDF.run(List.of("--check", path)));
        assertEquals(0, outcome.exit(), outcome.text() + outcome.errors());
    }

    /// Every object readable, nothing compressed.
    public String source() {
        return new String(
                onDisk(path -> ExternalProgram.QPDF.run(List.of("--qdf", path, "-")))
                        .output(),
                java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /// The words as Poppler finds them, its marks of direction taken out, in one line.
    String words() {
        return onDisk(path -> ExternalProgram.PDFTOTEXT.run(List.of(path, "-")))
                .text()
                .replaceAll("[\\u200e\\u200f\\u202a-\\u202e]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    String fonts() {
        return onDisk(path -> ExternalProgram.PDFFONTS.run(List.of(path))).text();
    }

    /// The first page as mutool draws it.
    BufferedImage picture(int ppi) {
        var outcome = onDisk(path ->
                ExternalProgram.MUTOOL.run(List.of("draw", "-q", "-r", "" + ppi, "-F", "png", "-o", "-", path, "1")));
        try {
            return ImageIO.read(new ByteArrayInputStream(outcome.output()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
