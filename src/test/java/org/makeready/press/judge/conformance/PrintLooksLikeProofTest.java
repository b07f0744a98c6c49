package org.makeready.press.judge.conformance;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.PlateOutputs;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OutputProfile;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.judge.GhostscriptSeparations;
import org.makeready.press.judge.Pixmap;
import org.makeready.press.render.pdf.PrintSetup.Lettering;
import org.makeready.press.render.pdf.PrintSetup.Marks;
import org.makeready.press.template.Face;

/// What a print shop prints is what the customer approved, as far as inks on paper can show it: the separations of the
/// print file (by Ghostscript) and the colours of the preview, both shown through the press profile, are the same
/// picture.
class PrintLooksLikeProofTest {
    private static final int PPI = 288;
    /// Of 255. Opaque art comes to about 1; what shines through is mixed of inks on paper and of light on screens,
    /// which is not the same: the worst template comes to 7.
    private static final double MOST_MEAN = 7.5;
    private static final double MOST_FAR_OFF = 0.003;
    private static final List<String> PROCESS = List.of("Cyan", "Magenta", "Yellow", "Black");
    private static final ColorConvertOp SHOW = new ColorConvertOp(
            new ICC_Profile[] {
                ICC_Profile.getInstance(OutputProfile.fogra39().bytes()), ICC_Profile.getInstance(ColorSpace.CS_sRGB)
            },
            null);

    @TestFactory
    Stream<DynamicTest> every_print_file_shows_the_approved_picture() {
        var composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);
        return ShippedTemplates.all().stream()
                .map(template -> dynamicTest(
                        template.slug(),
                        () -> judge(assertInstanceOf(
                                        CompositionResult.Ready.class, composer.compose(template, template.sample()))
                                .composition())));
    }

    static void judge(Composition composition) {
        var plates = GhostscriptSeparations.of(
                PrintFileSamples.print(composition, PrintFileSamples.plain(Marks.NONE, Lettering.TEXT)), PPI);
        for (int page = 0; page < plates.size(); page++) {
            var side = composition.faces().get(page);
            var expected = shown(Pixmap.png(PlateOutputs.pngAt(side, PPI)));
            var printed = trimmed(shown(plates.get(page)), side.face(), expected.width(), expected.height());
            // Ghostscript does not soften the edges of separations.
            expected = expected.half();
            printed = printed.half();
            var apart = printed.apartFrom(expected);
            if (apart.mean() > MOST_MEAN || apart.farOff() > MOST_FAR_OFF) {
                Pixmap.keep(
                        expected,
                        printed,
                        Path.of("target/agreement/print-"
                                + composition.template().slug() + "-"
                                + side.face().name() + ".png"));
            }
            assertTrue(apart.mean() <= MOST_MEAN && apart.farOff() <= MOST_FAR_OFF, apart::toString);
        }
    }

    /// Previews end at the finished edge, print files at the bleed.
    private static Pixmap trimmed(Pixmap map, Face face, int width, int height) {
        double scale = PPI / 72.0;
        int margin = (int) Math.round(face.bleed().pt() * scale);
        var edge = JavaPath.of(face.edge(), false);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean kept = edge.contains((x + 0.5) / scale, (y + 0.5) / scale);
                pixels[y * width + x] = kept ? map.pixels()[(y + margin) * map.width() + x + margin] : 0xFFFFFF;
            }
        }
        return new Pixmap(width, height, pixels);
    }

    /// Colours of the preview as the press would print each of them.
    private static Pixmap shown(Pixmap preview) {
        byte[] inks = new byte[preview.pixels().length * 4];
        Map<Integer, Cmyk> known = new HashMap<>();
        for (int i = 0; i < preview.pixels().length; i++) {
            var amounts = known.computeIfAbsent(
                    preview.pixels()[i] & 0xFFFFFF, rgb -> PrintFileSamples.SEPARATION.of(new Ink(rgb)));
            inks[4 * i] = level(amounts.cyan());
            inks[4 * i + 1] = level(amounts.magenta());
            inks[4 * i + 2] = level(amounts.yellow());
            inks[4 * i + 3] = level(amounts.black());
        }
        return shown(inks, preview.width(), preview.height());
    }

    private static byte level(double amount) {
        return (byte) Math.round(amount * 255);
    }

    private static Pixmap shown(GhostscriptSeparations plates) {
        byte[] inks = new byte[plates.width() * plates.height() * 4];
        int ink = 0;
        for (var name : PROCESS) {
            byte[] tints = plates.inks().get(name);
            for (int i = 0; i < tints.length; i++) inks[4 * i + ink] = tints[i];
            ink++;
        }
        return shown(inks, plates.width(), plates.height());
    }

    private static Pixmap shown(byte[] inks, int width, int height) {
        var from = Raster.createInterleavedRaster(
                new DataBufferByte(inks, inks.length), width, height, width * 4, 4, new int[] {0, 1, 2, 3}, null);
        var to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
        SHOW.filter(from, to);
        int[] samples = to.getPixels(0, 0, width, height, (int[]) null);
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = samples[3 * i] << 16 | samples[3 * i + 1] << 8 | samples[3 * i + 2];
        return new Pixmap(width, height, pixels);
    }
}
