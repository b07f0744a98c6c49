package org.makeready.press.render.png;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;

/// Draws items as pixels, with the JDK's Java2D.
final class PngDrawing {
    private final Layer page;

    PngDrawing(Layer page) {
        this.page = page;
    }

    void items(List<Item> items) {
        items.forEach(this::item);
    }

    private void item(Item item) {
        switch (item) {
            case Item.Group group -> group(group);
            case Item.Shape shape -> shape(shape);
            case Item.Glyphs glyphs -> glyphs(glyphs);
            case Item.Picture picture -> picture(picture);
        }
    }

    /// Clipped and faded groups are drawn on a layer of their own: the JDK's clip has hard edges, and fading item by
    /// item would show what lies beneath. A single shape can be faded as it is drawn, which is many times faster.
    private void group(Item.Group group) {
        var place = new AffineTransform(page.transform());
        place.concatenate(JavaPaint.transform(group.transform()));
        switch (group.clip()) {
            case Clip.Inside(Outline outline, boolean evenOdd) -> {
                var path = JavaPath.of(outline, evenOdd);
                var layer = page.sibling(place, path);
                if (layer.area().isEmpty()) return;
                new PngDrawing(layer).items(group.items());
                layer.keepInside(path);
                page.lay(layer, group.opacity());
            }
            case Clip.Everything() when group.opacity() < 1 && !singleShape(group) -> {
                var layer = page.sibling(place);
                new PngDrawing(layer).items(group.items());
                page.lay(layer, group.opacity());
            }
            case Clip.Everything() -> new PngDrawing(page.moved(place, group.opacity())).items(group.items());
        }
    }

    private static boolean singleShape(Item.Group group) {
        return group.items().size() == 1 && group.items().getFirst() instanceof Item.Shape;
    }

    private void shape(Item.Shape shape) {
        page.canvas().setPaint(JavaPaint.of(shape.paint()));
        switch (shape.style()) {
            case Style.Fill fill -> page.canvas().fill(JavaPath.of(shape.outline(), fill.evenOdd()));
            case Style.Stroke stroke -> {
                page.canvas().setStroke(stroke(stroke));
                page.canvas().draw(JavaPath.of(shape.outline(), false));
            }
        }
    }

    private static BasicStroke stroke(Style.Stroke stroke) {
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) dashes[i] = stroke.dashes().get(i).floatValue();
        return new BasicStroke((float) stroke.width(), stroke.cap().ordinal(), stroke.join().ordinal(),
                (float) Math.max(1, stroke.miterLimit()), dashes.length == 0 ? null : dashes, (float) stroke.dashPhase());
    }

    private void glyphs(Item.Glyphs glyphs) {
        page.canvas().setPaint(new Color(glyphs.ink().rgb()));
        for (var run : glyphs.runs()) {
            var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            run.glyphs().forEach(glyph -> JavaPath.append(path, run.font().outline(glyph.id()), run.place(glyph)));
            page.canvas().fill(path);
        }
    }

    private void picture(Item.Picture picture) {
        var place = JavaPaint.transform(picture.placement());
        var onPage = new AffineTransform(page.transform());
        onPage.concatenate(place);
        var pixels = picture.raster().pixels(Math.hypot(onPage.getScaleX(), onPage.getShearY()));
        place.scale(1.0 / pixels.getWidth(), 1.0 / pixels.getHeight());
        page.canvas().drawImage(pixels, place, null);
    }
}
