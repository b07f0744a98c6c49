package org.makeready.press.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A path of lines and cubic curves, in points, y downward. Quadratic curves are raised to cubics when built.
/// Immutable; the same corners give the same outline.
public final class Outline {
    private static final byte MOVE = 0, LINE = 1, CURVE = 2, CLOSE = 3;
    private static final int[] OPERANDS = {2, 2, 6, 0};
    public static final Outline EMPTY = new Outline(new byte[0], new double[0]);

    private final byte[] steps;
    private final double[] at;
    /// Measured when first asked for; whoever asks at the same time measures the same.
    private @Nullable Rect bounds;

    private Outline(byte[] steps, double[] at) {
        this.steps = steps;
        this.at = at;
    }

    /// Follows an outline step by step.
    public interface Pen {
        /// Begins a contour here.
        void move(double x, double y);

        /// A straight line to this place.
        void line(double x, double y);

        /// A cubic curve to `x`, `y` with the handles `x1`, `y1` and `x2`, `y2`.
        void curve(double x1, double y1, double x2, double y2, double x, double y);

        /// A straight line back to where the contour began.
        void close();
    }

    /// A builder without steps.
    public static Builder builder() {
        return new Builder();
    }

    /// The four sides, clockwise from the top-left corner.
    public static Outline rectangle(Rect r) {
        return builder()
                .move(r.x(), r.y())
                .line(r.right(), r.y())
                .line(r.right(), r.bottom())
                .line(r.x(), r.bottom())
                .close()
                .build();
    }

    /// A rectangle whose corners are quarter circles of this radius (as large as fits).
    public static Outline roundedRectangle(Rect r, double radius) {
        double q = Math.min(radius, Math.min(r.width(), r.height()) / 2);
        if (q <= 0) return rectangle(r);
        double k = q * (1 - KAPPA);
        return builder()
                .move(r.x() + q, r.y())
                .line(r.right() - q, r.y())
                .curve(r.right() - k, r.y(), r.right(), r.y() + k, r.right(), r.y() + q)
                .line(r.right(), r.bottom() - q)
                .curve(r.right(), r.bottom() - k, r.right() - k, r.bottom(), r.right() - q, r.bottom())
                .line(r.x() + q, r.bottom())
                .curve(r.x() + k, r.bottom(), r.x(), r.bottom() - k, r.x(), r.bottom() - q)
                .line(r.x(), r.y() + q)
                .curve(r.x(), r.y() + k, r.x() + k, r.y(), r.x() + q, r.y())
                .close()
                .build();
    }

    /// The ellipse that touches all four sides, as four cubic curves (error below 0.03 % of the radius).
    public static Outline ellipse(Rect r) {
        double cx = r.centre().x();
        double cy = r.centre().y();
        double kx = r.width() / 2 * KAPPA;
        double ky = r.height() / 2 * KAPPA;
        return builder()
                .move(cx, r.y())
                .curve(cx + kx, r.y(), r.right(), cy - ky, r.right(), cy)
                .curve(r.right(), cy + ky, cx + kx, r.bottom(), cx, r.bottom())
                .curve(cx - kx, r.bottom(), r.x(), cy + ky, r.x(), cy)
                .curve(r.x(), cy - ky, cx - kx, r.y(), cx, r.y())
                .close()
                .build();
    }

    /// Handle length of a quarter circle drawn as one cubic curve: 4/3·(√2 − 1).
    private static final double KAPPA = 4.0 / 3 * (Math.sqrt(2) - 1);

    /// Whether there is no step in it.
    public boolean empty() {
        return steps.length == 0;
    }

    /// The number of steps: moves, lines, curves and closes.
    public int length() {
        return steps.length;
    }

    /// Takes the pen through every step.
    public void follow(Pen pen) {
        follow(Transform.IDENTITY, pen);
    }

