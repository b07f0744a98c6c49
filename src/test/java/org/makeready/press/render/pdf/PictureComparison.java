package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.makeready.press.PictureDifference;
import org.makeready.press.PlateOutputs;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;

/// Compares pictures.
final class PictureComparison {
    private PictureComparison() {}

    /// The first face as our own PNG, on white.
    static BufferedImage ours(Composition composition, double ppi) {
        try {
            var png = ImageIO.read(new ByteArrayInputStream(
                    PlateOutputs.pngAt(composition.faces().getFirst(), ppi)));
            var onWhite = new BufferedImage(png.getWidth(), png.getHeight(), BufferedImage.TYPE_INT_RGB);
            onWhite.createGraphics().drawImage(png, 0, 0, Color.WHITE, null);
            return onWhite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertAlike(BufferedImage expected, BufferedImage actual) {
        var difference = PictureDifference.of(expected, actual);
        assertTrue(difference.small(), difference.toString());
    }

    static void assertInk(Ink expected, BufferedImage picture, int x, int y) {
        int found = picture.getRGB(x, y);
        assertTrue(
                PictureDifference.apart(expected.rgb(), found) <= 2,
                expected.hex() + " expected, found %06x".formatted(found & 0xFFFFFF));
    }
}
