package org.makeready.press.judge;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Size;
import org.makeready.press.geometry.Transform;
import org.makeready.press.template.Face;
import org.makeready.press.template.TrimShape;

/// Many words on one large page, each in a cell of its own.
record WordSheet(String font, List<Item.Glyphs> words) {
    private static final int COLUMNS = 8;
    private static final double SCALE = 0.18, CELL_WIDTH = 828 * SCALE, CELL_HEIGHT = 216 * SCALE;

    Composition.Side side() {
        var cells = new ArrayList<Item>();
        for (int i = 0; i < words.size(); i++) {
            var place = Transform.translate(i % COLUMNS * CELL_WIDTH, i / COLUMNS * CELL_HEIGHT).times(Transform.scale(SCALE, SCALE));
            cells.add(new Item.Group(place, Clip.NONE, 1, List.of(words.get(i))));
        }
        int rows = (words.size() + COLUMNS - 1) / COLUMNS;
        var size = new Size(Length.pt(COLUMNS * CELL_WIDTH), Length.pt(rows * CELL_HEIGHT));
        return new Composition.Side(new Face(font, size, new TrimShape.Rectangle(Length.pt(0)), Length.pt(0), Length.pt(0)), cells);
    }

    static Composition composition(List<WordSheet> sheets) {
        return new Composition("0".repeat(64), "Words", "en", sheets.stream().map(WordSheet::side).toList(), List.of());
    }

    /// Where a word lies, in pixels.
    Rect cell(int word, double ppi) {
        double scale = ppi / 72;
        return new Rect(word % COLUMNS * CELL_WIDTH * scale, word / COLUMNS * CELL_HEIGHT * scale, CELL_WIDTH * scale, CELL_HEIGHT * scale);
    }
}
