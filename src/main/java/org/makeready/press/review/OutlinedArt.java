package org.makeready.press.review;

import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;

/// Makes art of what was composed: nothing can be changed in it any more, and letters are outlines.
final class OutlinedArt {
    private OutlinedArt() {}

    static List<Art> of(List<Item> items) {
        return items.stream().map(OutlinedArt::of).toList();
    }

    private static Art of(Item item) {
        return switch (item) {
            case Item.Group group ->
                new Art.Group(group.transform(), group.clip(), group.opacity(), Optional.empty(), of(group.items()));
            case Item.Pictogram pictogram -> of(pictogram.group());
            case Item.Masked masked -> new Art.Masked(masked.reach(), of(masked.mask()), of(masked.items()));
            case Item.Shape shape ->
                new Art.Shape(shape.outline(), shape.style(), shape.paint().recolour(Tint.Fixed::new));
            case Item.Picture picture -> new Art.Picture(picture.raster(), picture.placement());
            case Item.Glyphs glyphs ->
                new Art.Shape(outline(glyphs), Style.FILL, new Paint.Solid<>(new Tint.Fixed(glyphs.ink()), 1));
        };
    }

    private static Outline outline(Item.Glyphs glyphs) {
        var all = Outline.builder();
        for (var run : glyphs.runs())
            for (var glyph : run.glyphs()) all.append(run.font().outline(glyph.id()), run.place(glyph));
        return all.build();
    }
}
