package org.makeready.press.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;
import org.makeready.press.typesetting.Fit;
import org.makeready.press.typesetting.TextLine;

/// Draws placed glyphs the way a slot wants them decorated: shadow and contour as shapes at the bottom, so that no
/// reader finds the words twice, and the letters in one ink or two on top.
final class DecoratedText {
    private final Slot.Text slot;
    private final SortedMap<String, Ink> inks;

    DecoratedText(Slot.Text slot, SortedMap<String, Ink> inks) {
        this.slot = slot;
        this.inks = inks;
    }

    private Ink ink(String role) {
        return Objects.requireNonNull(inks.get(role), role);
    }

    /// Bottom first. The runs are those of the lines, piece by piece.
    List<Item> items(String words, Fit.Fitted fitted, List<GlyphRun> runs) {
        var items = new ArrayList<Item>();
        var decoration = slot.decoration();
        if (decoration.outline().isPresent() || decoration.shadow().isPresent()) decorate(runs, fitted.size(), items);
        if (decoration.accent().isEmpty()) items.add(new Item.Glyphs(slot.name(), words, runs, ink(slot.ink())));
        else
            items.addAll(
                    accented(words, fitted.lines(), runs, decoration.accent().get()));
        return items;
    }

    private void decorate(List<GlyphRun> runs, double size, List<Item> out) {
        var outline = outline(runs);
        if (outline.empty()) return;
        slot.decoration().shadow().ifPresent(shadow -> {
            var moved = outline.transform(
                    Transform.translate(shadow.right().at(size), shadow.down().at(size)));
            var paint = new Paint.Solid<>(ink(shadow.ink()), 1);
            slot.decoration().outline().ifPresent(contour -> out.add(around(moved, contour, size, paint)));
            out.add(new Item.Shape(moved, Style.FILL, paint));
        });
        slot.decoration()
                .outline()
                .ifPresent(contour ->
                        out.add(around(outline, contour, size, new Paint.Solid<>(ink(contour.ink()), 1))));
    }

    /// Half of the line lies under the letters.
    private static Item around(Outline outline, Slot.LetterOutline contour, double size, Paint<Ink> paint) {
        double width = 2 * contour.width().at(size);
        return new Item.Shape(
                outline, new Style.Stroke(width, Style.Cap.ROUND, Style.Join.ROUND, 4, List.of(), 0), paint);
    }

    private static Outline outline(List<GlyphRun> runs) {
        var all = Outline.builder();
        for (var run : runs) {
            for (var glyph : run.glyphs()) all.append(run.font().outline(glyph.id()), run.place(glyph));
        }
        return all.build();
    }

    /// In reading order. The first item carries the words for those who listen to them; the others add none.
    private List<Item> accented(String words, List<TextLine> lines, List<GlyphRun> runs, Slot.Accent accent) {
        var parts = new AccentParts(lines, runs, accent.part()).parts();
        var items = new ArrayList<Item>(parts.size());
        for (var part : parts) {
            var ink = ink(part.accented() ? accent.ink() : slot.ink());
            items.add(new Item.Glyphs(slot.name(), items.isEmpty() ? words : "", part.runs(), ink));
        }
        return items;
    }
}
