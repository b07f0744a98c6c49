package org.makeready.press.preflight.content;

import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.PageBackdrop;

/// The resolution of pictures on paper.
final class PictureCheck implements PageCheck {
    /// Smaller ones are flat areas or gradients in disguise.
    private static final int EXEMPT = 16;
    private final PageContext side;

    PictureCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void beforePaint(PaintedObject painted, PageBackdrop backdrop) {
        if (!(painted instanceof PaintedObject.PaintedImage picture)
                || picture.width() <= EXEMPT
                || picture.height() <= EXEMPT
                || backdrop.pixels() == 0) return;
        var profile = side.profile();
        if (picture.bits() == 1)
            check(
                    picture,
                    profile.bitmapError(),
                    profile.bitmapWarning(),
                    PreflightRule.BITMAP_COARSE,
                    PreflightRule.BITMAP_RATHER_COARSE);
        else
            check(
                    picture,
                    profile.pictureError(),
                    profile.pictureWarning(),
                    PreflightRule.PICTURE_COARSE,
                    PreflightRule.PICTURE_RATHER_COARSE);
    }

    private void check(
            PaintedObject.PaintedImage picture,
            double error,
            double warning,
            PreflightRule coarse,
            PreflightRule rather) {
        double ppi = Math.round(picture.ppi());
        var measured = "%s (%d × %d pixels)".formatted(PreflightMeasures.ppi(ppi), picture.width(), picture.height());
        if (ppi < error)
            side.findings().add(coarse, picture.bounds(), measured, "at least " + PreflightMeasures.ppi(error));
        else if (ppi < warning)
            side.findings().add(rather, picture.bounds(), measured, "better " + PreflightMeasures.ppi(warning));
    }
}
