package org.makeready.press.render.printfile;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.canvas.PixelCanvas;
import org.makeready.press.canvas.PixelLayer;
import org.makeready.press.colour.Paint;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;

/// Where white has to lie on clear stock: under all that is drawn, a hair smaller, so that none peeks out
/// where the plates do not meet exactly. What lets more than half of the light through, such as a soft
/// shadow, gets none: white would show beneath it.
///
/// What no customer can change is put together once, at compile time; each composition only adds to it.
final class Underprint {
    /// Points.
    private static final double CHOKE = 0.35;
    private static final double CLEAR = 0.5;
    /// Pixels across that a picture with clear parts is looked at with.
    private static final int GRAIN = 240;

    private final Rect bleed;
    private final Area covered;
    private final List<Live> live = new ArrayList<>();

    /// Art that depends on choices, and the frame it lies in.
    private record Live(Art art, Transform place, Area within, double opacity) {}

    private Underprint(Rect bleed, Area covered) {
        this.bleed = bleed;
        this.covered = covered;
    }

    static Underprint of(List<Art> art, Face face) {
        var underprint = new Underprint(face.bleedBox(), new Area());
        underprint.compile(art, Transform.IDENTITY, new Area(rectangle(face.bleedBox())), 1);
        return underprint;
    }

    /// In the coordinates of the face; empty where nothing is drawn.
    Outline in(Composition composition) {
        if (full()) return Outline.rectangle(bleed);
        var whole = new Underprint(bleed, new Area(covered));
        live.forEach(part -> whole.add(composition.items(List.of(part.art)), part.place, part.within, part.opacity));
        return whole.full() ? Outline.rectangle(bleed) : JavaPath.outline(JavaPath.inset(whole.covered, CHOKE));
    }

    private boolean full() {
        return covered.contains(rectangle(bleed));
    }

    private void compile(List<Art> art, Transform place, Area within, double opacity) {
        for (var part : art) {
            switch (part) {
                case Art.Place _, Art.Masked _ -> live.add(new Live(part, place, within, opacity));
                case Art.Group group
                when group.option().isPresent() -> live.add(new Live(part, place, within, opacity));
                case Art.Group(var transform, var clip, var own, var _, var parts) ->
                    group(
                            transform,
                            clip,
                            own,
                            place,
                            within,
                            opacity,
                            (at, inside, rest) -> compile(parts, at, inside, rest));
                case Art.Shape(var outline, var style, var paint) ->
                    shape(outline, style, opacity(paint), place, within, opacity);
                case Art.Picture(var raster, var placement) -> cover(picture(raster, place.times(placement)), within);
            }
        }
    }

    private void add(List<Item> items, Transform place, Area within, double opacity) {
        for (var item : items) {
            switch (item) {
                case Item.Group(var transform, var clip, var own, var inner) ->
                    group(
                            transform,
                            clip,
                            own,
                            place,
                            within,
                            opacity,
                            (at, inside, rest) -> add(inner, at, inside, rest));
                case Item.Pictogram pictogram -> add(List.of(pictogram.group()), place, within, opacity);
                case Item.Masked masked -> {
                    var inside = new Area(bright(masked, place));
                    inside.intersect(within);
                    add(masked.items(), place, inside, opacity);
                }
                case Item.Shape(var outline, var style, var paint) ->
                    shape(outline, style, opacity(paint), place, within, opacity);
                case Item.Glyphs glyphs ->
                    glyphs.runs()
                            .forEach(run -> run.glyphs()
                                    .forEach(glyph -> cover(
                                            path(run.font().outline(glyph.id()), place.times(run.place(glyph))),
                                            within)));
                case Item.Picture picture -> cover(picture(picture.raster(), place.times(picture.placement())), within);
            }
        }
    }

    private interface Inner {
        void add(Transform place, Area within, double opacity);
    }

    private static void group(
            Transform transform, Clip clip, double own, Transform outer, Area within, double opacity, Inner inner) {
        if (own * opacity < CLEAR) return;
        var place = outer.times(transform);
        var inside = within;
        if (clip instanceof Clip.Inside(Outline outline, boolean evenOdd)) {
            inside = new Area(moved(JavaPath.of(outline, evenOdd), place));
            inside.intersect(within);
        }
        inner.add(place, inside, own * opacity);
    }

