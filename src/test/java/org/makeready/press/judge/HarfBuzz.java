package org.makeready.press.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeready.ExternalProgram;
import org.makeready.press.font.Font;
import org.makeready.press.hash.Sha256;

/// HarfBuzz itself, as Debian ships it, shapes lines: one process for many.
public final class HarfBuzz {
    private static final int SECONDS = 300;
    private static final Map<String, Path> FILES = files();

    private HarfBuzz() {}

    /// Glyphs in visual order, their places in font units from the first glyph, y downward.
    public record Shaped(int[] ids, float[] x, float[] y) {
        /// The same glyphs, nowhere more than half a unit apart: single precision, over lines of a hundred thousand
        /// units.
        public boolean equal(Shaped other) {
            return Arrays.equals(ids, other.ids) && near(x, other.x) && near(y, other.y);
        }

        private static boolean near(float[] a, float[] b) {
            for (int i = 0; i < a.length; i++) if (Math.abs(a[i] - a[0] - b[i] + b[0]) > 0.5) return false;
            return true;
        }
    }

    private static Map<String, Path> files() {
        try (var all = Files.walk(Path.of("fonts"))) {
            return all.filter(f -> f.toString().endsWith(".ttf"))
                    .collect(Collectors.toMap(HarfBuzz::hash, f -> f, (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Shaped> shape(Font font, boolean rightToLeft, List<String> lines) {
        try {
            var text = Files.createTempFile("lines", ".txt");
            try {
                Files.write(text, lines);
                var outcome = ExternalProgram.HB_SHAPE.run(
                        SECONDS,
                        new byte[0],
                        List.of(
                                "--font-file=" + FILES.get(font.hash()),
                                "--text-file=" + text,
                                "--direction=" + (rightToLeft ? "rtl" : "ltr"),
                                "--no-glyph-names",
                                "--no-clusters",
                                "--remove-default-ignorables"));
                assertEquals(0, outcome.exit(), outcome.errors());
                var shaped = outcome.text().lines().map(HarfBuzz::read).toList();
                assertEquals(lines.size(), shaped.size());
                return shaped;
            } finally {
                Files.delete(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `[36+639|79@10,-5+258]`: glyph, offset where there is one, advance.
    private static Shaped read(String line) {
        var ids = new ArrayList<Integer>();
        var x = new ArrayList<Float>();
        var y = new ArrayList<Float>();
        float pen = 0;
        for (var glyph : line.substring(1, line.length() - 1).split("\\|")) {
            if (glyph.isEmpty()) continue;
            int plus = glyph.lastIndexOf('+');
            var place = glyph.substring(0, plus).split("[@,]");
            ids.add(Integer.parseInt(place[0]));
            x.add(pen + (place.length > 1 ? Float.parseFloat(place[1]) : 0));
            y.add(place.length > 1 ? -Float.parseFloat(place[2]) : 0);
            pen += Float.parseFloat(glyph.substring(plus + 1).split(",")[0]);
        }
        return new Shaped(ids.stream().mapToInt(i -> i).toArray(), floats(x), floats(y));
    }

    static float[] floats(List<Float> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) floats[i] = values.get(i);
        return floats;
    }
}
