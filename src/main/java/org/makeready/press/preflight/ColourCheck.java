package org.makeready.press.preflight;

import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Brush;
import org.makeready.press.preflight.page.InkSpace;
import org.makeready.press.preflight.page.Painted;

/// Colour spaces, ink of single objects, and overprint that takes things away.
final class ColourCheck implements PageCheck {
    private static final double SEEN = 0.3;
    private final Side side;

    ColourCheck(Side side) {
        this.side = side;
    }

    @Override
    public void look(Painted painted, Backdrop backdrop) {
        var brush = painted.brush();
        space(brush, painted);
        if (backdrop.pixels() < SEEN) return;
        if (brush.space().everyInk()) {
            if (brush.inked())
                side.findings().add(Rule.REGISTRATION, painted.bounds(), "Separation All", "only outside the bleed");
            return;
        }
        ink(brush, painted);
        overprint(brush, painted);
    }

    private void space(Brush brush, Painted painted) {
        boolean foreign = brush.space().kind() == InkSpace.Kind.FOREIGN
                || brush.space().name().contains("ICCBased")
                || brush.space().name().contains("CalGray");
        if (foreign)
            side.findings()
                    .add(
                            Rule.COLOUR_SPACE,
                            painted.bounds(),
                            brush.space().name(),
                            "DeviceCMYK, DeviceGray, Separation, DeviceN");
    }

    private void ink(Brush brush, Painted painted) {
        double total = brush.total(side.technical());
        double most = side.profile().inkOfObject();
        if (total > most + 0.5)
            side.findings().add(Rule.INK_OBJECT, painted.bounds(), Words.percent(total), Words.percent(most));
    }

    private void overprint(Brush brush, Painted painted) {
        if (!brush.overprint() || painted instanceof Painted.Picture) return;
        if (brush.solid() && !brush.inked())
            side.findings()
                    .add(
                            Rule.WHITE_OVERPRINT,
                            painted.bounds(),
                            brush.space().name() + " without ink, overprinting",
                            "knock-out");
        else if (brush.space().kind() == InkSpace.Kind.GRAY)
            side.findings()
                    .add(
                            Rule.GREY_OVERPRINT,
                            painted.bounds(),
                            brush.space().name() + ", overprinting",
                            "knock-out, or CMYK");
    }
}
