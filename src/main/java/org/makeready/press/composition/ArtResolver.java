package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;

/// Makes items of art: palette roles become the chosen inks, options that are off disappear, places take what fills
/// them.
final class ArtResolver {
    private final Composition composition;

    ArtResolver(Composition composition) {
        this.composition = composition;
    }

    List<Item> resolve(List<Art> art) {
        var items = new ArrayList<Item>(art.size());
        for (var part : art) {
            switch (part) {
                case Art.Group group -> {
                    if (shown(group))
                        items.add(new Item.Group(
                                group.transform(), group.clip(), group.opacity(), resolve(group.parts())));
                }
                case Art.Masked masked ->
                    items.add(new Item.Masked(masked.reach(), resolve(masked.mask()), resolve(masked.parts())));
                case Art.Shape shape ->
                    items.add(new Item.Shape(
                            shape.outline(), shape.style(), shape.paint().recolour(this::ink)));
                case Art.Picture picture -> items.add(new Item.Picture(picture.raster(), picture.placement()));
                case Art.Place place -> composition.at(place).ifPresent(items::add);
            }
        }
        return List.copyOf(items);
    }

    private boolean shown(Art.Group group) {
        return group.option().map(composition::shows).orElse(true);
    }

    private Ink ink(Tint tint) {
        return switch (tint) {
            case Tint.Fixed(Ink ink) -> ink;
            case Tint.PaletteRole(String name) -> composition.ink(name);
        };
    }
}
