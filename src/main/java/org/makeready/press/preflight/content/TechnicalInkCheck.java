package org.makeready.press.preflight.content;

import java.awt.geom.Rectangle2D;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makeready.press.preflight.PreflightMeasures;
import org.makeready.press.preflight.PreflightRule;
import org.makeready.press.preflight.page.PaintedObject;
import org.makeready.press.preflight.separation.Brush;
import org.makeready.press.preflight.separation.PageBackdrop;
import org.makeready.press.preflight.separation.PageSeparations;

/// White and cut inks as inks: that they overprint, come last, say what they are for, and really reach their
/// separations.
final class TechnicalInkCheck implements PageCheck {
    private static final double SEEN = 0.3, LOST = 0.01, LOST_PIXELS = 4;
    private static final int NOTICED = 32;
    private static final Set<String> NOT_FOR_ARTWORK = Set.of("Structural", "White", "Varnish");
    private final PageContext side;
    private byte @Nullable [] wantedWhite;
    private byte @Nullable [] wantedCut;

    TechnicalInkCheck(PageContext side) {
        this.side = side;
    }

    @Override
    public void beforePaint(PaintedObject painted, PageBackdrop backdrop) {
        var brush = painted.brush();
        boolean white = uses(brush, side.whiteInk());
        boolean cut = uses(brush, side.cutInk());
        if (white || cut)
            checkTechnical(painted, white ? side.job().whiteInk() : side.job().cutInk());
        else checkArtwork(painted, backdrop);
        if (white) {
            if (!brush.overprint())
                side.findings().add(PreflightRule.WHITE_KNOCKS_OUT, painted.bounds(), "knock-out", "overprint");
            wantedWhite = backdrop.markOn(wantedWhite, brush.solid() ? brush.amount(side.whiteInk()) : 1);
        }
        if (cut) wantedCut = backdrop.markOn(wantedCut, brush.solid() ? brush.amount(side.cutInk()) : 1);
    }

    /// Of a gradient or picture in several inks nobody knows beforehand where it uses which.
    private static boolean uses(Brush brush, int ink) {
        if (ink < 0 || brush.space().everyInk()) return false;
        return brush.solid() ? brush.amount(ink) > 0 : brush.space().inks() == 1 << ink;
    }

    private void checkTechnical(PaintedObject painted, String ink) {
        var brush = painted.brush();
        if (!brush.coversBeneath()) {
            side.findings()
                    .add(
                            PreflightRule.TECHNICAL_BLENDED,
                            painted.bounds(),
                            "%s: %s, opacity %s"
                                    .formatted(ink, brush.blendName(), PreflightMeasures.percent(100 * brush.alpha())),
                            "Normal, opacity 100 %");
        }
        if (painted.layer().filter(layer -> layer.processingStep()).isEmpty()) {
            side.findings()
                    .add(
                            PreflightRule.STEP_MISSING,
                            painted.bounds(),
                            ink + " on "
                                    + painted.layer()
                                            .map(layer -> "the layer \"" + layer.name() + "\"")
                                            .orElse("no layer"),
                            "a layer with a processing step");
        }
    }

    private void checkArtwork(PaintedObject painted, PageBackdrop backdrop) {
        if (backdrop.pixels() < SEEN) return;
        painted.layer()
                .filter(layer -> layer.processingStep() && NOT_FOR_ARTWORK.contains(layer.group()))
                .ifPresent(layer -> side.findings()
                        .add(
                                PreflightRule.STEP_CONTENT,
                                painted.bounds(),
                                "%s on \"%s\"".formatted(painted.brush().space().name(), layer.name()),
                                "only technical inks"));
        if (wantedWhite != null)
            side.findings()
                    .add(
                            PreflightRule.WHITE_NOT_LAST,
                            painted.bounds(),
                            "artwork over the white ink",
                            "white ink on top");
    }

    @Override
    public void afterPage(PageSeparations separations) {
        if (wantedWhite != null) checkLost(separations, wantedWhite, side.job().whiteInk());
        if (wantedCut != null) checkLost(separations, wantedCut, side.job().cutInk());
        if (side.job().white() && wantedWhite == null && side.number() == 1) {
            side.findings()
                    .add(
                            PreflightRule.WHITE_MISSING,
                            "none",
                            "an area in the spot ink \"" + side.job().whiteInk() + "\"");
        }
    }

    private void checkLost(PageSeparations separations, byte[] wanted, String name) {
        int ink = separations.number(name);
        int all = 0;
        int lost = 0;
        Rectangle2D around = null;
        for (int y = 0, at = 0; y < separations.height(); y++) {
            for (int x = 0; x < separations.width(); x++, at++) {
                int hoped = wanted[at] & 0xFF;
                if (hoped < NOTICED) continue;
                all++;
                if (separations.amount(ink, x, y) >= hoped / 2) continue;
                lost++;
                var pixel = separations.place(x, y, 1, 1);
                around = around == null ? pixel : around.createUnion(pixel);
            }
        }
        if (around != null && lost > LOST_PIXELS && lost > LOST * all) {
            side.findings()
                    .add(
                            PreflightRule.TECHNICAL_LOST,
                            around,
                            "%s: %s of it knocked out"
                                    .formatted(name, PreflightMeasures.percent(Math.max(1, 100.0 * lost / all))),
                            "nothing knocked out");
        }
    }
}
