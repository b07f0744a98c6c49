package org.makeready.press.certificate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Item;
import org.makeready.press.sight.Behind;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// A face with nothing written on it, as it looks from the place of one slot: what lies below, what lies above, and how
/// the place itself is moved, clipped and faded.
final class Stage {
    private final String slot;
    private final Behind below = Behind.onPaper();
    private final Behind above = Behind.onPaper();
    private Behind.Frame frame;

    private Stage(String slot) {
        this.slot = slot;
    }

    /// What stands on the stage: the inks, the options and what fills the picture slots.
    record Scenery(SortedMap<String, Ink> inks, SortedMap<String, Boolean> options, Map<String, Item> pictures) {
        Scenery withInks(SortedMap<String, Ink> others) {
            return new Scenery(others, options, pictures);
        }
    }

    static Stage of(Template template, Face face, String slot, Scenery scenery) {
        var filled = new TreeMap<>(scenery.pictures);
        for (var text : template.slots())
            if (text instanceof Slot.Text)
                filled.put(text.name(), new Item.Glyphs(text.name(), "", List.of(), Ink.BLACK));
        filled.put(slot, new Item.Glyphs(slot, "", List.of(), Ink.BLACK));
        var empty =
                new Composition("", template, scenery.inks, scenery.options, filled, List.of(), List.of(), List.of());
        var stage = new Stage(slot);
        stage.read(empty.side(face.name()).items(), Behind.Frame.PAGE);
        return stage;
    }

    private void read(List<Item> items, Behind.Frame at) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> read(group.items(), at.inside(group));
                case Item.Pictogram pictogram -> read(List.of(pictogram.group()), at);
                case Item.Masked masked -> read(masked.items(), at.inside(masked));
                case Item.Shape shape -> here().add(shape, at);
                case Item.Picture picture -> here().add(picture, at);
                case Item.Glyphs glyphs -> {
                    if (glyphs.slot().equals(slot)) frame = at;
                }
            }
        }
    }

    private Behind here() {
        return frame == null ? below : above;
    }

    /// Whether the slot is shown at all.
    boolean shown() {
        return frame != null;
    }

    Behind.Frame frame() {
        return frame;
    }

    Behind below() {
        return below;
    }

    Behind above() {
        return above;
    }
}
