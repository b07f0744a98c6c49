package org.makeready.press.typesetting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeready.press.font.FontSubset;
import org.makeready.press.font.Silhouette;
import org.makeready.press.geometry.Outline;

/// A letter with all its marks, or several joined to one: what turns as a whole on a curve. The glyphs `[first, limit)`
/// of a piece, `number` in the line, with their advance from `from` to `to` along the line; the ink's sides by height,
/// measured from the middle.
record CurvedLetter(
        int number,
        TextLine.ShapedPiece piece,
        int first,
        int limit,
        double from,
        double to,
        double[] left,
        double[] right) {
    static List<CurvedLetter> of(TextLine line) {
        var letters = new ArrayList<CurvedLetter>();
        for (var piece : line.pieces()) {
            int count = piece.ids().length;
            for (int first = 0; first < count; ) {
                int limit = first + 1;
                while (limit < count && !piece.letters()[limit]) limit++;
                letters.add(of(letters.size(), piece, first, limit));
                first = limit;
            }
        }
        return letters;
    }

    private static CurvedLetter of(int number, TextLine.ShapedPiece piece, int first, int limit) {
        double from = pen(piece, first);
        double next = limit < piece.ids().length ? pen(piece, limit) : piece.end();
        double to = next - piece.spacing();
        var letter = new CurvedLetter(
                number, piece, first, limit, from, to, new double[Silhouette.BANDS], new double[Silhouette.BANDS]);
        letter.trace();
        return letter;
    }

    /// Where the pen stands when the letter of this glyph begins: marks may come first and lie off it.
    private static double pen(TextLine.ShapedPiece piece, int first) {
        double pen = Double.MAX_VALUE;
        for (int g = first; g < piece.ids().length && (g == first || !piece.letters()[g]); g++) {
            if (FontSubset.advance(piece.font(), piece.ids()[g]) > 0) pen = Math.min(pen, piece.x()[g]);
        }
        return pen == Double.MAX_VALUE ? piece.x()[first] : pen;
    }

    double middle() {
        return (from + to) / 2;
    }

    boolean blank() {
        if (piece.emoji().isPresent()) return false;
        for (int g = first; g < limit; g++)
            if (!piece.font().outline(piece.ids()[g]).empty()) return false;
        return true;
    }

    private void trace() {
        Arrays.fill(left, Double.POSITIVE_INFINITY);
        Arrays.fill(right, Double.NEGATIVE_INFINITY);
        for (int g = first; g < limit; g++) {
            var glyph = silhouette(g);
            for (int b = 0; b < Silhouette.BANDS; b++) {
                if (glyph.left(b) <= glyph.right(b)) trace(g, b, glyph);
            }
        }
    }

    private Silhouette silhouette(int g) {
        return piece.emoji()
                .map(emoji -> Silhouette.of(Outline.rectangle(emoji.ink(piece.font()))))
                .orElseGet(() -> piece.font().silhouette(piece.ids()[g]));
    }

    private void trace(int g, int band, Silhouette glyph) {
        double top = Silhouette.TOP + band * Silhouette.BAND;
        int from = Silhouette.band(piece.y()[g] + top * piece.scale());
        int to = Silhouette.band(piece.y()[g] + (top + Silhouette.BAND) * piece.scale() - 1e-9);
        double x = piece.x()[g] - middle();
        for (int b = from; b <= to; b++) {
            left[b] = Math.min(left[b], x + glyph.left(band) * piece.scale());
            right[b] = Math.max(right[b], x + glyph.right(band) * piece.scale());
        }
    }
}
