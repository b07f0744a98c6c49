package org.makeready.press.typesetting;

import java.util.List;
import java.util.Optional;
import org.makeready.press.font.Font;
import org.makeready.press.item.EmojiPicture;

/// One line of text, shaped on its own, at a font size of 1 with its baseline starting at 0,0: what a
/// request keeps of the text, whatever size it ends up with. `width` is the advance; the ink may reach
/// beyond it on both sides. `rightToLeft` says on which side it starts.
public record TextLine(String words, List<ShapedPiece> pieces, double width, boolean rightToLeft, InkBounds ink) {
    /// Glyphs of one font and direction, in visual order; `scale` is the font's own size. `texts` are the
    /// characters of each cluster, on its first glyph; `at` is the first character each glyph stands for,
    /// counted in the line; `letters` says which glyphs begin a letter with all its marks. The piece ends
    /// at `end`, behind the space after its last letter. A piece with an emoji has one blank glyph.
    public record ShapedPiece(
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
            Optional<EmojiPicture> emoji) {}

    /// How far the ink reaches from the start of the baseline, y downward (`top` is negative above it).
    record InkBounds(double left, double top, double right, double bottom) {
        static final InkBounds NONE = new InkBounds(0, 0, 0, 0);
    }

    /// The same line in a text that starts on this side.
    TextLine startingRight(boolean right) {
        return right == rightToLeft ? this : new TextLine(words, pieces, width, right, ink);
    }

    /// How much there is to draw in its emoji.
    public int pictureSteps() {
        int steps = 0;
        for (var piece : pieces) steps += piece.emoji().map(EmojiPicture::steps).orElse(0);
        return steps;
    }

    /// The room the line needs from side to side.
    double extent() {
        return Math.max(width, ink.right) - Math.min(0, ink.left);
    }
}
