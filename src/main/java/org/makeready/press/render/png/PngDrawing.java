package org.makeready.press.render.png;

import java.awt.geom.Path2D;
import java.util.List;
import org.makeready.press.canvas.PixelCanvas;
import org.makeready.press.canvas.PixelLayer;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.item.Item;

/// Draws items as pixels.
final class PngDrawing {
    private final PixelCanvas canvas;

    private PngDrawing(PixelCanvas canvas) {
        this.canvas = canvas;
    }

    static PngDrawing on(PixelLayer page) {
        return new PngDrawing(PixelCanvas.on(page));
    }

    void items(List<Item> items) {
        items.forEach(this::item);
    }

    private void item(Item item) {
        switch (item) {
            case Item.Group group ->
                canvas.group(
                        group.transform(),
                        group.clip(),
                        group.opacity(),
                        singleShape(group),
                        on -> draw(group.items(), on));
            case Item.Pictogram pictogram -> item(pictogram.group());
            case Item.Masked masked ->
                canvas.masked(masked.reach(), on -> draw(masked.mask(), on), on -> draw(masked.items(), on));
            case Item.Shape shape -> canvas.shape(shape.outline(), shape.style(), shape.paint());
            case Item.Glyphs glyphs -> glyphs(glyphs);
            case Item.Picture picture -> canvas.picture(picture.raster(), picture.placement());
        }
    }

    private static void draw(List<Item> items, PixelCanvas canvas) {
        new PngDrawing(canvas).items(items);
    }

    private static boolean singleShape(Item.Group group) {
        return group.items().size() == 1 && group.items().getFirst() instanceof Item.Shape;
    }

    private void glyphs(Item.Glyphs glyphs) {
        for (var run : glyphs.runs()) {
            var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            run.glyphs().forEach(glyph -> JavaPath.append(path, run.font().outline(glyph.id()), run.place(glyph)));
            canvas.fill(path, glyphs.ink());
        }
    }
}