    private void shape(Outline outline, Style style, double own, Transform place, Area within, double opacity) {
        if (opacity * own < CLEAR) return;
        switch (style) {
            case Style.Fill(boolean evenOdd) -> cover(moved(JavaPath.of(outline, evenOdd), place), within);
            case Style.Stroke stroke ->
                cover(moved(stroke.pen().createStrokedShape(JavaPath.of(outline, false)), place), within);
        }
    }

    /// Of a gradient, that of its clearest stop.
    private static <C> double opacity(Paint<C> paint) {
        return switch (paint) {
            case Paint.Solid<C> solid -> solid.alpha();
            case Paint.Linear<C> linear -> clearest(linear.stops());
            case Paint.Radial<C> radial -> clearest(radial.stops());
        };
    }

    private static <C> double clearest(List<Paint.Stop<C>> stops) {
        return stops.stream().mapToDouble(Paint.Stop::alpha).min().orElse(0);
    }

    /// The frame of a picture; of one with clear parts, the rest of it.
    private static Shape picture(Raster raster, Transform onFace) {
        var pixels = raster.pixels(GRAIN);
        if (!pixels.getColorModel().hasAlpha()) return moved(new Rectangle2D.Double(0, 0, 1, 1), onFace);
        return moved(where(pixels, argb -> argb >>> 24 > CLEAR * 255), onFace);
    }

    /// The pixels of a picture for which this holds, in its unit square.
    private static Shape where(BufferedImage pixels, IntPredicate holds) {
        var opaque = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double width = pixels.getWidth(), height = pixels.getHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int start = x;
                while (x < width && holds.test(pixels.getRGB(x, y))) x++;
                if (x > start)
                    opaque.append(
                            new Rectangle2D.Double(start / width, y / height, (x - start) / width, 1 / height), false);
            }
        }
        return opaque;
    }

    /// Where a mask lets more than half through.
    private static Shape bright(Item.Masked masked, Transform place) {
        var reach = masked.reach();
        int height = Math.clamp(Math.round(GRAIN * reach.height() / reach.width()), 1, 4 * GRAIN);
        var toPixels = new AffineTransform(
                GRAIN / reach.width(),
                0,
                0,
                height / reach.height(),
                -reach.x() * GRAIN / reach.width(),
                -reach.y() * height / reach.height());
        var layer = PixelLayer.empty(new Rectangle(GRAIN, height), toPixels);
        draw(masked.mask(), PixelCanvas.on(layer));
        var onFace = place.times(new Transform(reach.width(), 0, 0, reach.height(), reach.x(), reach.y()));
        return moved(where(layer.pixels(), argb -> (argb >>> 24) * (argb & 0xFF) > CLEAR * 255 * 255), onFace);
    }

    private static void draw(List<Item> mask, PixelCanvas canvas) {
        for (var item : mask) {
            switch (item) {
                case Item.Group group ->
                    canvas.group(
                            group.transform(), group.clip(), group.opacity(), false, on -> draw(group.items(), on));
                case Item.Pictogram pictogram -> draw(List.of(pictogram.group()), canvas);
                case Item.Masked masked ->
                    canvas.masked(masked.reach(), on -> draw(masked.mask(), on), on -> draw(masked.items(), on));
                case Item.Shape shape -> canvas.shape(shape.outline(), shape.style(), shape.paint());
                case Item.Picture picture -> canvas.picture(picture.raster(), picture.placement());
                case Item.Glyphs _ -> {}
            }
        }
    }

    private void cover(Shape shape, Area within) {
        if (covered.contains(shape.getBounds2D())) return;
        var area = new Area(shape);
        area.intersect(within);
        covered.add(area);
    }

    private static Shape path(Outline outline, Transform place) {
        return moved(JavaPath.of(outline, false), place);
    }

    private static Shape moved(Shape shape, Transform t) {
        return new AffineTransform(t.a(), t.b(), t.c(), t.d(), t.e(), t.f()).createTransformedShape(shape);
    }

    private static Rectangle2D rectangle(Rect r) {
        return new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height());
    }
}
