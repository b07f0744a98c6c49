package org.makeready.press.preflight.content;

import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.separation.PageSeparations;

/// The mean sum of inks in every square of 15 mm², the way the Ghent Workgroup measures.
final class InkAreaCheck implements PageCheck {
    private static final double SIDE = Math.sqrt(15) * 72 / 25.4;
    private final PageContext side;

    InkAreaCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void afterPage(PageSeparations separations) {
        int width = Math.min(separations.width(), Math.max(1, (int) Math.round(SIDE * separations.scale())));
        int height = Math.min(separations.height(), Math.max(1, (int) Math.round(SIDE * separations.scale())));
        var sums = sums(separations);
        double most = 0;
        int mostX = 0;
        int mostY = 0;
        for (int y = 0; y + height <= separations.height(); y++) {
            for (int x = 0; x + width <= separations.width(); x++) {
                double mean = (sums[y + height][x + width] - sums[y][x + width] - sums[y + height][x] + sums[y][x])
                        / width
                        / height;
                if (mean > most) {
                    most = mean;
                    mostX = x;
                    mostY = y;
                }
            }
        }
        double allowed = side.profile().inkOfArea();
        if (most > allowed + 0.5)
            side.findings()
                    .add(
                            PreflightRule.INK_AREA,
                            separations.place(mostX, mostY, width, height),
                            PreflightMeasures.percent(most),
                            PreflightMeasures.percent(allowed));
    }

    /// At each place the sum of all pixels above and to the left of it.
    private double[][] sums(PageSeparations separations) {
        var sums = new double[separations.height() + 1][separations.width() + 1];
        int without = side.technical();
        for (int y = 0; y < separations.height(); y++) {
            double row = 0;
            for (int x = 0; x < separations.width(); x++) {
                row += separations.total(x, y, without);
                sums[y + 1][x + 1] = sums[y][x + 1] + row;
            }
        }
        return sums;
    }
}
