package org.makeready.press.geometry;

/// A cubic Bézier curve, its parameter running from 0 to 1.
record Cubic(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
    double x(double t) {
        return at(t, x0, x1, x2, x3);
    }

    double y(double t) {
        return at(t, y0, y1, y2, y3);
    }

    double dx(double t) {
        return slope(t, x0, x1, x2, x3);
    }

    double dy(double t) {
        return slope(t, y0, y1, y2, y3);
    }

    double speed(double t) {
        return Math.hypot(dx(t), dy(t));
    }

    Cubic reversed() {
        return new Cubic(x3, y3, x2, y2, x1, y1, x0, y0);
    }

    private static double at(double t, double a, double b, double c, double d) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    private static double slope(double t, double a, double b, double c, double d) {
        double u = 1 - t;
        return 3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (d - c));
    }
}
