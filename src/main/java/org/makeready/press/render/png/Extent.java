package org.makeready.press.render.png;

import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// How far items reach: never less than their ink, a little more where lines have corners.
final class Extent {
    private static final Outline UNIT = Outline.rectangle(new Rect(0, 0, 1, 1));

    private Extent() {}

    /// Empty when nothing is drawn.
    static Optional<Rect> of(List<Item> items, Transform place) {
        return items.stream().flatMap(item -> of(item, place).stream()).reduce(Rect::union);
    }

    private static Optional<Rect> of(Item item, Transform place) {
        return switch (item) {
            case Item.Group group -> group(group, place.times(group.transform()));
            case Item.Shape shape when shape.outline().empty() -> Optional.empty();
            case Item.Shape shape -> Optional.of(shape(shape, place));
            case Item.Picture picture -> Optional.of(UNIT.transform(place.times(picture.placement())).bounds());
            case Item.Glyphs glyphs -> glyphs.runs().stream().flatMap(run -> run.glyphs().stream()
                            .map(glyph -> run.font().outline(glyph.id()).transform(place.times(run.place(glyph)))))
                    .filter(outline -> !outline.empty()).map(Outline::bounds).reduce(Rect::union);
        };
    }

    private static Optional<Rect> group(Item.Group group, Transform place) {
        return switch (group.clip()) {
            case Clip.Everything() -> of(group.items(), place);
            case Clip.Inside(Outline outline, boolean _) when outline.empty() -> Optional.empty();
            case Clip.Inside(Outline outline, boolean _) -> Optional.of(outline.transform(place).bounds());
        };
    }

    private static Rect shape(Item.Shape shape, Transform place) {
        var bounds = shape.outline().bounds();
        double pen = switch (shape.style()) {
            case Style.Fill _ -> 0;
            case Style.Stroke stroke -> stroke.width() / 2 * Math.max(1.5, stroke.join() == Style.Join.MITER ? stroke.miterLimit() : 0);
        };
        var grown = new Rect(bounds.x() - pen, bounds.y() - pen, bounds.width() + 2 * pen, bounds.height() + 2 * pen);
        return Outline.rectangle(grown).transform(place).bounds();
    }
}
