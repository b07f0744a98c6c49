package org.makeready.press.preflight;

import java.awt.geom.Rectangle2D;
import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Brush;
import org.makeready.press.preflight.page.InkSpace;
import org.makeready.press.preflight.page.Inks;
import org.makeready.press.preflight.page.Painted;

/// Letters: their size, black ones, and their distance from the edge.
final class TextCheck implements PageCheck {
    /// A difference in darkness that makes text light on dark.
    static final double REVERSED = 0.15;
    private static final double SEEN = 0.05, BARE = 0.03, RICH = 0.02, DARK = 0.8, HEAVY = 220, TOLERANCE = 0.05;
    private final Side side;
    private final Rectangle2D safe;

    TextCheck(Side side) {
        this.side = side;
        double margin = side.profile().safeMargin() - TOLERANCE;
        var trim = side.boxes().trim();
        this.safe = new Rectangle2D.Double(
                trim.getX() + margin,
                trim.getY() + margin,
                trim.getWidth() - 2 * margin,
                trim.getHeight() - 2 * margin);
    }

    @Override
    public void look(Painted painted, Backdrop backdrop) {
        if (!(painted instanceof Painted.Letter letter) || backdrop.pixels() < SEEN) return;
        var brush = letter.brush();
        if (brush.inked() && brush.total(side.technical()) == 0) return;
        double beneath = backdrop.darkness();
        size(letter, beneath - brush.darkness() > REVERSED);
        if (tenths(letter.size()) < side.profile().blackTextBelow()) black(letter, beneath);
        if (!safe.contains(letter.bounds())
                && letter.bounds().intersects(side.boxes().trim())) {
            side.findings()
                    .add(
                            Rule.TEXT_UNSAFE,
                            letter.bounds(),
                            "outside the safe area",
                            "%s inside the trim"
                                    .formatted(Words.pt(side.profile().safeMargin())));
        }
    }

    private void size(Painted.Letter letter, boolean reversed) {
        double least = reversed ? side.profile().textReversed() : side.profile().text();
        if (tenths(letter.size()) < least) {
            side.findings()
                    .add(
                            reversed ? Rule.TEXT_SMALL_REVERSED : Rule.TEXT_SMALL,
                            letter.bounds(),
                            Words.pt(tenths(letter.size())),
                            Words.pt(least));
        }
    }

    private void black(Painted.Letter letter, double beneath) {
        var brush = letter.brush();
        if (rich(brush)) {
            side.findings()
                    .add(
                            Rule.RICH_BLACK_TEXT,
                            letter.bounds(),
                            "%s at %s"
                                    .formatted(
                                            Words.percent(brush.total(side.technical())),
                                            Words.pt(tenths(letter.size()))),
                            "black only below " + Words.pt(side.profile().blackTextBelow()));
        } else if (pure(brush) && beneath > BARE && !overprints(brush)) {
            side.findings()
                    .add(
                            Rule.BLACK_KNOCKS_OUT,
                            letter.bounds(),
                            "%s, knocking out, at %s".formatted(brush.space().name(), Words.pt(tenths(letter.size()))),
                            "overprint mode 1");
        }
    }

    private boolean rich(Brush brush) {
        double colours = brush.amount(Inks.CYAN) + brush.amount(Inks.MAGENTA) + brush.amount(Inks.YELLOW);
        return brush.amount(Inks.BLACK) >= DARK && colours > RICH || brush.total(side.technical()) > HEAVY;
    }

    private static boolean pure(Brush brush) {
        return brush.amount(Inks.BLACK) > 0.995;
    }

    private static boolean overprints(Brush brush) {
        return brush.overprint()
                && (brush.space().kind() == InkSpace.Kind.SPOTS
                        || brush.space().kind() == InkSpace.Kind.CMYK && brush.overprintMode() == 1);
    }

    private static double tenths(double size) {
        return Math.round(size * 10) / 10.0;
    }
}
