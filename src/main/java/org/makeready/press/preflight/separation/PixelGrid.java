package org.makeready.press.preflight.separation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// The pixels a part of a page is looked at through, and what shapes cover of them. Row 0 is at the top.
public final class PixelGrid {
    private static final int CLIPS = 64;

    private final Rectangle2D area;
    private final double scale;
    private final AffineTransform toPixels;
    private final int width;
    private final int height;
    private @Nullable BufferedImage scratch;
    /// By identity: a clip stays for many objects.
    private final Map<Integer, CachedClip> clips = new LinkedHashMap<>();

    private record CachedClip(Path2D path, PixelCoverage coverage) {}

    /// @param area  in page space
    /// @param scale pixels per point
    public PixelGrid(Rectangle2D area, double scale) {
        this.area = area;
        this.scale = scale;
        this.width = Math.max(1, (int) Math.ceil(area.getWidth() * scale - 1e-6));
        this.height = Math.max(1, (int) Math.ceil(area.getHeight() * scale - 1e-6));
        this.toPixels = new AffineTransform(scale, 0, 0, -scale, -area.getX() * scale, area.getMaxY() * scale);
    }

    /// In pixels, at least 1.
    public int width() {
        return width;
    }

    /// In pixels, at least 1.
    public int height() {
        return height;
    }

    /// Pixels per point.
    public double scale() {
        return scale;
    }

    /// The part of the page, in page space.
    public Rectangle2D area() {
        return area;
    }

    /// From page space to pixels. Not to be changed.
    public AffineTransform toPixels() {
        return toPixels;
    }

    /// What a shape of the page covers within these clips.
    public PixelCoverage of(Shape shape, List<Path2D> clips) {
        var covered = of(shape);
        for (var clip : clips) {
            if (covered.empty()) return covered;
            if (!clip.contains(back(covered))) covered = covered.within(clip(clip));
        }
        return covered;
    }

    private Rectangle2D back(PixelCoverage covered) {
        return new Rectangle2D.Double(
                area.getX() + covered.x() / scale,
                area.getMaxY() - (covered.y() + covered.height()) / scale,
                covered.width() / scale,
                covered.height() / scale);
    }

    private PixelCoverage clip(Path2D path) {
        var known = clips.get(System.identityHashCode(path));
        if (known != null && known.path == path) return known.coverage;
        if (clips.size() == CLIPS) clips.remove(clips.keySet().iterator().next());
        var coverage = of(path);
        clips.put(System.identityHashCode(path), new CachedClip(path, coverage));
        return coverage;
    }

    private PixelCoverage of(Shape shape) {
        var reach = reach(shape.getBounds2D());
        if (reach.isEmpty()) return PixelCoverage.NOTHING;
        var pixels = drawn(shape, reach);
        var amounts = new byte[reach.width * reach.height];
        for (int row = 0, i = 0; row < reach.height; row++) {
            int from = (reach.y + row) * width + reach.x;
            for (int column = 0; column < reach.width; column++, i++)
                amounts[i] = (byte) (pixels[from + column] >>> 24);
        }
        return new PixelCoverage(reach.x, reach.y, reach.width, reach.height, amounts);
    }

    /// The pixels a rectangle of the page touches.
    Rectangle reach(Rectangle2D bounds) {
        var there = toPixels.createTransformedShape(bounds).getBounds2D();
        if (!(Double.isFinite(there.getWidth()) && Double.isFinite(there.getHeight())))
            return new Rectangle(0, 0, width, height);
        double left = Math.max(0, Math.floor(there.getMinX()));
        double top = Math.max(0, Math.floor(there.getMinY()));
        double right = Math.min(width, Math.ceil(there.getMaxX() + 1e-9));
        double bottom = Math.min(height, Math.ceil(there.getMaxY() + 1e-9));
        return right > left && bottom > top
                ? new Rectangle((int) left, (int) top, (int) (right - left), (int) (bottom - top))
                : new Rectangle();
    }

    private int[] drawn(Shape shape, Rectangle reach) {
        if (scratch == null) scratch = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = ((DataBufferInt) scratch.getRaster().getDataBuffer()).getData();
        for (int row = reach.y; row < reach.y + reach.height; row++) {
            Arrays.fill(pixels, row * width + reach.x, row * width + reach.x + reach.width, 0);
        }
        Graphics2D pen = scratch.createGraphics();
        pen.setClip(reach);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.BLACK);
        pen.transform(toPixels);
        pen.fill(shape);
        pen.dispose();
        return pixels;
    }

    /// The pixels a form can paint.
    public Rectangle reach(PDFormXObject form, Matrix matrix) {
        if (form.getBBox() == null) return reach(area);
        return reach(form.getBBox()
                .transform(Matrix.concatenate(matrix, form.getMatrix()))
                .getBounds2D());
    }
}
