package org.makeready.press.render.png;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.canvas.PixelLayer;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// A finished face as pixels, for programs that look at it: row by row, `0xAARRGGBB`; transparent beyond its edge.
public record Thumbnail(int width, int height, int[] argb) {
    /// @param edge pixels of a square of the same area: so that long and square pieces show as much of their detail
    public static Thumbnail of(Composition.ComposedFace side, int edge) {
        var trim = side.face().trim();
        double scale = edge / Math.sqrt(trim.width().pt() * trim.height().pt());
        int width = (int) Math.max(1, Math.round(trim.width().pt() * scale));
        int height = (int) Math.max(1, Math.round(trim.height().pt() * scale));
        var layer = PixelLayer.empty(new Rectangle(width, height), AffineTransform.getScaleInstance(scale, scale));
        PngDrawing.on(layer)
                .items(List.of(new Item.Group(
                        Transform.IDENTITY, new Clip.Inside(side.face().edge(), false), 1, side.items())));
        return new Thumbnail(
                width, height, ((DataBufferInt) layer.pixels().getRaster().getDataBuffer()).getData());
    }
}
