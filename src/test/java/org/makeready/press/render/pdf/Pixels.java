package org.makeready.press.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.png.PngWriter;

/// Compares pictures.
final class Pixels {
    private static final double MOST_MEAN = 2, MOST_WRONG = 0.005;
    private static final int WRONG = 96;

    private Pixels() {}

    /// The first face as our own PNG, on white.
    static BufferedImage ours(Composition composition, double ppi) {
        try {
            var png = ImageIO.read(new ByteArrayInputStream(PngWriter.writeAt(composition.sides().getFirst(), ppi)));
            var onWhite = new BufferedImage(png.getWidth(), png.getHeight(), BufferedImage.TYPE_INT_RGB);
            onWhite.createGraphics().drawImage(png, 0, 0, Color.WHITE, null);
            return onWhite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// At most 2 of 255 apart on average, and at most one pixel in 200 far apart: renderers round edges differently.
    static void assertAlike(BufferedImage expected, BufferedImage actual) {
        assertEquals(expected.getWidth(), actual.getWidth());
        assertEquals(expected.getHeight(), actual.getHeight());
        long sum = 0;
        int wrong = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int far = apart(expected.getRGB(x, y), actual.getRGB(x, y));
                sum += far;
                if (far > WRONG) wrong++;
            }
        }
        double all = expected.getWidth() * expected.getHeight();
        assertTrue(sum / all <= MOST_MEAN && wrong / all <= MOST_WRONG, "mean %.2f, far off %.2f %%".formatted(sum / all, 100 * wrong / all));
    }

    static void assertInk(Ink expected, BufferedImage picture, int x, int y) {
        int found = picture.getRGB(x, y);
        assertTrue(apart(expected.rgb(), found) <= 2, expected.hex() + " expected, found %06x".formatted(found & 0xFFFFFF));
    }

    /// The largest difference in one channel.
    private static int apart(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        return most;
    }
}
