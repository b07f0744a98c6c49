package org.makeready.press.typesetting;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.geometry.Rect;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.template.Slot;

/// Puts fitted lines into their box. What is centred is the [OpticalHeight] of the block, so that slogans with and
/// without descenders sit alike; it gives way where accents or tails would leave the box.
public final class LinePlacement {
    private LinePlacement() {}

    /// From the highest to the lowest ink of the lines, at size 1 with this distance between baselines.
    static double inkHeight(List<TextLine> lines, double capHeight, double lineHeight) {
        double top = top(lines, capHeight, lineHeight);
        return bottom(lines, lineHeight) - top;
    }

    /// The highest ink above the first baseline (negative), at least the height of capitals.
    private static double top(List<TextLine> lines, double capHeight, double lineHeight) {
        double top = -capHeight;
        for (int i = 0; i < lines.size(); i++)
            top = Math.min(top, i * lineHeight + lines.get(i).ink().top());
        return top;
    }

    private static double bottom(List<TextLine> lines, double lineHeight) {
        double bottom = (lines.size() - 1) * lineHeight;
        for (int i = 0; i < lines.size(); i++)
            bottom = Math.max(bottom, i * lineHeight + lines.get(i).ink().bottom());
        return bottom;
    }

    /// The glyphs of the lines at their places in the box, in points.
    public static List<GlyphRun> place(Fit.Fitted fitted, Rect box, Slot.Text rules) {
        double size = fitted.size();
        double first = firstBaseline(fitted, box, rules.verticalAlign());
        var runs = new ArrayList<GlyphRun>();
        for (int i = 0; i < fitted.lines().size(); i++) {
            var line = fitted.lines().get(i);
            double baseline = first + i * fitted.lineHeight() * size;
            double start = start(line, size, box, rules.align());
            for (var piece : line.pieces()) runs.add(run(piece, size, start, baseline));
        }
        return runs;
    }

    private static double firstBaseline(Fit.Fitted fitted, Rect box, Slot.VerticalAlign align) {
        double size = fitted.size();
        double capHeight = fitted.font().capHeight();
        double top = top(fitted.lines(), capHeight, fitted.lineHeight()) * size;
        double bottom = bottom(fitted.lines(), fitted.lineHeight()) * size;
        double last = (fitted.lines().size() - 1) * fitted.lineHeight() * size;
        double wanted = switch (align) {
            case TOP -> box.y() - top;
            case MIDDLE ->
                box.centre().y()
                        - (fitted.opticalHeight().top() + fitted.opticalHeight().bottom()) * size / 2;
            case BOTTOM -> box.bottom() - last;
        };
        return Math.max(box.y() - top, Math.min(wanted, box.bottom() - bottom));
    }

    private static double start(TextLine line, double size, Rect box, Slot.Align align) {
        double width = line.width() * size;
        double wanted = switch (physical(align, line.rightToLeft())) {
            case RIGHT -> box.right() - width;
            case CENTER -> box.x() + (box.width() - width) / 2;
            default -> box.x();
        };
        double left = box.x() - Math.min(0, line.ink().left()) * size;
        double right = box.right() - Math.max(line.width(), line.ink().right()) * size;
        return Math.max(left, Math.min(wanted, right));
    }

    private static Slot.Align physical(Slot.Align align, boolean rightToLeft) {
        return switch (align) {
            case START -> rightToLeft ? Slot.Align.RIGHT : Slot.Align.LEFT;
            case END -> rightToLeft ? Slot.Align.LEFT : Slot.Align.RIGHT;
            case LEFT, CENTER, RIGHT -> align;
        };
    }

    private static GlyphRun run(TextLine.ShapedPiece piece, double size, double start, double baseline) {
        var glyphs = new ArrayList<PlacedGlyph>(piece.ids().length);
        for (int g = 0; g < piece.ids().length; g++) {
            glyphs.add(new PlacedGlyph(
                    piece.ids()[g], start + piece.x()[g] * size, baseline + piece.y()[g] * size, 0, piece.texts()[g]));
        }
        return new GlyphRun(
                piece.font(),
                size * piece.scale(),
                List.copyOf(glyphs),
                piece.rightToLeft(),
                piece.words(),
                piece.emoji());
    }
}
