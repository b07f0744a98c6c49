package org.makeready.press.preflight.content;

import java.awt.geom.Rectangle2D;
import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.Brush;
import org.makeready.press.preflight.separation.FileInks;
import org.makeready.press.preflight.separation.InkSpace;
import org.makeready.press.preflight.separation.PageBackdrop;

/// Letters: their size, black ones, and their distance from the edge.
final class TextCheck implements PageCheck {
    /// A difference in darkness that makes text light on dark.
    static final double REVERSED = 0.15;
    private static final double SEEN = 0.05, BARE = 0.03, RICH = 0.02, DARK = 0.8, HEAVY = 220, TOLERANCE = 0.05;
    private final PageContext side;
    private final Rectangle2D safe;

    TextCheck(PageContext side) {
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
    public void beforePaint(PaintedObject painted, PageBackdrop backdrop) {
        if (!(painted instanceof PaintedObject.PaintedGlyph letter) || backdrop.pixels() < SEEN) return;
        var brush = letter.brush();
        if (brush.inked() && brush.total(side.technical()) == 0) return;
        double beneath = backdrop.darkness();
        checkSize(letter, beneath - brush.darkness() > REVERSED);
        if (tenths(letter.size()) < side.profile().blackTextBelow()) checkBlack(letter, beneath);
        if (!safe.contains(letter.bounds())
                && letter.bounds().intersects(side.boxes().trim())) {
            side.findings()
                    .add(
                            PreflightRule.TEXT_UNSAFE,
                            letter.bounds(),
                            "outside the safe area",
                            "%s inside the trim"
                                    .formatted(
                                            PreflightMeasures.pt(side.profile().safeMargin())));
        }
    }

    private void checkSize(PaintedObject.PaintedGlyph letter, boolean reversed) {
        double least = reversed ? side.profile().textReversed() : side.profile().text();
        if (tenths(letter.size()) < least) {
            side.findings()
                    .add(
                            reversed ? PreflightRule.TEXT_SMALL_REVERSED : PreflightRule.TEXT_SMALL,
                            letter.bounds(),
                            PreflightMeasures.pt(tenths(letter.size())),
                            PreflightMeasures.pt(least));
        }
    }

    private void checkBlack(PaintedObject.PaintedGlyph letter, double beneath) {
        var brush = letter.brush();
        if (rich(brush)) {
            side.findings()
                    .add(
                            PreflightRule.RICH_BLACK_TEXT,
                            letter.bounds(),
                            "%s at %s"
                                    .formatted(
                                            PreflightMeasures.percent(brush.total(side.technical())),
                                            PreflightMeasures.pt(tenths(letter.size()))),
                            "black alone below "
                                    + PreflightMeasures.pt(side.profile().blackTextBelow()));
        } else if (pure(brush) && beneath > BARE && !overprints(brush)) {
            side.findings()
                    .add(
                            PreflightRule.BLACK_KNOCKS_OUT,
                            letter.bounds(),
                            "%s, knocking out, at %s"
                                    .formatted(brush.space().name(), PreflightMeasures.pt(tenths(letter.size()))),
                            "overprint with mode 1");
        }
    }

    private boolean rich(Brush brush) {
        double colours = brush.amount(FileInks.CYAN) + brush.amount(FileInks.MAGENTA) + brush.amount(FileInks.YELLOW);
        return brush.amount(FileInks.BLACK) >= DARK && colours > RICH || brush.total(side.technical()) > HEAVY;
    }

    private static boolean pure(Brush brush) {
        return brush.amount(FileInks.BLACK) > 0.995;
    }

    private static boolean overprints(Brush brush) {
        return brush.overprint()
                && (brush.space().kind() == InkSpace.SpaceKind.SPOTS
                        || brush.space().kind() == InkSpace.SpaceKind.CMYK && brush.overprintMode() == 1);
    }

    private static double tenths(double size) {
        return Math.round(size * 10) / 10.0;
    }
}
