package org.makeready.press;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.makeready.Tool;
import org.makeready.press.composition.Composition;

/// One face three times, on white at 150 pixels per inch: our SVG as librsvg draws it, our PDF as MuPDF draws it, and
/// our PNG.
record FacePictures(String name, Map<Writer, BufferedImage> pictures) {
    private static final int PPI = 150;

    enum Writer { SVG, PDF, PNG }

    static List<FacePictures> of(String name, Composition composition) {
        var pdf = Prints.pdf(composition);
        return composition.sides().stream().map(side -> {
            var pictures = new EnumMap<Writer, BufferedImage>(Writer.class);
            pictures.put(Writer.SVG, svg(Prints.svg(side)));
            pictures.put(Writer.PDF, page(pdf, composition.sides().indexOf(side) + 1));
            pictures.put(Writer.PNG, onWhite(Prints.pngAt(side, PPI)));
            return new FacePictures(name + " " + side.face().name(), pictures);
        }).toList();
    }

    Difference difference(Writer first, Writer second) {
        return Difference.of(pictures.get(first), pictures.get(second));
    }

    private static BufferedImage svg(byte[] svg) {
        return drawn(Tool.RSVG_CONVERT.run(svg, List.of("-d", "" + PPI, "-p", "" + PPI, "--unlimited", "-f", "png")));
    }

    private static BufferedImage page(byte[] pdf, int number) {
        try {
            var path = Files.createTempFile("proof", ".pdf");
            try {
                Files.write(path, pdf);
                return drawn(Tool.MUTOOL.run(List.of("draw", "-q", "-r", "" + PPI, "-F", "png", "-o", "-", path.toString(), "" + number)));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(Tool.Outcome outcome) {
        if (outcome.exit() != 0) throw new IllegalStateException(outcome.errors());
        return onWhite(outcome.output());
    }

    private static BufferedImage onWhite(byte[] png) {
        try {
            var read = ImageIO.read(new ByteArrayInputStream(png));
            var onWhite = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            onWhite.createGraphics().drawImage(read, 0, 0, Color.WHITE, null);
            return onWhite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SVG, PDF and PNG side by side.
    BufferedImage sideBySide() {
        var first = pictures.get(Writer.SVG);
        var sheet = new BufferedImage(first.getWidth() * 3, first.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = sheet.createGraphics();
        pictures.forEach((writer, picture) -> canvas.drawImage(picture, first.getWidth() * writer.ordinal(), 0, null));
        return sheet;
    }
}
