package org.makeready.press.preflight.content;

import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.Brush;
import org.makeready.press.preflight.separation.InkSpace;
import org.makeready.press.preflight.separation.PageBackdrop;

/// Colour spaces, ink of single objects, and overprint that takes things away.
final class ColourCheck implements PageCheck {
    private static final double SEEN = 0.3;
    private final PageContext side;

    ColourCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void beforePaint(PaintedObject painted, PageBackdrop backdrop) {
        var brush = painted.brush();
        checkSpace(brush, painted);
        if (backdrop.pixels() < SEEN) return;
        if (brush.space().everyInk()) {
            if (brush.inked())
                side.findings()
                        .add(PreflightRule.REGISTRATION, painted.bounds(), "Separation All", "only outside the bleed");
            return;
        }
        checkInk(brush, painted);
        checkOverprint(brush, painted);
    }

    private void checkSpace(Brush brush, PaintedObject painted) {
        boolean foreign = brush.space().kind() == InkSpace.SpaceKind.FOREIGN
                || brush.space().name().contains("ICCBased")
                || brush.space().name().contains("CalGray");
        if (foreign)
            side.findings()
                    .add(
                            PreflightRule.COLOUR_SPACE,
                            painted.bounds(),
                            brush.space().name(),
                            "DeviceCMYK, DeviceGray, Separation, DeviceN");
    }

    private void checkInk(Brush brush, PaintedObject painted) {
        double total = brush.total(side.technical());
        double most = side.profile().inkOfObject();
        if (total > most + 0.5)
            side.findings()
                    .add(
                            PreflightRule.INK_OBJECT,
                            painted.bounds(),
                            PreflightMeasures.percent(total),
                            PreflightMeasures.percent(most));
    }

    private void checkOverprint(Brush brush, PaintedObject painted) {
        if (!brush.overprint() || painted instanceof PaintedObject.PaintedImage) return;
        if (brush.solid() && !brush.inked())
            side.findings()
                    .add(
                            PreflightRule.WHITE_OVERPRINT,
                            painted.bounds(),
                            brush.space().name() + " without ink, overprinting",
                            "knock-out");
        else if (brush.space().kind() == InkSpace.SpaceKind.GRAY)
            side.findings()
                    .add(
                            PreflightRule.GREY_OVERPRINT,
                            painted.bounds(),
                            brush.space().name() + ", overprinting",
                            "knock-out, or CMYK");
    }
}
