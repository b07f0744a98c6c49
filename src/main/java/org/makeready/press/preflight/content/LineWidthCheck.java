package org.makeready.press.preflight.content;

import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.PageBackdrop;

/// Lines, and areas that are no wider than lines.
final class LineWidthCheck implements PageCheck {
    private static final double SEEN = 0.05, LONG = 4;
    private final PageContext side;

    LineWidthCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void beforePaint(PaintedObject painted, PageBackdrop backdrop) {
        double width = width(painted);
        if (Double.isNaN(width) || backdrop.pixels() < SEEN && !missedByPixels(painted)) return;
        var brush = painted.brush();
        if (brush.inked() && brush.total(side.technical()) == 0) return;
        boolean reversed = backdrop.darkness() - brush.darkness() > TextCheck.REVERSED;
        if (!brush.inked() && !reversed) return;
        double least = reversed ? side.profile().lineReversed() : side.profile().line();
        if (Math.round(width * 1000) / 1000.0 < least) {
            side.findings()
                    .add(
                            reversed ? PreflightRule.LINE_THIN_REVERSED : PreflightRule.LINE_THIN,
                            painted.bounds(),
                            PreflightMeasures.pt(width),
                            PreflightMeasures.pt(least));
        }
    }

    /// An area so thin that no pixel notices it.
    private boolean missedByPixels(PaintedObject painted) {
        return painted instanceof PaintedObject.FilledPath area
                && width(area) < side.profile().line()
                && side.boxes().visibleArea().intersects(area.bounds());
    }

    private static double width(PaintedObject painted) {
        return switch (painted) {
            case PaintedObject.StrokedPath line -> line.width();
            case PaintedObject.FilledPath area
            when Math.max(area.bounds().getWidth(), area.bounds().getHeight()) > LONG ->
                Math.min(area.bounds().getWidth(), area.bounds().getHeight());
            case PaintedObject.FilledPath _,
                    PaintedObject.PaintedGlyph _,
                    PaintedObject.PaintedImage _,
                    PaintedObject.PaintedShading _ -> Double.NaN;
        };
    }
}
