package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Tint;
import org.makeready.press.template.Art;

/// Makes items of art: palette roles become the chosen inks, options that are off disappear, places take what fills them.
final class ArtResolver {
    private final Design design;
    private final Map<String, Item> filled;

    ArtResolver(Design design, Map<String, Item> filled) {
        this.design = design;
        this.filled = filled;
    }

    List<Item> resolve(List<Art> art) {
        var items = new ArrayList<Item>(art.size());
        for (var part : art) {
            switch (part) {
                case Art.Group group -> {
                    if (shown(group)) items.add(new Item.Group(group.transform(), group.clip(), group.opacity(), resolve(group.parts())));
                }
                case Art.Shape shape -> items.add(new Item.Shape(shape.outline(), shape.style(), shape.paint().recolour(this::ink)));
                case Art.Picture picture -> items.add(new Item.Picture(picture.raster(), picture.placement()));
                case Art.Place place -> {
                    var item = filled.get(place.slot());
                    if (item != null) items.add(item);
                }
            }
        }
        return List.copyOf(items);
    }

    private boolean shown(Art.Group group) {
        return group.option().map(option -> design.options().getOrDefault(option, true)).orElse(true);
    }

    private Ink ink(Tint tint) {
        return switch (tint) {
            case Tint.Fixed(Ink ink) -> ink;
            case Tint.Role(String name) -> design.inks().get(name);
        };
    }
}
