package org.makeready.press.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.Item;
import org.makeready.press.template.Slot;

/// How clearly the words of a composition stand out from what really lies behind them: the contrast ratio of WCAG 2.2,
/// from 1 to 21.
public final class TextContrast {
    /// Letters looked at, of each run.
    private static final int LETTERS = 8;
    /// This share of the places looked at may be worse: one leaf behind one letter hides no word.
    private static final double MAY_BE_WORSE = 0.25;
    private final Composition composition;
    private final Background background = Background.onPaper();
    private final Map<String, List<Double>> contrasts = new TreeMap<>();

    private TextContrast(Composition composition) {
        this.composition = composition;
    }

    /// By text slot; slots without words are missing.
    public static Map<String, Double> of(Composition composition) {
        var bySlot = new TreeMap<String, Double>();
        for (var side : composition.faces()) {
            var contrast = new TextContrast(composition);
            contrast.items(side.items(), Background.Frame.PAGE);
            contrast.contrasts.forEach((slot, seen) -> bySlot.merge(slot, typical(seen), Math::min));
        }
        return bySlot;
    }

    private static double typical(List<Double> seen) {
        seen.sort(null);
        return seen.get((int) (seen.size() * MAY_BE_WORSE));
    }

    private void items(List<Item> items, Background.Frame frame) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> items(group.items(), frame.inside(group));
                case Item.Pictogram pictogram -> items(List.of(pictogram.group()), frame);
                case Item.Masked masked -> items(masked.items(), frame.inside(masked));
                case Item.Shape shape -> background.add(shape, frame);
                case Item.Picture picture -> background.add(picture, frame);
                case Item.Glyphs glyphs -> words(glyphs, frame);
            }
        }
    }

    private void words(Item.Glyphs glyphs, Background.Frame frame) {
        for (var run : glyphs.runs()) {
            if (run.emoji().isPresent()) continue;
            int step = Math.max(1, run.glyphs().size() / LETTERS);
            for (int i = 0; i < run.glyphs().size(); i += step)
                letter(glyphs, run, run.glyphs().get(i), frame);
        }
    }

    /// Looks at the corners and the middle of a letter's box: mostly beside its strokes, always near them.
    private void letter(Item.Glyphs glyphs, GlyphRun run, GlyphRun.PlacedGlyph glyph, Background.Frame frame) {
        var outline = run.font().outline(glyph.id());
        if (outline.empty()) return;
        var box = Background.onPage(outline.bounds(), frame.toPage().times(run.place(glyph)));
        var seen = contrasts.computeIfAbsent(glyphs.slot(), _ -> new ArrayList<>());
        double contour = contour(glyphs);
        for (double x : new double[] {box.x(), box.centre().x(), box.right()}) {
            for (double y : new double[] {box.y(), box.bottom()})
                seen.add(Math.max(contrast(glyphs.ink(), x, y), contour));
        }
    }

    private double contrast(Ink ink, double x, double y) {
        var there = background.colour(x, y);
        return ContrastRatio.ratio(ContrastRatio.luminance(ink), ContrastRatio.luminance(there[0], there[1], there[2]));
    }

    /// Against the line around the letters; none without one.
    private double contour(Item.Glyphs glyphs) {
        if (!(composition.template().slot(glyphs.slot()).orElse(null) instanceof Slot.Text text)) return 1;
        return text.decoration()
                .outline()
                .map(contour -> composition.inks().get(contour.ink()))
                .map(ink -> ContrastRatio.ratio(ContrastRatio.luminance(glyphs.ink()), ContrastRatio.luminance(ink)))
                .orElse(1.0);
    }
}
