package org.makeready.press.preflight.separation;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType2;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShadingType3;
import org.apache.pdfbox.util.Matrix;

/// Gradients as amounts of ink. Axial and radial ones are worked out in their own inks; those given by functions of
/// place or by meshes are measured through the screen colours PDFBox makes of them, which is an estimate.
public final class GradientSource implements InkSource {
    private static final int STEPS = 256;

    private interface GradientParameter {
        /// From 0 to 1, or NaN where nothing is painted.
        double at(double x, double y);
    }

    private final AffineTransform toGradient;
    private final GradientParameter parameter;
    private final PDShadingType2 shading;
    private final InkSpace space;
    private final float[] domain;
    /// Worked out when asked for: most gradients are small, and functions are slow.
    private final float[][] ramp = new float[STEPS + 1][];

    private GradientSource(
            AffineTransform toGradient, GradientParameter parameter, PDShadingType2 shading, InkSpace space) {
        this.toGradient = toGradient;
        this.parameter = parameter;
        this.shading = shading;
        this.space = space;
        this.domain = numbers(shading.getDomain(), 0, 1);
    }

    /// @param onGrid maps the gradient's space to pixels of the grid
    public static InkSource of(PDShading shading, InkSpace space, AffineTransform onGrid, PixelGrid grid)
            throws IOException, NoninvertibleTransformException {
        return switch (shading) {
            case PDShadingType3 radial -> new GradientSource(onGrid.createInverse(), radial(radial), radial, space);
            case PDShadingType2 axial -> new GradientSource(onGrid.createInverse(), axial(axial), axial, space);
            default -> estimate(shading, onGrid, grid);
        };
    }

    private float[] colour(int step) {
        if (ramp[step] != null) return ramp[step];
        ramp[step] = new float[FileInks.MOST];
        try {
            space.mix(shading.evalFunction(domain[0] + (domain[1] - domain[0]) * step / STEPS), ramp[step]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ramp[step];
    }

    private static float[] numbers(COSArray written, float... usual) {
        return written != null && written.size() >= usual.length ? written.toFloatArray() : usual;
    }

    private static boolean goesOn(PDShadingType2 shading, int end) {
        var extend = shading.getExtend();
        return extend != null && extend.size() > end && extend.getObject(end) instanceof COSBoolean on && on.getValue();
    }

    private static GradientParameter axial(PDShadingType2 shading) throws IOException {
        var at = coordinates(shading, 4);
        double dx = at[2] - at[0];
        double dy = at[3] - at[1];
        double length = dx * dx + dy * dy;
        boolean before = goesOn(shading, 0);
        boolean after = goesOn(shading, 1);
        return (x, y) -> {
            double t = length == 0 ? 0 : ((x - at[0]) * dx + (y - at[1]) * dy) / length;
            if (t < 0) return before ? 0 : Double.NaN;
            if (t > 1) return after ? 1 : Double.NaN;
            return t;
        };
    }

    /// The largest circle through the point, of those that are painted (ISO 32000-2, 8.7.4.5.4).
    private static GradientParameter radial(PDShadingType3 shading) throws IOException {
        var at = coordinates(shading, 6);
        double dx = at[3] - at[0];
        double dy = at[4] - at[1];
        double dr = at[5] - at[2];
        double a = dx * dx + dy * dy - dr * dr;
        boolean before = goesOn(shading, 0);
        boolean after = goesOn(shading, 1);
        return (x, y) -> {
            double px = x - at[0];
            double py = y - at[1];
            double b = px * dx + py * dy + at[2] * dr;
            double c = px * px + py * py - (double) at[2] * at[2];
            double root = b * b - a * c;
            if (root < 0) return Double.NaN;
            double first = a == 0 ? c / (2 * b) : (b + Math.sqrt(root)) / a;
            double second = a == 0 ? first : (b - Math.sqrt(root)) / a;
            double larger = painted(Math.max(first, second), at[2], dr, before, after);
            return Double.isNaN(larger) ? painted(Math.min(first, second), at[2], dr, before, after) : larger;
        };
    }

    private static double painted(double s, double radius, double growth, boolean before, boolean after) {
        if (radius + s * growth < 0 || Double.isNaN(s)) return Double.NaN;
        if (s < 0) return before ? 0 : Double.NaN;
        if (s > 1) return after ? 1 : Double.NaN;
        return s;
    }

    private static float[] coordinates(PDShadingType2 shading, int count) throws IOException {
        var written = shading.getCoords();
        if (written == null || written.size() < count) throw new IOException("A gradient without coordinates");
        return written.toFloatArray();
    }

    private static InkSource estimate(PDShading shading, AffineTransform onGrid, PixelGrid grid) {
        var context = shading.toPaint(new Matrix())
                .createContext(
                        ColorModel.getRGBdefault(),
                        new Rectangle(grid.width(), grid.height()),
                        new java.awt.geom.Rectangle2D.Double(0, 0, grid.width(), grid.height()),
                        onGrid,
                        null);
        var raster = context.getRaster(0, 0, grid.width(), grid.height());
        var pixel = new int[4];
        return (x, y, amounts) -> {
            raster.getPixel(x, y, pixel);
            Arrays.fill(amounts, 0);
            int light = Math.max(pixel[0], Math.max(pixel[1], pixel[2]));
            for (int i = 0; i < 3; i++) amounts[i] = (light - pixel[i]) / 255f;
            amounts[FileInks.BLACK] = (255 - light) / 255f;
            return pixel[3] / 255f;
        };
    }

    @Override
    public float at(int x, int y, float[] amounts) {
        double px = x + 0.5;
        double py = y + 0.5;
        double t = parameter.at(
                toGradient.getScaleX() * px + toGradient.getShearX() * py + toGradient.getTranslateX(),
                toGradient.getShearY() * px + toGradient.getScaleY() * py + toGradient.getTranslateY());
        if (Double.isNaN(t)) return 0;
        System.arraycopy(colour((int) Math.round(t * STEPS)), 0, amounts, 0, FileInks.MOST);
        return 1;
    }
}
