package org.makeready.press.geometry;

/// A place on a face, in points from the top-left corner of the trim, y downward.
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    /// The point so far to the right and down.
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
