package org.makeready.bench.press;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.makeready.press.PlateOutputs;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.artwork.Raster;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.render.printfile.PrintRun;
import org.makeready.press.template.Template;

/// A run whose pieces show photos of their own: what a photo costs when it comes for the first time, and what a further
/// piece costs that shows one of them. Beside them Ghostscript, which turns one proof with such a photo into process
/// inks.
///
/// @param photo   milliseconds of processor time for the first piece with each
/// @param further the same for each piece after that
/// @param bytes   of each piece after that
public record PhotoRunWork(int photos, int pieces, double photo, double further, long bytes, double ghostscript) {
    private static final String TEMPLATE = "bumper-sticker/photo-postcard";
    private static final int WIDTH = 1500,
            HEIGHT = 1200,
            WARM_UP = 8,
            PHOTOS = 60,
            PIECES = 10_000,
            PIXELS = 10_000_000;

    public static PhotoRunWork measure() throws IOException {
        var template = ShippedTemplates.all().stream()
                .filter(t -> t.slug().equals(TEMPLATE.substring(TEMPLATE.indexOf('/') + 1)))
                .findFirst()
                .orElseThrow();
        var composer = new Composer(ShippedFonts.SUPPLY);
        var rasters = IntStream.range(0, WARM_UP + PHOTOS)
                .mapToObj(PhotoRunWork::photo)
                .toList();
        print(template, composer, rasters.subList(0, WARM_UP));
        var measured = print(template, composer, rasters.subList(WARM_UP, rasters.size()));
        var folder = Files.createDirectories(Path.of("target", "bench"));
        var proof = Files.write(
                folder.resolve("postcard-proof.pdf"),
                PlateOutputs.pdf(piece(template, composer, rasters.getFirst(), 0)));
        double ghostscript =
                RsvgPeer.cpu(("gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sColorConversionStrategy=CMYK "
                                + "-dProcessColorModel=/DeviceCMYK -o %s %s")
                        .formatted(folder.resolve("postcard-cmyk.pdf"), proof));
        return new PhotoRunWork(PHOTOS, PIECES, measured.photo, measured.further, measured.bytes, ghostscript);
    }

    private static PhotoRunWork print(Template template, Composer composer, List<Raster> rasters) {
        var to = new CountingStream();
        var run = PrintRun.begin(
                template,
                PrintFileSamples.usual(template, false),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                to);
        double begin = ProcessorTime.millis();
        for (int n = 0; n < rasters.size(); n++) run.add(piece(template, composer, rasters.get(n), n), "row " + n);
        double seen = ProcessorTime.millis();
        long bytes = to.length();
        for (int n = 0; n < PIECES; n++)
            run.add(piece(template, composer, rasters.get(n % rasters.size()), n), "row " + n);
        double end = ProcessorTime.millis();
        run.end();
        return new PhotoRunWork(
                rasters.size(),
                PIECES,
                (seen - begin) / rasters.size(),
                (end - seen) / PIECES,
                (to.length() - bytes) / PIECES,
                0);
    }

    private static Composition piece(Template template, Composer composer, Raster raster, int n) {
        var own = Choices.of(
                Map.of("slogan", "No. " + n),
                Map.of(),
                Map.of(),
                Map.of("photo", PictureChoice.of("pic_" + n)),
                Map.of());
        return switch (composer.compose(template, template.sample().with(own), _ -> Optional.of(raster))) {
            case CompositionResult.Ready(Composition composition) -> composition;
            case CompositionResult.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /// Soft hills with grain, as a camera has it.
    private static Raster photo(int n) {
        var random = new Random(n);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float hill = (float) (0.5 + 0.25 * Math.sin((x + 97 * n) / 160.0) + 0.25 * Math.cos(y / 210.0));
                image.setRGB(
                        x,
                        y,
                        Color.HSBtoRGB(
                                0.55f - hill / 3, 0.6f, Math.clamp(hill + (float) random.nextGaussian() / 60, 0, 1)));
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Raster.read(file.toByteArray(), PIXELS);
    }

    public String row() {
        return String.format(
                Locale.ROOT,
                "| postcard, %d photos of %d × %d pixels | %,d | %s | %s | %,d | %s | %.0f |",
                photos,
                WIDTH,
                HEIGHT,
                pieces,
                BenchmarkFigure.millis(photo),
                BenchmarkFigure.millis(further),
                bytes,
                BenchmarkFigure.millis(ghostscript),
                ghostscript / further);
    }

    /// Only this part of the benchmark.
    static void main() throws IOException {
        IO.println(measure().row());
    }
}
