package org.makeready.press.composition;

import java.util.List;
import java.util.Optional;
import org.makeready.press.font.Font;

/// One line of text, shaped on its own, at a font size of 1 with its baseline starting at 0,0: what a
/// request keeps of the text, whatever size it ends up with. `width` is the advance; the ink may reach
/// beyond it on both sides. `rightToLeft` says on which side it starts.
record Line(String words, List<Piece> pieces, double width, boolean rightToLeft, Ink ink) {
    /// Glyphs of one font and direction, in visual order; `scale` is the font's own size. `texts` are the
    /// characters of each cluster, on its first glyph; `at` is the first character each glyph stands for,
    /// counted in the line; `letters` says which glyphs begin a letter with all its marks. The piece ends
    /// at `end`, behind the space after its last letter. A piece with an emoji has one blank glyph.
    record Piece(
            Font font,
            double scale,
            int[] ids,
            double[] x,
            double[] y,
            String[] texts,
            boolean rightToLeft,
            String words,
            int[] at,
            boolean[] letters,
            double end,
            double spacing,
            int script,
            Optional<Emoji> emoji) {}

    /// How far the ink reaches from the start of the baseline, y downward (`top` is negative above it).
    record Ink(double left, double top, double right, double bottom) {
        static final Ink NONE = new Ink(0, 0, 0, 0);
    }

    /// The same line in a text that starts on this side.
    Line startingRight(boolean right) {
        return right == rightToLeft ? this : new Line(words, pieces, width, right, ink);
    }

    /// How much there is to draw in its emoji.
    int pictureSteps() {
        int steps = 0;
        for (var piece : pieces) steps += piece.emoji().map(Emoji::steps).orElse(0);
        return steps;
    }

    /// The room the line needs from side to side.
    double extent() {
        return Math.max(width, ink.right) - Math.min(0, ink.left);
    }
}