    /// Follows the outline as it looks under `t`, without building the transformed copy.
    public void follow(Transform t, Pen pen) {
        int i = 0;
        for (byte step : steps) {
            switch (step) {
                case MOVE -> pen.move(t.x(at[i], at[i + 1]), t.y(at[i], at[i + 1]));
                case LINE -> pen.line(t.x(at[i], at[i + 1]), t.y(at[i], at[i + 1]));
                case CURVE ->
                    pen.curve(
                            t.x(at[i], at[i + 1]),
                            t.y(at[i], at[i + 1]),
                            t.x(at[i + 2], at[i + 3]),
                            t.y(at[i + 2], at[i + 3]),
                            t.x(at[i + 4], at[i + 5]),
                            t.y(at[i + 4], at[i + 5]));
                default -> pen.close();
            }
            i += OPERANDS[step];
        }
    }

    /// The outline with every point moved by `t`.
    public Outline transform(Transform t) {
        if (t.identity()) return this;
        double[] moved = new double[at.length];
        for (int i = 0; i < at.length; i += 2) {
            moved[i] = t.x(at[i], at[i + 1]);
            moved[i + 1] = t.y(at[i], at[i + 1]);
        }
        return new Outline(steps, moved);
    }

    /// The rectangle around all points and curve handles: never smaller than the ink, at most a little larger.
    public Rect bounds() {
        if (bounds == null) bounds = measured();
        return bounds;
    }

    private Rect measured() {
        if (at.length == 0) return new Rect(0, 0, 0, 0);
        double left = at[0], right = at[0], top = at[1], bottom = at[1];
        for (int i = 2; i < at.length; i += 2) {
            left = Math.min(left, at[i]);
            right = Math.max(right, at[i]);
            top = Math.min(top, at[i + 1]);
            bottom = Math.max(bottom, at[i + 1]);
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline that && Arrays.equals(steps, that.steps) && Arrays.equals(at, that.at);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + Arrays.hashCode(at);
    }

    /// Collects the steps of one outline.
    public static final class Builder {
        private byte[] steps = new byte[16];
        private double[] at = new double[64];
        private int stepCount;
        private int atCount;

        /// Begins a contour here.
        public Builder move(double x, double y) {
            return add(MOVE, x, y);
        }

        /// A straight line to this place.
        public Builder line(double x, double y) {
            return add(LINE, x, y);
        }

        /// A cubic curve to `x`, `y` with the handles `x1`, `y1` and `x2`, `y2`.
        public Builder curve(double x1, double y1, double x2, double y2, double x, double y) {
            return add(CURVE, x1, y1, x2, y2, x, y);
        }

        /// A quadratic curve from the current point, raised to the cubic that draws the same line.
        public Builder quad(double x1, double y1, double x, double y) {
            double x0 = at[atCount - 2];
            double y0 = at[atCount - 1];
            return curve(
                    x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y);
        }

        /// A straight line back to where the contour began.
        public Builder close() {
            return add(CLOSE);
        }

        /// All steps of another outline as it looks under `t`.
        public Builder append(Outline outline, Transform t) {
            int i = 0;
            for (byte step : outline.steps) {
                double[] moved = new double[OPERANDS[step]];
                for (int k = 0; k < moved.length; k += 2) {
                    moved[k] = t.x(outline.at[i + k], outline.at[i + k + 1]);
                    moved[k + 1] = t.y(outline.at[i + k], outline.at[i + k + 1]);
                }
                add(step, moved);
                i += moved.length;
            }
            return this;
        }

        /// The outline of all steps so far.
        public Outline build() {
            return new Outline(Arrays.copyOf(steps, stepCount), Arrays.copyOf(at, atCount));
        }

        private Builder add(byte step, double... operands) {
            if (stepCount == steps.length) steps = Arrays.copyOf(steps, stepCount * 2);
            if (atCount + operands.length > at.length) at = Arrays.copyOf(at, at.length * 2);
            steps[stepCount++] = step;
            for (double operand : operands) at[atCount++] = operand;
            return this;
        }
    }
}
