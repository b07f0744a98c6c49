package org.makeready.press.review;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.template.Face;

/// Compares two compositions face by face, pixel by pixel, as large as a thumbnail.
public final class FaceComparison {
    private static final int WIDTH = 240, SEEN = 8;

    private FaceComparison() {}

    /// How far one face differs.
    ///
    /// @param share of pixels that differ so that somebody may see it, 0 to 1; 1 where the face is
    /// missing in one of the two, or has another size
    /// @param mean  difference of all pixels, 0 to 1
    public record Difference(String face, double share, double mean) {
        /// Whether nobody can see a difference.
        public boolean unchanged() {
            return share == 0;
        }
    }

    /// By face, in the order of the newer.
    public static List<Difference> compare(Composition older, Composition newer) {
        var differences = new ArrayList<Difference>();
        for (var side : newer.faces()) {
            var name = side.face().name();
            var before = older.template().faces().stream()
                    .filter(face -> face.name().equals(name)
                            && face.trim().equals(side.face().trim()))
                    .findFirst();
            differences.add(before.map(face -> compare(name, render(older, face), render(newer, side.face())))
                    .orElse(new Difference(name, 1, 1)));
        }
        older.template().faces().stream()
                .map(Face::name)
                .filter(name -> newer.template().faces().stream()
                        .noneMatch(face -> face.name().equals(name)))
                .forEach(name -> differences.add(new Difference(name, 1, 1)));
        return List.copyOf(differences);
    }

    private static BufferedImage render(Composition composition, Face face) {
        var key = PngPlate.PngPlateKey.of(composition, face, WIDTH);
        try {
            return ImageIO.read(new ByteArrayInputStream(
                    PngPlate.of(key, composition).print(composition).bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Difference compare(String name, BufferedImage a, BufferedImage b) {
        int[] before = a.getRGB(0, 0, a.getWidth(), a.getHeight(), null, 0, a.getWidth());
        int[] after = b.getRGB(0, 0, b.getWidth(), b.getHeight(), null, 0, b.getWidth());
        long seen = 0;
        long all = 0;
        for (int i = 0; i < before.length; i++) {
            int most = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                int difference = Math.abs((before[i] >>> shift & 0xFF) - (after[i] >>> shift & 0xFF));
                most = Math.max(most, difference);
                all += difference;
            }
            if (most > SEEN) seen++;
        }
        return new Difference(name, (double) seen / before.length, all / (4.0 * 255 * before.length));
    }
}
