package org.makeready.press.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.makeready.ExternalProgram;

/// MuPDF draws PDF files, all pages in one run.
public final class MuPdf {
    private static final int SECONDS = 300;

    private MuPdf() {}

    /// @param colours `gray` or `rgb`
    public static List<BufferedImage> draw(byte[] pdf, double ppi, String colours, Path folder) {
        try {
            Files.createDirectories(folder);
            var file = Files.write(folder.resolve("drawn.pdf"), pdf);
            var outcome = ExternalProgram.MUTOOL.run(
                    SECONDS,
                    new byte[0],
                    List.of(
                            "draw",
                            "-q",
                            "-r",
                            "" + ppi,
                            "-c",
                            colours,
                            "-o",
                            folder.resolve("page-%d.png").toString(),
                            file.toString()));
            assertEquals(0, outcome.exit(), outcome.errors());
            var pages = new ArrayList<BufferedImage>();
            for (int page = 1; Files.exists(folder.resolve("page-" + page + ".png")); page++) {
                var drawn = folder.resolve("page-" + page + ".png");
                pages.add(ImageIO.read(drawn.toFile()));
                Files.delete(drawn);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
