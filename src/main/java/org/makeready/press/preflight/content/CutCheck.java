package org.makeready.press.preflight.content;

import java.awt.geom.Rectangle2D;
import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.PageBackdrop;
import org.makeready.press.preflight.separation.PageSeparations;

/// The cut line: one closed, thin, overprinting stroke inside the bleed.
final class CutCheck implements PageCheck {
    private static final double TOLERANCE = 0.01;
    private final PageContext side;
    private int lines;

    CutCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void beforePaint(PaintedObject painted, PageBackdrop backdrop) {
        var brush = painted.brush();
        int ink = side.cutInk();
        if (ink < 0 || brush.amount(ink) == 0 || brush.space().everyInk()) return;
        if (!brush.overprint())
            side.findings().add(PreflightRule.CUT_KNOCKS_OUT, painted.bounds(), "knock-out", "overprint");
        if (painted instanceof PaintedObject.StrokedPath line) checkLine(line);
        else side.findings().add(PreflightRule.CUT_FILLED, painted.bounds(), "a filled area", "a stroke");
    }

    private void checkLine(PaintedObject.StrokedPath line) {
        var subpaths = Subpaths.of(line.path());
        lines += subpaths.count();
        var findings = side.findings();
        if (subpaths.closed() < subpaths.count())
            findings.add(
                    PreflightRule.CUT_OPEN,
                    line.bounds(),
                    "%d of %d open".formatted(subpaths.count() - subpaths.closed(), subpaths.count()),
                    "closed");
        if (line.dashed()) findings.add(PreflightRule.CUT_DASHED, line.bounds(), "dashed", "solid");
        double width = Math.round(line.width() * 1000) / 1000.0;
        if (width < side.profile().cutThinnest() || width > side.profile().cutThickest()) {
            findings.add(
                    PreflightRule.CUT_WIDTH,
                    line.bounds(),
                    PreflightMeasures.pt(width),
                    "%s to %s"
                            .formatted(
                                    PreflightMeasures.pt(side.profile().cutThinnest()),
                                    PreflightMeasures.pt(side.profile().cutThickest())));
        }
        if (!grown(side.boxes().bleed()).contains(line.path().getBounds2D())) {
            findings.add(
                    PreflightRule.CUT_BEYOND_BLEED,
                    line.bounds(),
                    PreflightMeasures.box(line.path().getBounds2D()),
                    "inside " + PreflightMeasures.box(side.boxes().bleed()));
        }
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - TOLERANCE,
                box.getY() - TOLERANCE,
                box.getWidth() + 2 * TOLERANCE,
                box.getHeight() + 2 * TOLERANCE);
    }

    /// Both sides of a piece are cut at once: only the first page needs the line.
    @Override
    public void afterPage(PageSeparations separations) {
        if (lines > 1) side.findings().add(PreflightRule.CUT_SEVERAL, Integer.toString(lines), "1");
        if (lines == 0 && side.job().cut() && side.number() == 1)
            side.findings()
                    .add(
                            PreflightRule.CUT_MISSING,
                            "none",
                            "a stroke in the spot \"" + side.job().cutInk() + "\"");
    }
}
