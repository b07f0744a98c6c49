package org.makeready.press.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.SlotResult;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;

/// A text as it was set, letter by letter: where its ink lies in the slot's own space, before the slot is moved onto
/// its face.
final class PlacedText {
    private final Slot.Text slot;
    private final double size;
    private final List<PlacedLetter> letters = new ArrayList<>();
    private final List<Rect> emoji = new ArrayList<>();
    private Optional<Item.Shape> shadow = Optional.empty();

    /// One glyph with ink.
    ///
    /// @param size points per em, in the slot's space
    record PlacedLetter(Font font, int glyph, Outline outline, Ink ink, double size) {}

    private PlacedText(Slot.Text slot, double size) {
        this.slot = slot;
        this.size = size;
    }

    /// @param toSlot from where the item lies to the slot's own space
    static PlacedText of(Slot.Text slot, SlotResult.FilledSlot set, Transform toSlot) {
        var written = new PlacedText(slot, set.text().size().pt());
        written.read(set.item(), toSlot, false);
        return written;
    }

    List<PlacedLetter> letters() {
        return letters;
    }

    /// How far the contour reaches beyond the letters.
    double contourWidth() {
        return slot.decoration()
                .outline()
                .map(contour -> contour.width().at(size))
                .orElse(0.0);
    }

    /// The letters once more behind them, in their ink; in the slot's space.
    Optional<Item.Shape> shadow() {
        return shadow;
    }

    /// Around the ink of each letter with its contour and shadow, and around each emoji.
    List<Rect> inkBounds() {
        var all = new ArrayList<>(emoji);
        for (var letter : letters) all.add(decorated(letter.outline.bounds()));
        return all;
    }

    private Rect decorated(Rect letter) {
        double around = contourWidth();
        double right = slot.decoration()
                .shadow()
                .map(shadow -> shadow.right().at(size))
                .orElse(0.0);
        double down =
                slot.decoration().shadow().map(shadow -> shadow.down().at(size)).orElse(0.0);
        return new Rect(
                letter.x() - around + Math.min(0, right),
                letter.y() - around + Math.min(0, down),
                letter.width() + 2 * around + Math.abs(right),
                letter.height() + 2 * around + Math.abs(down));
    }

    private void read(Item item, Transform at, boolean picture) {
        switch (item) {
            case Item.Group group -> group(group, at.times(group.transform()));
            case Item.Pictogram pictogram -> read(pictogram.group(), at, picture);
            case Item.Masked masked -> masked.items().forEach(inner -> read(inner, at, true));
            case Item.Shape shape
            when picture || letters.size() + emoji.size() > 0 && shape.style() instanceof Style.Fill ->
                emoji.add(reach(shape, at));
            case Item.Shape shape -> {
                if (shape.style() instanceof Style.Fill)
                    shadow = Optional.of(new Item.Shape(shape.outline().transform(at), shape.style(), shape.paint()));
            }
            case Item.Glyphs glyphs -> glyphs(glyphs, at);
            case Item.Picture _ -> {}
        }
    }

    /// The slot's own group, or, within it, the picture of an emoji.
    private void group(Item.Group group, Transform at) {
        boolean words = group.items().stream().anyMatch(Item.Glyphs.class::isInstance);
        if (words) {
            group.items().forEach(inner -> read(inner, at, false));
            return;
        }
        int before = emoji.size();
        group.items().forEach(inner -> read(inner, at, true));
        if (!(group.clip() instanceof Clip.Inside(Outline outline, boolean _))) return;
        var clip = outline.transform(at).bounds();
        for (int i = emoji.size() - 1; i >= before; i--)
            emoji.set(i, emoji.get(i).common(clip).orElse(new Rect(clip.x(), clip.y(), 0, 0)));
    }

    private static Rect reach(Item.Shape shape, Transform at) {
        var bounds = shape.outline().transform(at).bounds();
        double around = shape.style() instanceof Style.Stroke stroke ? stroke.width() * at.meanScale() / 2 : 0;
        return new Rect(
                bounds.x() - around, bounds.y() - around, bounds.width() + 2 * around, bounds.height() + 2 * around);
    }

    private void glyphs(Item.Glyphs glyphs, Transform at) {
        for (var run : glyphs.runs()) {
            if (run.emoji().isPresent()) continue;
            for (var glyph : run.glyphs()) {
                var outline = run.font().outline(glyph.id());
                if (outline.empty()) continue;
                letters.add(new PlacedLetter(
                        run.font(),
                        glyph.id(),
                        outline.transform(at.times(run.place(glyph))),
                        glyphs.ink(),
                        run.size()));
            }
        }
    }
}
