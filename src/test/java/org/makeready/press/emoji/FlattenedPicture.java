package org.makeready.press.emoji;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;

/// Art made simple: clips are cut into the outlines, transforms worked in, single faded shapes fade by their own paint.
/// What remains draws fast everywhere.
final class FlattenedPicture {
    private final List<Item> items = new ArrayList<>();

    private FlattenedPicture() {}

    static EmojiPicture of(String sequence, List<Art> art, Transform place, Optional<Outline> within) {
        var flattened = new FlattenedPicture();
        flattened.add(
                art,
                place,
                within.map(outline -> new Area(JavaPath.of(outline, false))).orElse(null),
                1);
        return new EmojiPicture(sequence, List.copyOf(flattened.items), ink(flattened.items));
    }

    /// The rectangle around all ink, exactly.
    private static Rect ink(List<Item> items) {
        var all = new java.awt.geom.Rectangle2D.Double(0, 0, -1, -1);
        collect(items, all);
        return new Rect(all.x, all.y, Math.max(0, all.width), Math.max(0, all.height));
    }

    private static void collect(List<Item> items, java.awt.geom.Rectangle2D.Double all) {
        for (var item : items) {
            if (item instanceof Item.Group group) collect(group.items(), all);
            if (!(item instanceof Item.Shape shape)) continue;
            var bounds = inked(shape).getBounds2D();
            if (all.width < 0) all.setRect(bounds);
            else all.setRect(all.createUnion(bounds));
        }
    }

    private static Shape inked(Item.Shape shape) {
        return switch (shape.style()) {
            case Style.Fill fill -> JavaPath.of(shape.outline(), fill.evenOdd());
            case Style.Stroke stroke -> stroke.pen().createStrokedShape(JavaPath.of(shape.outline(), false));
        };
    }

    private void add(List<Art> art, Transform place, Area clip, double alpha) {
        for (var part : art) {
            switch (part) {
                case Art.Group group -> group(group, place, clip, alpha);
                case Art.Shape shape -> shape(shape, place, clip, alpha);
                case Art.Masked _, Art.Picture _, Art.Place _ ->
                    throw new IllegalArgumentException("Emoji are made of shapes");
            }
        }
    }

    private void group(Art.Group group, Transform outer, Area clip, double alpha) {
        var place = outer.times(group.transform());
        var inner = clip;
        if (group.clip() instanceof Clip.Inside(Outline outline, boolean evenOdd)) {
            inner = new Area(JavaPath.of(outline.transform(place), evenOdd));
            if (clip != null) inner.intersect(clip);
        }
        if (group.opacity() >= 1) {
            add(group.parts(), place, inner, alpha);
            return;
        }
        var apart = new FlattenedPicture();
        apart.add(group.parts(), place, inner, 1);
        double faded = alpha * group.opacity();
        if (apart.items.size() == 1
                && apart.items.getFirst() instanceof Item.Shape(Outline outline, Style style, Paint<Ink> paint)) {
            items.add(new Item.Shape(outline, style, faded(paint, faded)));
        } else if (!apart.items.isEmpty()) {
            items.add(new Item.Group(Transform.IDENTITY, Clip.NONE, faded, List.copyOf(apart.items)));
        }
    }

    private void shape(Art.Shape shape, Transform place, Area clip, double alpha) {
        var paint = faded(placed(shape.paint().recolour(FlattenedPicture::ink), place), alpha);
        if (clip == null && plain(shape.style(), place)) {
            items.add(
                    new Item.Shape(shape.outline().transform(place), scaled(shape.style(), place.meanScale()), paint));
            return;
        }
        var inked = switch (shape.style()) {
            case Style.Fill fill -> JavaPath.of(shape.outline().transform(place), fill.evenOdd());
            case Style.Stroke stroke ->
                new Path2D.Double(
                        stroke.pen().createStrokedShape(JavaPath.of(shape.outline(), false)),
                        new AffineTransform(place.a(), place.b(), place.c(), place.d(), place.e(), place.f()));
        };
        if (clip != null && !clip.contains(inked.getBounds2D())) {
            var cut = new Area(inked);
            cut.intersect(clip);
            add(cut, false, paint);
        } else {
            add(inked, inked.getWindingRule() == Path2D.WIND_EVEN_ODD, paint);
        }
    }

    private void add(Shape shape, boolean evenOdd, Paint<Ink> paint) {
        var outline = JavaPath.outline(shape);
        if (!outline.empty()) items.add(new Item.Shape(outline, evenOdd ? new Style.Fill(true) : Style.FILL, paint));
    }

    /// Whether the style survives the transform as it is.
    private static boolean plain(Style style, Transform place) {
        return !(style instanceof Style.Stroke stroke)
                || place.even() && stroke.dashes().isEmpty();
    }

    private static Style scaled(Style style, double scale) {
        return switch (style) {
            case Style.Fill fill -> fill;
            case Style.Stroke s -> new Style.Stroke(s.width() * scale, s.cap(), s.join(), s.miterLimit(), List.of(), 0);
        };
    }

    private static Ink ink(Tint tint) {
        return switch (tint) {
            case Tint.Fixed(Ink ink) -> ink;
            case Tint.PaletteRole(String name) -> throw new IllegalArgumentException("Emoji have no roles: " + name);
        };
    }

    private static Paint<Ink> placed(Paint<Ink> paint, Transform place) {
        return switch (paint) {
            case Paint.Solid<Ink> solid -> solid;
            case Paint.Linear<Ink> l -> new Paint.Linear<>(l.from(), l.to(), l.stops(), place.times(l.transform()));
            case Paint.Radial<Ink> r ->
                new Paint.Radial<>(r.focus(), r.centre(), r.radius(), r.stops(), place.times(r.transform()));
        };
    }

    private static Paint<Ink> faded(Paint<Ink> paint, double alpha) {
        if (alpha >= 1) return paint;
        return switch (paint) {
            case Paint.Solid<Ink> solid -> new Paint.Solid<>(solid.colour(), solid.alpha() * alpha);
            case Paint.Linear<Ink> l -> new Paint.Linear<>(l.from(), l.to(), faded(l.stops(), alpha), l.transform());
            case Paint.Radial<Ink> r ->
                new Paint.Radial<>(r.focus(), r.centre(), r.radius(), faded(r.stops(), alpha), r.transform());
        };
    }

    private static List<Paint.Stop<Ink>> faded(List<Paint.Stop<Ink>> stops, double alpha) {
        return stops.stream()
                .map(s -> new Paint.Stop<>(s.offset(), s.colour(), s.alpha() * alpha))
                .toList();
    }
}
