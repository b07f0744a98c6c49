package org.makeready.press.canvas;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.item.Item;

/// Draws one face of a composition as pixels, with the JDK's Java2D. The finished piece is shown; what lies beyond its
/// edge is transparent.
public final class PlainPng {
    private final Layer page;

    private PlainPng(Layer page) {
        this.page = page;
    }

    /// The face so many pixels wide.
    public static BufferedImage pixels(ComposedFace side, int width) {
        var trim = side.face().trim();
        int height = Math.max(
                1, (int) Math.round(trim.height().pt() * width / trim.width().pt()));
        var page = new Layer(
                width,
                height,
                AffineTransform.getScaleInstance(
                        width / trim.width().pt(), height / trim.height().pt()));
        var writer = new PlainPng(page);
        side.items().forEach(writer::item);
        page.keepInside(JavaPath.of(side.face().edge(), false));
        return page.pixels();
    }

    private void item(Item item) {
        switch (item) {
            case Item.Group group -> group(group);
            case Item.Pictogram pictogram -> group(pictogram.group());
            case Item.Masked masked -> masked(masked);
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
        boolean apart = group.clip() instanceof Clip.Inside || group.opacity() < 1 && !singleShape(group);
        var layer = apart ? page.sibling(place) : page.moved(place, group.opacity());
        var writer = new PlainPng(layer);
        group.items().forEach(writer::item);
        if (!apart) return;
        if (group.clip() instanceof Clip.Inside(Outline outline, boolean evenOdd)) {
            layer.keepInside(JavaPath.of(outline, evenOdd));
        }
        page.lay(layer, group.opacity());
    }

    private void masked(Item.Masked masked) {
        var shade = new PlainPng(page.sibling(page.transform()));
        masked.mask().forEach(shade::item);
        shade.page.keepInside(JavaPath.of(Outline.rectangle(masked.reach()), false));
        var layer = new PlainPng(page.sibling(page.transform()));
        masked.items().forEach(layer::item);
        for (int y = 0; y < page.pixels().getHeight(); y++) {
            for (int x = 0; x < page.pixels().getWidth(); x++) {
                int grey = shade.page.pixels().getRGB(x, y),
                        argb = layer.page.pixels().getRGB(x, y);
                long alpha = Math.round((argb >>> 24) * ((grey >>> 24) / 255.0) * ((grey & 0xFF) / 255.0));
                layer.page.pixels().setRGB(x, y, (int) alpha << 24 | argb & 0xFFFFFF);
            }
        }
        page.lay(layer.page, 1);
    }

    private static boolean singleShape(Item.Group group) {
        return group.items().size() == 1 && group.items().getFirst() instanceof Item.Shape;
    }

    private void shape(Item.Shape shape) {
        page.canvas().setPaint(JavaPaint.of(shape.paint()));
        switch (shape.style()) {
            case Style.Fill fill -> page.canvas().fill(JavaPath.of(shape.outline(), fill.evenOdd()));
            case Style.Stroke stroke -> {
                page.canvas().setStroke(stroke.pen());
                page.canvas().draw(JavaPath.of(shape.outline(), false));
            }
        }
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
        var pixels = Shrink.towards(picture.raster().pixels(), Math.hypot(onPage.getScaleX(), onPage.getShearY()));
        place.scale(1.0 / pixels.getWidth(), 1.0 / pixels.getHeight());
        page.canvas().drawImage(pixels, place, null);
    }

    /// Pixels to draw on, and where the origin of the current items lies on them. Colours are not multiplied by their
    /// alpha: eight bits of a faint colour would lose most of it.
    private record Layer(BufferedImage pixels, Graphics2D canvas, AffineTransform transform) {
        Layer(int width, int height, AffineTransform transform) {
            var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            this(pixels, canvas(pixels, transform), transform);
        }

        private static Graphics2D canvas(BufferedImage pixels, AffineTransform transform) {
            var canvas = pixels.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.setTransform(transform);
            return canvas;
        }

        /// Empty pixels of the same size.
        Layer sibling(AffineTransform place) {
            return new Layer(pixels.getWidth(), pixels.getHeight(), place);
        }

        /// The same pixels, another origin, and everything drawn faded.
        Layer moved(AffineTransform place, double opacity) {
            var canvas = canvas(pixels, place);
            canvas.setComposite(over(opacity));
            return new Layer(pixels, canvas, place);
        }

        /// Clears what lies outside the path, with a smooth edge.
        void keepInside(Path2D path) {
            canvas.setTransform(transform);
            var mask = sibling(transform);
            mask.canvas.fill(path);
            var copy = pixels.createGraphics();
            copy.setComposite(AlphaComposite.DstIn);
            copy.drawImage(mask.pixels, 0, 0, null);
            copy.dispose();
        }

        void lay(Layer upper, double opacity) {
            var onto = pixels.createGraphics();
            onto.setComposite(over(opacity));
            onto.drawImage(upper.pixels, 0, 0, null);
            onto.dispose();
        }

        private static AlphaComposite over(double opacity) {
            return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity);
        }
    }
}
