package org.makeready.press.certificate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makeready.press.certificate.trial.TextTrials;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;

/// Letters alike in everything that makes them easy or hard to read, whatever inks are chosen.
///
/// @param role   which role inks them
/// @param needed the contrast that letters of their size need
/// @param contoured whether a line around them helps
/// @param visiblePercent how much of them shows, in hundredths: where it is less than all, their ground shines through
/// @param ground what lies behind them, point by point
record LegibilityCase(
        int role, double needed, boolean contoured, int visiblePercent, List<TextBackground.ColourMix> ground) {
    /// Where such letters stand, as one example: in which text, where on the face, and on which stage.
    record Example(TextTrials.TextTrial trial, Rect letter, SlotSurroundings.Arrangement arrangement) {}

    /// So many points of each outline are looked at.
    private static final int POINTS = 12;

    /// Points on the edge of a letter, evenly chosen among the ends of its lines and curves.
    static List<Point> edgePoints(Outline letter) {
        var all = new EndPoints();
        letter.follow(all);
        var distinct = List.copyOf(all.points);
        var chosen = new ArrayList<Point>();
        int count = Math.min(POINTS, distinct.size());
        for (int i = 0; i < count; i++) chosen.add(distinct.get(i * distinct.size() / count));
        return chosen;
    }

    private static final class EndPoints implements Outline.Pen {
        private final List<Point> points = new ArrayList<>();
        private final Set<Point> seen = new HashSet<>();

        private void add(double x, double y) {
            var point = new Point(x, y);
            if (seen.add(point)) points.add(point);
        }

        @Override
        public void move(double x, double y) {
            add(x, y);
        }

        @Override
        public void line(double x, double y) {
            add(x, y);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            add(x, y);
        }

        @Override
        public void close() {}
    }
}
