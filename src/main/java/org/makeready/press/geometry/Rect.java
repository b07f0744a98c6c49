package org.makeready.press.geometry;

import java.util.Optional;

/// An upright rectangle, in points, y downward; `x`, `y` is its top-left corner. Width and height are never negative.
public record Rect(double x, double y, double width, double height) {
    public Rect {
        if (!(width >= 0 && height >= 0))
            throw new IllegalArgumentException("Not a rectangle: " + width + " x " + height);
    }

    /// A rectangle of this size with this top-left corner.
    public static Rect of(Point corner, Size size) {
        return new Rect(corner.x(), corner.y(), size.width().pt(), size.height().pt());
    }

    /// The x of its right side.
    public double right() {
        return x + width;
    }

    /// The y of its lower side.
    public double bottom() {
        return y + height;
    }

    /// The point in its middle.
    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /// This rectangle moved outward by `by` on every side (inward when negative; it never turns inside out).
    public Rect grow(Length by) {
        double dx = Math.max(by.pt(), -width / 2);
        double dy = Math.max(by.pt(), -height / 2);
        return new Rect(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
    }

    /// The smallest rectangle around both.
    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// The part that lies in both; empty when they do not overlap.
    public Optional<Rect> common(Rect other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        double width = Math.min(right(), other.right()) - left;
        double height = Math.min(bottom(), other.bottom()) - top;
        return width > 0 && height > 0 ? Optional.of(new Rect(left, top, width, height)) : Optional.empty();
    }

    /// Whether the other lies within this one, or sticks out by no more than the tolerance, in points.
    public boolean contains(Rect other, double tolerance) {
        return other.x >= x - tolerance
                && other.y >= y - tolerance
                && other.right() <= right() + tolerance
                && other.bottom() <= bottom() + tolerance;
    }
}
