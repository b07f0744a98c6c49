package org.makeready.press.geometry;

/// An affine map `x' = a·x + c·y + e`, `y' = b·x + d·y + f`: SVG's `matrix(a b c d e f)` and PDF's `cm` operands.
public record Transform(double a, double b, double c, double d, double e, double f) {
    public static final Transform IDENTITY = new Transform(1, 0, 0, 1, 0, 0);

    /// A move by so much to the right and down.
    public static Transform translate(double x, double y) {
        return new Transform(1, 0, 0, 1, x, y);
    }

    /// A stretch from the origin.
    public static Transform scale(double x, double y) {
        return new Transform(x, 0, 0, y, 0, 0);
    }

    /// A turn by `radians`, clockwise on paper because y points down.
    public static Transform rotate(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Transform(cos, sin, -sin, cos, 0, 0);
    }

    /// The map that does `inner` first and this afterwards.
    public Transform times(Transform inner) {
        return new Transform(
                a * inner.a + c * inner.b, b * inner.a + d * inner.b,
                a * inner.c + c * inner.d, b * inner.c + d * inner.d,
                a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f);
    }

    /// Where a point comes to lie: its x.
    public double x(double x, double y) {
        return a * x + c * y + e;
    }

    /// Where a point comes to lie: its y.
    public double y(double x, double y) {
        return b * x + d * y + f;
    }

    /// Where a point comes to lie.
    public Point apply(Point p) {
        return new Point(x(p.x(), p.y()), y(p.x(), p.y()));
    }

    /// The factor by which areas grow; zero when the map flattens everything.
    public double determinant() {
        return a * d - b * c;
    }

    /// The map that undoes this one; its determinant must not be zero.
    public Transform inverse() {
        double by = determinant();
        if (by == 0) throw new ArithmeticException("This transform has no inverse: " + this);
        return new Transform(d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by);
    }

    /// The factor by which a stroke's width grows: exact for turns, mirrors and even scaling (see [#even()]).
    public double meanScale() {
        return Math.sqrt(Math.abs(determinant()));
    }

    /// Whether circles stay circles under this map.
    public boolean even() {
        double tolerance = 1e-6 * (a * a + b * b + c * c + d * d);
        return Math.abs(a * c + b * d) <= tolerance && Math.abs(a * a + b * b - c * c - d * d) <= tolerance;
    }

    /// Whether everything stays where it is.
    public boolean identity() {
        return equals(IDENTITY);
    }
}
