package org.makeready.press.preflight.content;

import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.separation.PageSeparations;

/// Whether what touches the edge goes on through the bleed. Along each side it looks at every line of pixels across the
/// edge: where there is ink just inside the trim, there must be ink out to the end of the bleed.
final class BleedFillCheck implements PageCheck {
    private static final double INK = 4, SHORTEST = 18, INSIDE = 1.5, END = 1.5, REACH = 2.5;
    private final PageContext side;

    BleedFillCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void afterPage(PageSeparations separations) {
        var trim = side.boxes().trim();
        var bleed = side.boxes().bleed();
        double wanted = Math.min(side.profile().bleed(), trim.getMinX() - bleed.getMinX());
        if (wanted <= END + 1) return;
        int without = side.technical();
        new TrimEdge("left", trim.getMinY(), trim.getHeight(), true, trim.getMinX(), -1)
                .check(separations, without, wanted);
        new TrimEdge("right", trim.getMinY(), trim.getHeight(), true, trim.getMaxX(), 1)
                .check(separations, without, wanted);
        new TrimEdge("bottom", trim.getMinX(), trim.getWidth(), false, trim.getMinY(), -1)
                .check(separations, without, wanted);
        new TrimEdge("top", trim.getMinX(), trim.getWidth(), false, trim.getMaxY(), 1)
                .check(separations, without, wanted);
    }

    /// One side of the trim: it runs from `from` over `length`, lies at `at`, and the bleed is in the direction of
    /// `outward`.
    private final class TrimEdge {
        private final String name;
        private final double from;
        private final double length;
        private final boolean upright;
        private final double at;
        private final int outward;

        TrimEdge(String name, double from, double length, boolean upright, double at, int outward) {
            this.name = name;
            this.from = from;
            this.length = length;
            this.upright = upright;
            this.at = at;
            this.outward = outward;
        }

        void check(PageSeparations separations, int without, double bleed) {
            double step = 1 / separations.scale();
            double start = Double.NaN;
            for (double along = from + step / 2; along < from + length + step; along += step) {
                boolean bad = along < from + length
                        && inked(separations, without, along, -INSIDE)
                        && !(inked(separations, without, along, REACH)
                                && inked(separations, without, along, bleed - END));
                if (bad && Double.isNaN(start)) start = along;
                if (!bad && !Double.isNaN(start)) {
                    if (along - start >= Math.min(SHORTEST, length / 2)) report(start, along - start, bleed);
                    start = Double.NaN;
                }
            }
        }

        private boolean inked(PageSeparations separations, int without, double along, double out) {
            double across = at + outward * out;
            int x = separations.column(upright ? across : along);
            int y = separations.row(upright ? along : across);
            if (x < 0 || y < 0 || x >= separations.width() || y >= separations.height()) return false;
            return separations.total(x, y, without) > INK;
        }

        private void report(double start, double stretch, double bleed) {
            double low = outward < 0 ? at - bleed : at;
            var place = upright
                    ? new java.awt.geom.Rectangle2D.Double(low, start, bleed, stretch)
                    : new java.awt.geom.Rectangle2D.Double(start, low, stretch, bleed);
            side.findings()
                    .add(
                            PreflightRule.BLEED_UNFILLED,
                            place,
                            "%s: open along %s".formatted(name, PreflightMeasures.pt(stretch)),
                            "filled to the end of the bleed");
        }
    }
}
