package org.makeready.press.preflight;

import org.makeready.press.preflight.page.Backdrop;
import org.makeready.press.preflight.page.Painted;

/// The resolution of pictures on paper.
final class PictureCheck implements PageCheck {
    /// Smaller ones are flat areas or gradients in disguise.
    private static final int EXEMPT = 16;
    private final Side side;

    PictureCheck(Side side) {
        this.side = side;
    }

    @Override
    public void look(Painted painted, Backdrop backdrop) {
        if (!(painted instanceof Painted.Picture picture)
                || picture.width() <= EXEMPT
                || picture.height() <= EXEMPT
                || backdrop.pixels() == 0) return;
        var profile = side.profile();
        if (picture.bits() == 1)
            check(
                    picture,
                    profile.bitmapError(),
                    profile.bitmapWarning(),
                    Rule.BITMAP_COARSE,
                    Rule.BITMAP_RATHER_COARSE);
        else
            check(
                    picture,
                    profile.pictureError(),
                    profile.pictureWarning(),
                    Rule.PICTURE_COARSE,
                    Rule.PICTURE_RATHER_COARSE);
    }

    private void check(Painted.Picture picture, double error, double warning, Rule coarse, Rule rather) {
        double ppi = Math.round(picture.ppi());
        var measured = "%s (%d × %d pixels)".formatted(Words.ppi(ppi), picture.width(), picture.height());
        if (ppi < error) side.findings().add(coarse, picture.bounds(), measured, "at least " + Words.ppi(error));
        else if (ppi < warning) side.findings().add(rather, picture.bounds(), measured, "better " + Words.ppi(warning));
    }
}
