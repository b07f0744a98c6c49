package org.makeready.press.geometry;

/// Walks an outline side by side, each curve in a few chords: for measures that need not be exact.
public final class Chords implements Outline.Pen {
    private final int perCurve;
    private final Visit visit;
    private double startX, startY, x, y;

    /// What is told of each side.
    public interface Visit {
        /// A straight side from one point to the next.
        void side(double fromX, double fromY, double toX, double toY);
    }

    private Chords(int perCurve, Visit visit) {
        this.perCurve = perCurve;
        this.visit = visit;
    }

    /// @param perCurve how many chords stand for a curve
    public static void of(Outline outline, int perCurve, Visit visit) {
        outline.follow(new Chords(perCurve, visit));
    }

    @Override
    public void move(double toX, double toY) {
        startX = x = toX;
        startY = y = toY;
    }

    @Override
    public void line(double toX, double toY) {
        visit.side(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        var curve = new Cubic(x, y, x1, y1, x2, y2, toX, toY);
        for (int i = 1; i <= perCurve; i++) line(curve.x((double) i / perCurve), curve.y((double) i / perCurve));
    }

    @Override
    public void close() {
        line(startX, startY);
    }
}
