package org.makeready.press.font;

import org.makeready.press.geometry.Outline;

/// How thick the strokes of a font are: a stroke has twice its area for each length of its edge.
final class Stroke implements Outline.Pen {
    /// Letters that have what most letters are made of.
    private static final String LETTERS = "nohea";
    private static final int CHORDS = 8;
    private double startX, startY, x, y;
    private double area, edge;

    private Stroke() {}

    /// The mean thickness in ems; 0 for a font without these letters.
    static double of(Font font) {
        double area = 0, edge = 0;
        for (char letter : LETTERS.toCharArray()) {
            if (!font.covers(letter)) continue;
            var stroke = new Stroke();
            font.outline(font.glyph(letter)).follow(stroke);
            area += Math.abs(stroke.area);
            edge += stroke.edge;
        }
        return edge == 0 ? 0 : 2 * area / edge;
    }

    @Override
    public void move(double toX, double toY) {
        startX = x = toX;
        startY = y = toY;
    }

    @Override
    public void line(double toX, double toY) {
        area += (x * toY - y * toX) / 2;
        edge += Math.hypot(toX - x, toY - y);
        x = toX;
        y = toY;
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        double fromX = x, fromY = y;
        for (int i = 1; i <= CHORDS; i++) {
            double t = (double) i / CHORDS;
            line(between(fromX, x1, x2, toX, t), between(fromY, y1, y2, toY, t));
        }
    }

    private static double between(double a, double b, double c, double d, double t) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    @Override
    public void close() {
        line(startX, startY);
    }
}
