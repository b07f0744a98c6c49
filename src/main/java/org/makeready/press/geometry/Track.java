package org.makeready.press.geometry;

import java.util.ArrayList;
import java.util.List;

/// A line to walk along: the first contour of an outline, with a place and a direction at every distance from its
/// start. Lengths are found by Gauss's rule on pieces halved until they agree, so that places are true to a thousandth
/// of a point.
public final class Track {
    private static final double TOLERANCE = 1e-5;
    private static final int MAX_DEPTH = 14;
    private static final int NEWTON_STEPS = 4;
    private final List<Piece> pieces;
    private final double[] starts;
    private final boolean closed;

    private Track(List<Piece> pieces, boolean closed) {
        this.pieces = List.copyOf(pieces);
        this.closed = closed;
        this.starts = new double[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) starts[i + 1] = starts[i] + pieces.get(i).length;
    }

    /// A point on the track and where the track goes from there: radians, clockwise on paper from "to the right".
    public record TrackPoint(double x, double y, double angle) {
        /// The point this far along the direction and this far to its right (below a track that runs to the right).
        public Point beside(double along, double below) {
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            return new Point(x + along * cos - below * sin, y + along * sin + below * cos);
        }
    }

    /// The first contour of an outline. A contour is closed when it says so or ends where it began.
    public static Track along(Outline outline) {
        var contour = new Contour();
        outline.follow(contour);
        return new Track(contour.pieces, contour.closed());
    }

    /// The same line walked from its end to its start.
    public Track reversed() {
        return new Track(pieces.reversed().stream().map(Piece::reversed).toList(), closed);
    }

    /// Whether its end is its start.
    public boolean closed() {
        return closed;
    }

    /// From start to end along the line, in points.
    public double length() {
        return starts[pieces.size()];
    }

    /// The place at this distance from the start. A closed track goes round; an open one ends at its ends.
    ///
    /// @throws IllegalStateException when the track has no length
    public TrackPoint at(double distance) {
        if (!(length() > 0)) throw new IllegalStateException("A track must have a length");
        double along =
                closed ? distance - Math.floor(distance / length()) * length() : Math.clamp(distance, 0, length());
        int piece = piece(along);
        return pieces.get(piece).at(along - starts[piece]);
    }

    private int piece(double along) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= along) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// Collects the pieces of the first contour.
    private static final class Contour implements Outline.Pen {
        private static final double SAME_PLACE = 1e-3;
        private final List<Piece> pieces = new ArrayList<>();
        private double startX, startY, x, y;
        private int moves;
        private boolean shut;

        @Override
        public void move(double toX, double toY) {
            if (pieces.isEmpty()) {
                startX = x = toX;
                startY = y = toY;
            } else {
                moves++;
            }
        }

        @Override
        public void line(double toX, double toY) {
            curve(x + (toX - x) / 3, y + (toY - y) / 3, x + (toX - x) * 2 / 3, y + (toY - y) * 2 / 3, toX, toY);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            if (moves > 0 || shut) return;
            new Piece(new Cubic(x, y, x1, y1, x2, y2, toX, toY), 0, 1).split(MAX_DEPTH, pieces);
            x = toX;
            y = toY;
        }

        @Override
        public void close() {
            if (moves > 0 || shut) return;
            if (Math.hypot(x - startX, y - startY) > SAME_PLACE) line(startX, startY);
            shut = true;
        }

        boolean closed() {
            return shut || !pieces.isEmpty() && Math.hypot(x - startX, y - startY) <= SAME_PLACE;
        }
    }

    /// The part of a curve between two of its parameters.
    private static final class Piece {
        private static final double[] NODES = {
            0, 0.5384693101056831, -0.5384693101056831, 0.9061798459386640, -0.9061798459386640
        };
        private static final double[] WEIGHTS = {
            0.5688888888888889, 0.4786286704993665, 0.4786286704993665, 0.2369268850561891, 0.2369268850561891
        };
        private final Cubic curve;
        private final double from, to, length;

        Piece(Cubic curve, double from, double to) {
            this.curve = curve;
            this.from = from;
            this.to = to;
            this.length = measure(curve, from, to);
        }

        private static double measure(Cubic curve, double from, double to) {
            double half = (to - from) / 2;
            double middle = (from + to) / 2;
            double sum = 0;
            for (int i = 0; i < NODES.length; i++) sum += WEIGHTS[i] * curve.speed(middle + half * NODES[i]);
            return sum * half;
        }

        void split(int depth, List<Piece> out) {
            double middle = (from + to) / 2;
            var first = new Piece(curve, from, middle);
            var second = new Piece(curve, middle, to);
            if (depth == 0 || Math.abs(first.length + second.length - length) < TOLERANCE) {
                if (length > 0) out.add(this);
                return;
            }
            first.split(depth - 1, out);
            second.split(depth - 1, out);
        }

        Piece reversed() {
            return new Piece(curve.reversed(), 1 - to, 1 - from);
        }

        TrackPoint at(double along) {
            double t = from + (to - from) * along / length;
            for (int i = 0; i < NEWTON_STEPS; i++) {
                double speed = curve.speed(t);
                if (speed < TOLERANCE) break;
                double off = measure(curve, from, t) - along;
                if (Math.abs(off) < TOLERANCE) break;
                t = Math.clamp(t - off / speed, from, to);
            }
            return new TrackPoint(curve.x(t), curve.y(t), direction(t));
        }

        /// Where a handle lies on its end there is no slope: the direction is then that of the way just inside.
        private double direction(double t) {
            double at = t;
            if (curve.speed(t) < TOLERANCE) at = Math.clamp(t, 0.001, 0.999);
            return Math.atan2(curve.dy(at), curve.dx(at));
        }
    }
}
