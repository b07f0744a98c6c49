package org.makeready.press.preflight.separation;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A picture as amounts of ink, each pixel the mean of four places in it. Its own mask or soft mask makes it
/// transparent.
public final class PictureSource implements InkSource {
    private static final double[] WITHIN = {0.25, 0.75};

    private final PictureSamples samples;
    private final InkSpace space;
    private final float[] decode;
    private final Optional<PictureSamples> opacity;
    private final boolean turned;
    /// From pixels of the grid to the unit square, whose y points up.
    private final AffineTransform toUnit;
    private final float[] components;

    private PictureSource(
            PictureSamples samples,
            InkSpace space,
            float[] decode,
            Optional<PictureSamples> opacity,
            boolean turned,
            AffineTransform toUnit) {
        this.samples = samples;
        this.space = space;
        this.decode = decode;
        this.opacity = opacity;
        this.turned = turned;
        this.toUnit = toUnit;
        this.components = new float[space.components()];
    }

    /// @param onGrid maps the unit square to pixels of the grid
    public static PictureSource of(PDImage image, InkSpace space, AffineTransform onGrid)
            throws IOException, NoninvertibleTransformException {
        int wanted = 1 + 2 * (int) Math.ceil(Math.hypot(onGrid.getScaleX(), onGrid.getShearY()));
        var samples = PictureSamples.read(image, space.components(), wanted, !space.indexed());
        var usual =
                space.indexed() ? new float[] {0, 255} : image.getColorSpace().getDefaultDecode(8);
        var decode = space.indexed() ? usual : PictureSamples.decode(image, space.components(), usual);
        var soft = image instanceof PDImageXObject object ? object.getSoftMask() : null;
        var hard = image instanceof PDImageXObject object && soft == null ? object.getMask() : null;
        var mask = soft != null ? soft : hard;
        var opacity = mask == null
                ? Optional.<PictureSamples>empty()
                : Optional.of(PictureSamples.read(mask, 1, wanted, true));
        boolean turned = mask != null && turned(mask) != (hard != null);
        return new PictureSource(samples, space, decode, opacity, turned, onGrid.createInverse());
    }

    private static boolean turned(PDImage mask) {
        var decode = PictureSamples.decode(mask, 1, new float[] {0, 1});
        return decode[0] > decode[1];
    }

    /// A stencil: the places where it lets the brush through.
    public static InkSource stencil(PDImage image, float[] amounts, AffineTransform onGrid)
            throws IOException, NoninvertibleTransformException {
        int wanted = 1 + 2 * (int) Math.ceil(Math.hypot(onGrid.getScaleX(), onGrid.getShearY()));
        var samples = PictureSamples.read(image, 1, wanted, true);
        boolean turned = !turned(image);
        var toUnit = onGrid.createInverse();
        return (x, y, into) -> {
            System.arraycopy(amounts, 0, into, 0, amounts.length);
            return mean(samples, toUnit, x, y, turned);
        };
    }

    @Override
    public float at(int x, int y, float[] amounts) {
        Arrays.fill(components, 0);
        int places = space.indexed() ? 1 : WITHIN.length;
        for (int i = 0; i < places; i++) {
            for (int k = 0; k < places; k++)
                add(x + (places == 1 ? 0.5 : WITHIN[i]), y + (places == 1 ? 0.5 : WITHIN[k]), places * places);
        }
        try {
            space.mix(components, amounts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return opacity.map(mask -> mean(mask, toUnit, x, y, turned)).orElse(1f);
    }

    private void add(double x, double y, int places) {
        int column = column(samples, toUnit, x, y);
        int row = row(samples, toUnit, x, y);
        for (int c = 0; c < components.length; c++) {
            float value = samples.at(column, row, c);
            components[c] += (decode[2 * c] + value / 255f * (decode[2 * c + 1] - decode[2 * c])) / places;
        }
    }

    private static float mean(PictureSamples samples, AffineTransform toUnit, int x, int y, boolean turned) {
        float sum = 0;
        for (double dx : WITHIN) {
            for (double dy : WITHIN)
                sum += samples.at(column(samples, toUnit, x + dx, y + dy), row(samples, toUnit, x + dx, y + dy), 0);
        }
        float mean = sum / 4 / 255;
        return turned ? 1 - mean : mean;
    }

    private static int column(PictureSamples samples, AffineTransform toUnit, double x, double y) {
        double u = toUnit.getScaleX() * x + toUnit.getShearX() * y + toUnit.getTranslateX();
        return Math.clamp((int) Math.floor(u * samples.width()), 0, samples.width() - 1);
    }

    private static int row(PictureSamples samples, AffineTransform toUnit, double x, double y) {
        double v = toUnit.getShearY() * x + toUnit.getScaleY() * y + toUnit.getTranslateY();
        return Math.clamp((int) Math.floor((1 - v) * samples.height()), 0, samples.height() - 1);
    }
}
