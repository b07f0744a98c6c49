package org.makeready.press.preflight;

import java.awt.geom.Rectangle2D;
import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Painted;
import org.makeready.press.preflight.page.Separations;

/// The cut line: one closed, thin, overprinting stroke inside the bleed.
final class CutCheck implements PageCheck {
    private static final double TOLERANCE = 0.01;
    private final Side side;
    private int lines;

    CutCheck(Side side) {
        this.side = side;
    }

    @Override
    public void look(Painted painted, Backdrop backdrop) {
        var brush = painted.brush();
        int ink = side.cutInk();
        if (ink < 0 || brush.amount(ink) == 0 || brush.space().everyInk()) return;
        if (!brush.overprint()) side.findings().add(Rule.CUT_KNOCKS_OUT, painted.bounds(), "knock-out", "overprint");
        if (painted instanceof Painted.Line line) line(line);
        else side.findings().add(Rule.CUT_FILLED, painted.bounds(), "a filled area", "a stroke");
    }

    private void line(Painted.Line line) {
        var subpaths = Subpaths.of(line.path());
        lines += subpaths.count();
        var findings = side.findings();
        if (subpaths.closed() < subpaths.count())
            findings.add(
                    Rule.CUT_OPEN,
                    line.bounds(),
                    "%d of %d paths open".formatted(subpaths.count() - subpaths.closed(), subpaths.count()),
                    "closed");
        if (line.dashed()) findings.add(Rule.CUT_DASHED, line.bounds(), "dashed", "solid");
        double width = Math.round(line.width() * 1000) / 1000.0;
        if (width < side.profile().cutThinnest() || width > side.profile().cutThickest()) {
            findings.add(
                    Rule.CUT_WIDTH,
                    line.bounds(),
                    Words.pt(width),
                    "%s to %s"
                            .formatted(
                                    Words.pt(side.profile().cutThinnest()),
                                    Words.pt(side.profile().cutThickest())));
        }
        if (!grown(side.boxes().bleed()).contains(line.path().getBounds2D())) {
            findings.add(
                    Rule.CUT_BEYOND_BLEED,
                    line.bounds(),
                    Words.box(line.path().getBounds2D()),
                    "inside " + Words.box(side.boxes().bleed()));
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
    public void end(Separations separations) {
        if (lines > 1) side.findings().add(Rule.CUT_SEVERAL, Integer.toString(lines), "1");
        if (lines == 0 && side.job().cut() && side.number() == 1)
            side.findings()
                    .add(
                            Rule.CUT_MISSING,
                            "none",
                            "a stroke in the spot ink \"" + side.job().cutInk() + "\"");
    }
}
