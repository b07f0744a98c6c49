package org.makeready.press.typesetting;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.makeready.press.font.Fallbacks;
import org.makeready.press.font.FontSubset;
import org.makeready.press.font.GlyphClusters;
import org.makeready.press.font.Shaper.ShapedGlyphs;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.text.Paragraph;
import org.makeready.press.text.Typeface;

/// Sets characters on a baseline: shapes each run, spaces letters, and puts the runs side by side.
final class LineSetter {
    private final Typeface typeface;
    private final ShapedRuns runs;

    LineSetter(Typeface typeface, ShapedRuns runs) {
        this.typeface = typeface;
        this.runs = runs;
    }

    /// The line made of `[start, limit)` of the paragraph; spaces at its end are left out.
    TextLine set(Paragraph paragraph, int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(paragraph.characters()[end - 1])) end--;
        var words = paragraph.words().substring(start, end);
        var drawn = paragraph.drawn() == paragraph.words()
                ? words
                : paragraph.drawn().substring(start, end);
        var pieces = new ArrayList<TextLine.ShapedPiece>();
        double pen = 0;
        double spacing = 0;
        for (var run : paragraph.runs(start, end)) {
            var shaped = shape(words, drawn, run, start);
            spacing = spacing(paragraph, run);
            double next = pen
                    + shaped.shaped().advance() * typeface.scaleOf(run.font())
                    + spacing * shaped.letters().count();
            var own = words.substring(run.start() - start, run.limit() - start);
            pieces.add(piece(
                    own,
                    run,
                    shaped,
                    new Stretch(pen, next, spacing, script(paragraph, run), direction(paragraph, run))));
            pen = next;
        }
        return new TextLine(words, List.copyOf(pieces), pen - spacing, paragraph.rightToLeft(), ink(pieces));
    }

    /// How far each character moves the pen when the paragraph is one long line: enough to choose breaks by. A line set
    /// on its own may differ a little (kerning with spaces, word-final forms), so chosen lines are measured again.
    double[] advances(Paragraph paragraph) {
        double[] advances = new double[paragraph.characters().length];
        for (var run : paragraph.runs(0, advances.length)) {
            var set = shape(paragraph.words(), paragraph.drawn(), run, 0);
            var shaped = set.shaped();
            double scale = typeface.scaleOf(run.font());
            double spacing = spacing(paragraph, run);
            for (int g = 0; g < shaped.ids().length; g++) {
                double next = g + 1 < shaped.ids().length ? shaped.x()[g + 1] : shaped.advance();
                advances[shaped.at()[g]] +=
                        (next - shaped.x()[g]) * scale + (set.letters().startsAt(g) ? spacing : 0);
            }
        }
        return advances;
    }

    /// @param lineStart where the words of the line begin in their paragraph
    private ShapedRuns.ShapedRun shape(String words, String drawn, Paragraph.TextRun run, int lineStart) {
        if (run.emoji().isPresent())
            return blank(words.substring(run.start() - lineStart, run.limit() - lineStart), run, lineStart);
        boolean ligatures = typeface.ligatures(run.font()) || Fallbacks.isEmojiFont(run.font());
        var key = new ShapedRuns.RunKey(
                run.font(),
                ligatures,
                typeface.setting().tags(),
                run.rightToLeft(),
                drawn,
                run.start() - lineStart,
                run.limit() - lineStart);
        return drawn == words ? runs.run(key) : runs.run(key).reading(words, key);
    }

    /// A glyph without ink, as wide as the picture that stands in its place.
    private static ShapedRuns.ShapedRun blank(String cluster, Paragraph.TextRun run, int lineStart) {
        int advance =
                (int) Math.round(EmojiPicture.advance(run.font()) * run.font().unitsPerEm());
        var shaped = new ShapedGlyphs(
                new int[] {FontSubset.blank(advance)},
                new double[1],
                new double[1],
                new int[] {run.start() - lineStart},
                (double) advance / run.font().unitsPerEm());
        return new ShapedRuns.ShapedRun(shaped, new GlyphClusters(shaped, run.rightToLeft()), new String[] {cluster});
    }

    /// Joined scripts are never spaced: the gaps would cut the strokes that join the letters.
    private double spacing(Paragraph paragraph, Paragraph.TextRun run) {
        if (typeface.letterSpacing() == 0) return 0;
        if (run.emoji().isPresent()) return typeface.letterSpacing();
        int script = script(paragraph, run);
        return script == UScript.ARABIC || script == UScript.DEVANAGARI ? 0 : typeface.letterSpacing();
    }

    private static int script(Paragraph paragraph, Paragraph.TextRun run) {
        return UScript.getScript(Character.codePointAt(paragraph.characters(), run.start(), run.limit()));
    }

    /// Where a piece of a line lies, and how it is spaced there.
    private record Stretch(double pen, double end, double spacing, int script, boolean rightToLeft) {}

    /// Whether the run is read from right to left: a picture goes with its paragraph, which matters to flags only,
    /// whose letters have a direction of their own.
    private static boolean direction(Paragraph paragraph, Paragraph.TextRun run) {
        return run.rightToLeft() || run.emoji().isPresent() && paragraph.rightToLeft();
    }

    private TextLine.ShapedPiece piece(String words, Paragraph.TextRun run, ShapedRuns.ShapedRun set, Stretch stretch) {
        var shaped = set.shaped();
        int count = shaped.ids().length;
        double scale = typeface.scaleOf(run.font());
        double[] x = new double[count];
        double[] y = new double[count];
        int gaps = 0;
        for (int g = 0; g < count; g++) {
            if (g > 0 && set.letters().startsAt(g)) gaps++;
            x[g] = stretch.pen + shaped.x()[g] * scale + gaps * stretch.spacing;
            y[g] = shaped.y()[g] * scale;
        }
        return new TextLine.ShapedPiece(
                run.font(),
                scale,
                shaped.ids(),
                x,
                y,
                set.texts(),
                stretch.rightToLeft,
                words,
                shaped.at(),
                set.letters().starts(),
                stretch.end,
                stretch.spacing,
                stretch.script,
                run.emoji());
    }

    private TextLine.InkBounds ink(List<TextLine.ShapedPiece> pieces) {
        double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = -Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
        for (var piece : pieces) {
            for (int g = 0; g < piece.ids().length; g++) {
                var ink = inkOf(piece, piece.ids()[g]);
                if (ink.width() == 0 && ink.height() == 0) continue;
                left = Math.min(left, piece.x()[g] + ink.x() * piece.scale());
                right = Math.max(right, piece.x()[g] + ink.right() * piece.scale());
                top = Math.min(top, piece.y()[g] + ink.y() * piece.scale());
                bottom = Math.max(bottom, piece.y()[g] + ink.bottom() * piece.scale());
            }
        }
        if (left == Double.MAX_VALUE) return TextLine.InkBounds.NONE;
        var reach = typeface.reach();
        return new TextLine.InkBounds(
                left - reach.left(), top - reach.top(), right + reach.right(), bottom + reach.bottom());
    }

    private static Rect inkOf(TextLine.ShapedPiece piece, int glyph) {
        return piece.emoji()
                .map(emoji -> emoji.ink(piece.font()))
                .orElseGet(() -> piece.font().ink(glyph));
    }
}
