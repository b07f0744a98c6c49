package org.makeready.press.svg;

import java.util.List;
import java.util.Optional;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.geometry.Outline;
import org.makeready.press.svg.markup.Markup;
import org.makeready.press.template.Face;
import org.makeready.press.template.TrimShape;

/// A shape with the id `edge`: where the piece is cut. It is not printed.
public record DrawnEdge(Outline outline, Markup origin) {
    /// Points a drawing program may be off.
    private static final double TOLERANCE = 0.5;
    private static final double LEAST = 36;

    /// The only edge of a drawing, if it can be cut; findings say why not.
    static Optional<TrimShape> of(List<DrawnEdge> edges, Face face, Findings findings) {
        if (edges.isEmpty()) return Optional.empty();
        var edge = edges.getFirst();
        if (edges.size() > 1) {
            findings.add(
                    LintRule.SEVERAL_EDGES,
                    edges.get(1).origin,
                    "Two shapes have the id \"edge\": the piece would be cut twice.",
                    "Keep one.");
        } else if (!edge.closed()) {
            findings.add(
                    LintRule.OPEN_EDGE,
                    edge.origin,
                    "The edge is not one closed line.",
                    "Join its ends, and take holes and further pieces out.");
        } else if (!face.trimBox().contains(edge.outline.bounds(), TOLERANCE)) {
            findings.add(
                    LintRule.EDGE_OUTSIDE,
                    edge.origin,
                    "The edge leaves the size of the piece.",
                    "Keep it inside the trim: the drawing without its bleed on every side.");
        } else if (Math.min(edge.outline.bounds().width(), edge.outline.bounds().height()) < LEAST) {
            findings.add(
                    LintRule.EDGE_TOO_SMALL,
                    edge.origin,
                    "The edge is less than half an inch across.",
                    "Draw it as large as the piece.");
        } else {
            return Optional.of(new TrimShape.Own(edge.outline, face.trimBox()));
        }
        return Optional.empty();
    }

    private boolean closed() {
        var count = new Count();
        outline.follow(count);
        return count.moves == 1 && count.closes == 1;
    }

    private static final class Count implements Outline.Pen {
        private int moves;
        private int closes;

        @Override
        public void move(double x, double y) {
            moves++;
        }

        @Override
        public void line(double x, double y) {}

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {}

        @Override
        public void close() {
            closes++;
        }
    }
}
