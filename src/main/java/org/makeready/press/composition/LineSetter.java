package org.makeready.press.composition;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/// Sets characters on a baseline: shapes each run, spaces letters, and puts the runs side by side.
final class LineSetter {
    private final Typeface typeface;
    private final ShapedRuns runs;

    LineSetter(Typeface typeface, ShapedRuns runs) {
        this.typeface = typeface;
        this.runs = runs;
    }

    /// The line made of `[start, limit)` of the paragraph; spaces at its end are left out.
    Line set(Paragraph paragraph, int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(paragraph.characters()[end - 1])) end--;
        var words = paragraph.words().substring(start, end);
        var pieces = new ArrayList<Line.Piece>();
        double pen = 0;
        double spacing = 0;
        for (var run : paragraph.runs(start, end)) {
            var shaped = shape(words, run, start);
            spacing = spacing(paragraph, run);
            pieces.add(piece(words.substring(run.start() - start, run.limit() - start), run, shaped, spacing, pen));
            pen += shaped.shaped().advance() * typeface.scaleOf(run.font()) + spacing * shaped.clusters().count();
        }
        return new Line(words, List.copyOf(pieces), pen - spacing, paragraph.rightToLeft(), ink(pieces));
    }

    /// How far each character moves the pen when the paragraph is one long line: enough to choose breaks by. A line set
    /// on its own may differ a little (kerning with spaces, word-final forms), so chosen lines are measured again.
    double[] advances(Paragraph paragraph) {
        double[] advances = new double[paragraph.characters().length];
        for (var run : paragraph.runs(0, advances.length)) {
            var set = shape(paragraph.words(), run, 0);
            var shaped = set.shaped();
            double scale = typeface.scaleOf(run.font());
            double spacing = spacing(paragraph, run);
            for (int g = 0; g < shaped.ids().length; g++) {
                double next = g + 1 < shaped.ids().length ? shaped.x()[g + 1] : shaped.advance();
                advances[shaped.at()[g]] += (next - shaped.x()[g]) * scale + (set.clusters().startsAt(g) ? spacing : 0);
            }
        }
        return advances;
    }

    /// @param lineStart where the words of the line begin in their paragraph
    private ShapedRuns.Run shape(String words, Paragraph.Run run, int lineStart) {
        return runs.run(new ShapedRuns.Key(run.font(), typeface.ligatures(), run.rightToLeft(), words,
                run.start() - lineStart, run.limit() - lineStart));
    }

    /// Joined scripts are never spaced: the gaps would cut the strokes that join the letters.
    private double spacing(Paragraph paragraph, Paragraph.Run run) {
        if (typeface.letterSpacing() == 0) return 0;
        int script = UScript.getScript(Character.codePointAt(paragraph.characters(), run.start(), run.limit()));
        return script == UScript.ARABIC || script == UScript.DEVANAGARI ? 0 : typeface.letterSpacing();
    }

    private Line.Piece piece(String words, Paragraph.Run run, ShapedRuns.Run set, double spacing, double pen) {
        var shaped = set.shaped();
        int count = shaped.ids().length;
        double scale = typeface.scaleOf(run.font());
        double[] x = new double[count];
        double[] y = new double[count];
        int gaps = 0;
        for (int g = 0; g < count; g++) {
            if (g > 0 && set.clusters().startsAt(g)) gaps++;
            x[g] = pen + shaped.x()[g] * scale + gaps * spacing;
            y[g] = shaped.y()[g] * scale;
        }
        return new Line.Piece(run.font(), scale, shaped.ids(), x, y, set.texts(), run.rightToLeft(), words);
    }

    private static Line.Ink ink(List<Line.Piece> pieces) {
        double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = -Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
        for (var piece : pieces) {
            for (int g = 0; g < piece.ids().length; g++) {
                if (piece.font().outline(piece.ids()[g]).empty()) continue;
                var ink = piece.font().ink(piece.ids()[g]);
                left = Math.min(left, piece.x()[g] + ink.x() * piece.scale());
                right = Math.max(right, piece.x()[g] + ink.right() * piece.scale());
                top = Math.min(top, piece.y()[g] + ink.y() * piece.scale());
                bottom = Math.max(bottom, piece.y()[g] + ink.bottom() * piece.scale());
            }
        }
        return left == Double.MAX_VALUE ? Line.Ink.NONE : new Line.Ink(left, top, right, bottom);
    }
}
