package org.makeready.press.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.makeready.ExternalProgram;

/// One page as Ghostscript separates it: the tint of each ink in each pixel, 0 (none) to 255 (full), by name of ink.
public record GhostscriptSeparations(int width, int height, SortedMap<String, byte[]> inks) {
    private static final Pattern PLATE = Pattern.compile("p(\\d+)\\((.+)\\)\\.tif");

    /// All pages, up to their bleed.
    public static List<GhostscriptSeparations> of(byte[] pdf, int ppi) {
        try {
            var folder = Files.createTempDirectory("plates");
            try {
                var file = Files.write(folder.resolve("print.pdf"), pdf);
                var outcome = ExternalProgram.GHOSTSCRIPT.run(List.of(
                        "-q",
                        "-dSAFER",
                        "-dBATCH",
                        "-dNOPAUSE",
                        "-dUseBleedBox",
                        "-dOverprint=/enable",
                        "-sDEVICE=tiffsep",
                        "-r" + ppi,
                        "-o",
                        folder.resolve("p%d.tif").toString(),
                        file.toString()));
                assertEquals(0, outcome.exit(), outcome.text() + outcome.errors());
                return read(folder);
            } finally {
                try (var files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
                    for (var file : files.toList()) Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GhostscriptSeparations> read(Path folder) throws IOException {
        var pages = new TreeMap<Integer, GhostscriptSeparations>();
        var plates = new ArrayList<Path>();
        try (var files = Files.list(folder)) {
            files.forEach(plates::add);
        }
        for (var plate : plates) {
            var name = PLATE.matcher(plate.getFileName().toString());
            if (!name.matches()) continue;
            var pixels = ImageIO.read(plate.toFile()).getRaster();
            byte[] tints = new byte[pixels.getWidth() * pixels.getHeight()];
            for (int i = 0; i < tints.length; i++)
                tints[i] = (byte) (255 - pixels.getSample(i % pixels.getWidth(), i / pixels.getWidth(), 0));
            pages.computeIfAbsent(
                            Integer.parseInt(name.group(1)),
                            _ -> new GhostscriptSeparations(pixels.getWidth(), pixels.getHeight(), new TreeMap<>()))
                    .inks
                    .put(name.group(2), tints);
        }
        return List.copyOf(pages.values());
    }

    /// How much of the page an ink covers, 0 to 1.
    public double coverage(String ink) {
        long sum = 0;
        for (byte tint : inks.get(ink)) sum += tint & 0xFF;
        return sum / 255.0 / inks.get(ink).length;
    }

    /// The most process ink in one pixel, 1 for 100 %.
    public double mostInk() {
        int most = 0;
        for (int i = 0; i < width * height; i++)
            most = Math.max(most, cmyk(i)[0] + cmyk(i)[1] + cmyk(i)[2] + cmyk(i)[3]);
        return most / 255.0;
    }

    /// The process inks of one pixel, 0 to 255.
    public int[] cmyk(int pixel) {
        return new int[] {
            inks.get("Cyan")[pixel] & 0xFF,
            inks.get("Magenta")[pixel] & 0xFF,
            inks.get("Yellow")[pixel] & 0xFF,
            inks.get("Black")[pixel] & 0xFF
        };
    }
}
