package org.makeready.press.certificate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.contrast.Background;
import org.makeready.press.item.Item;
import org.makeready.press.template.Face;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// A face with nothing written on it, as it looks from the place of one slot: what lies below, what lies above, and how
/// the place itself is moved, clipped and faded.
final class SlotSurroundings {
    private final String slot;
    private final Background below = Background.onPaper();
    private final Background above = Background.onPaper();
    private Background.@Nullable Frame frame;

    private SlotSurroundings(String slot) {
        this.slot = slot;
    }

    /// What stands on the stage: the inks, the options and what fills the picture slots.
    record Arrangement(SortedMap<String, Ink> inks, SortedMap<String, Boolean> options, Map<String, Item> pictures) {
        Arrangement withInks(SortedMap<String, Ink> others) {
            return new Arrangement(others, options, pictures);
        }
    }

    static SlotSurroundings of(Template template, Face face, String slot, Arrangement scenery) {
        var filled = new TreeMap<>(scenery.pictures);
        for (var text : template.slots())
            if (text instanceof Slot.Text)
                filled.put(text.name(), new Item.Glyphs(text.name(), "", List.of(), Ink.BLACK));
        filled.put(slot, new Item.Glyphs(slot, "", List.of(), Ink.BLACK));
        var empty =
                new Composition("", template, scenery.inks, scenery.options, filled, List.of(), List.of(), List.of());
        var stage = new SlotSurroundings(slot);
        stage.read(empty.face(face.name()).items(), Background.Frame.PAGE);
        return stage;
    }

    private void read(List<Item> items, Background.Frame at) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> read(group.items(), at.inside(group));
                case Item.Pictogram pictogram -> read(List.of(pictogram.group()), at);
                case Item.Masked masked -> read(masked.items(), at.inside(masked));
                case Item.Shape shape -> currentLayer().add(shape, at);
                case Item.Picture picture -> currentLayer().add(picture, at);
                case Item.Glyphs glyphs -> {
                    if (glyphs.slot().equals(slot)) frame = at;
                }
            }
        }
    }

    private Background currentLayer() {
        return frame == null ? below : above;
    }

    /// Whether the slot is shown at all.
    boolean shown() {
        return frame != null;
    }

    /// Where the slot is shown.
    ///
    /// @throws NullPointerException when it is not
    Background.Frame frame() {
        return Objects.requireNonNull(frame);
    }

    Background below() {
        return below;
    }

    Background above() {
        return above;
    }
}
