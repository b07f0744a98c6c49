package org.makeready.press.font;

import org.makeready.press.geometry.Chords;

/// How thick the strokes of a font are: a stroke has twice its area for each length of its edge.
final class StrokeThickness {
    /// Letters that have what most letters are made of.
    private static final String LETTERS = "nohea";
    private static final int CHORDS = 8;
    private double area, edge;

    private StrokeThickness() {}

    /// The mean thickness in ems; 0 for a font without these letters.
    static double of(Font font) {
        double area = 0, edge = 0;
        for (int i = 0; i < LETTERS.length(); i++) {
            char letter = LETTERS.charAt(i);
            if (!font.covers(letter)) continue;
            var stroke = new StrokeThickness();
            Chords.of(font.outline(font.glyph(letter)), CHORDS, stroke::side);
            area += Math.abs(stroke.area);
            edge += stroke.edge;
        }
        return edge == 0 ? 0 : 2 * area / edge;
    }

    private void side(double fromX, double fromY, double toX, double toY) {
        area += (fromX * toY - fromY * toX) / 2;
        edge += Math.hypot(toX - fromX, toY - fromY);
    }
}
