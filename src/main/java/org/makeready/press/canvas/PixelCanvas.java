package org.makeready.press.canvas;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.function.Consumer;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// Draws what art and compositions consist of as pixels, with the JDK's Java2D.
public final class PixelCanvas {
    private final PixelLayer page;

    private PixelCanvas(PixelLayer page) {
        this.page = page;
    }

    /// A canvas that draws on this layer, over what is there.
    public static PixelCanvas on(PixelLayer page) {
        return new PixelCanvas(page);
    }

    /// Clipped and faded groups are drawn on a layer of their own: the JDK's clip has hard edges, and fading item by
    /// item would show what lies beneath. A single shape can be faded as it is drawn, which is many times faster.
    public void group(
            Transform transform, Clip clip, double opacity, boolean singleShape, Consumer<PixelCanvas> parts) {
        var place = place(transform);
        switch (clip) {
            case Clip.Inside(Outline outline, boolean evenOdd) -> {
                var path = JavaPath.of(outline, evenOdd);
                var layer = page.sibling(place, path);
                if (layer.area().isEmpty()) return;
                parts.accept(on(layer));
                layer.keepInside(path);
                page.lay(layer, opacity);
            }
            case Clip.Everything()
            when opacity < 1 && !singleShape -> {
                var layer = page.sibling(place);
                parts.accept(on(layer));
                page.lay(layer, opacity);
            }
            case Clip.Everything() -> parts.accept(on(page.moved(place, opacity)));
        }
    }

    private AffineTransform place(Transform transform) {
        var place = new AffineTransform(page.transform());
        place.concatenate(JavaPaint.transform(transform));
        return place;
    }

    /// Draws parts as far as a grey mask is bright.
    ///
    /// @param reach beyond it, the mask lets nothing through
    public void masked(Rect reach, Consumer<PixelCanvas> mask, Consumer<PixelCanvas> parts) {
        var layer = page.sibling(page.transform(), JavaPath.of(Outline.rectangle(reach), false));
        if (layer.area().isEmpty()) return;
        var shade = PixelLayer.empty(layer.area(), page.transform());
        parts.accept(on(layer));
        mask.accept(on(shade));
        layer.keepWhereBright(shade);
        page.lay(layer, 1);
    }

    /// Draws an outline filled or as a line, in the layer's current space.
    public void shape(Outline outline, Style style, Paint<Ink> paint) {
        page.canvas().setPaint(JavaPaint.of(paint));
        switch (style) {
            case Style.Fill fill -> page.canvas().fill(JavaPath.of(outline, fill.evenOdd()));
            case Style.Stroke stroke -> {
                page.canvas().setStroke(stroke.pen());
                page.canvas().draw(JavaPath.of(outline, false));
            }
        }
    }

    /// Fills a path that the JDK has already, in one opaque ink.
    public void fill(Path2D path, Ink ink) {
        page.canvas().setPaint(new Color(ink.rgb()));
        page.canvas().fill(path);
    }

    /// Draws a picture; `placement` maps its unit square to its place. Large pictures are halved first: see
    /// [Raster#pixels(double)].
    public void picture(Raster raster, Transform placement) {
        var place = JavaPaint.transform(placement);
        var onPage = place(placement);
        var pixels = raster.pixels(Math.hypot(onPage.getScaleX(), onPage.getShearY()));
        place.scale(1.0 / pixels.getWidth(), 1.0 / pixels.getHeight());
        page.canvas().drawImage(pixels, place, null);
    }
}
