package org.makeready.press.render.png;

import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.canvas.PaintedBounds;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// How far items reach: never less than their ink, a little more where lines have corners.
final class ItemBounds {
    private ItemBounds() {}

    /// Empty when nothing is drawn.
    static Optional<Rect> of(List<Item> items, Transform place) {
        return items.stream().flatMap(item -> of(item, place).stream()).reduce(Rect::union);
    }

    private static Optional<Rect> of(Item item, Transform place) {
        return switch (item) {
            case Item.Group group -> group(group, place.times(group.transform()));
            case Item.Pictogram pictogram -> of(pictogram.group(), place);
            case Item.Masked masked -> Optional.of(PaintedBounds.rectangle(masked.reach(), place));
            case Item.Shape shape when shape.outline().empty() -> Optional.empty();
            case Item.Shape shape -> Optional.of(PaintedBounds.shape(shape.outline(), shape.style(), place));
            case Item.Picture picture -> Optional.of(PaintedBounds.picture(place.times(picture.placement())));
            case Item.Glyphs glyphs ->
                glyphs.runs().stream()
                        .flatMap(run -> run.glyphs().stream()
                                .map(glyph -> run.font().outline(glyph.id()).transform(place.times(run.place(glyph)))))
                        .filter(outline -> !outline.empty())
                        .map(Outline::bounds)
                        .reduce(Rect::union);
        };
    }

    private static Optional<Rect> group(Item.Group group, Transform place) {
        return switch (group.clip()) {
            case Clip.Everything() -> of(group.items(), place);
            case Clip.Inside(Outline outline, boolean _) when outline.empty() -> Optional.empty();
            case Clip.Inside(Outline outline, boolean _) ->
                Optional.of(outline.transform(place).bounds());
        };
    }
}
