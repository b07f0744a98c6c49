package org.makeready.press.judge.lettering;

import java.util.List;
import java.util.stream.IntStream;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// Many words on one large page, each in a cell of its own.
record WordSheet(String font, List<Item.Glyphs> words) {
    private static final int COLUMNS = 8;
    private static final double SCALE = 0.18, CELL_WIDTH = 828 * SCALE, CELL_HEIGHT = 216 * SCALE;

    /// A composition with a page for each sheet.
    static Composition composition(List<WordSheet> sheets) {
        var pages = new WordPages();
        for (var sheet : sheets) {
            int rows = Math.ceilDiv(sheet.words.size(), COLUMNS);
            pages.add(
                    COLUMNS * CELL_WIDTH,
                    rows * CELL_HEIGHT,
                    IntStream.range(0, sheet.words.size())
                            .mapToObj(sheet::placed)
                            .toList());
        }
        return pages.composition();
    }

    private WordPages.Placed placed(int word) {
        return new WordPages.Placed(
                words.get(word),
                Transform.translate(word % COLUMNS * CELL_WIDTH, word / COLUMNS * CELL_HEIGHT)
                        .times(Transform.scale(SCALE, SCALE)));
    }

    /// Where a word lies, in pixels.
    Rect cell(int word, double ppi) {
        double scale = ppi / 72;
        return new Rect(
                word % COLUMNS * CELL_WIDTH * scale,
                word / COLUMNS * CELL_HEIGHT * scale,
                CELL_WIDTH * scale,
                CELL_HEIGHT * scale);
    }
}
