package org.makeready.press.preflight;

import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Painted;

/// Lines, and areas that are no wider than lines.
final class LineCheck implements PageCheck {
    private static final double SEEN = 0.05, LONG = 4;
    private final Side side;

    LineCheck(Side side) {
        this.side = side;
    }

    @Override
    public void look(Painted painted, Backdrop backdrop) {
        double width = width(painted);
        if (Double.isNaN(width) || backdrop.pixels() < SEEN && !slipsThrough(painted)) return;
        var brush = painted.brush();
        if (brush.inked() && brush.total(side.technical()) == 0) return;
        boolean reversed = backdrop.darkness() - brush.darkness() > TextCheck.REVERSED;
        if (!brush.inked() && !reversed) return;
        double least = reversed ? side.profile().lineReversed() : side.profile().line();
        if (Math.round(width * 1000) / 1000.0 < least) {
            side.findings()
                    .add(
                            reversed ? Rule.LINE_THIN_REVERSED : Rule.LINE_THIN,
                            painted.bounds(),
                            Words.pt(width),
                            Words.pt(least));
        }
    }

    /// An area so thin that no pixel notices it.
    private boolean slipsThrough(Painted painted) {
        return painted instanceof Painted.Area area
                && width(area) < side.profile().line()
                && side.boxes().looked().intersects(area.bounds());
    }

    private static double width(Painted painted) {
        return switch (painted) {
            case Painted.Line line -> line.width();
            case Painted.Area area
            when Math.max(area.bounds().getWidth(), area.bounds().getHeight()) > LONG ->
                Math.min(area.bounds().getWidth(), area.bounds().getHeight());
            case Painted.Area _, Painted.Letter _, Painted.Picture _, Painted.Gradient _ -> Double.NaN;
        };
    }
}
