package org.makeready.press.preflight.page;

import java.awt.BasicStroke;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.makeready.press.preflight.separation.PixelGrid;

/// How lines are drawn in a graphics state, in points of the page.
record LineStyle(PDGraphicsState state) {
    private static final double THINNEST_PIXELS = 0.25;
    private static final float SHORTEST = 0.05f;

    double width() {
        return state.getLineWidth() * scale();
    }

    boolean dashed() {
        return state.getLineDashPattern().getDashArray().length > 0;
    }

    /// A width of 0 means the thinnest line there is; what is thinner than a quarter of a pixel could slip through the
    /// grid.
    BasicStroke stroke(PixelGrid grid) {
        var dashes = state.getLineDashPattern().getDashArray().clone();
        float scale = (float) scale();
        float sum = 0;
        for (int i = 0; i < dashes.length; i++) sum += dashes[i] = Math.abs(dashes[i] * scale);
        boolean solid = dashes.length == 0 || sum < SHORTEST || !Float.isFinite(sum);
        return new BasicStroke(
                (float) Math.max(width(), THINNEST_PIXELS / grid.scale()),
                Math.clamp(state.getLineCap(), 0, 2),
                Math.clamp(state.getLineJoin(), 0, 2),
                Math.max(1, state.getMiterLimit()),
                solid ? null : dashes,
                solid ? 0 : Math.abs(state.getLineDashPattern().getPhase() * scale));
    }

    private double scale() {
        return Math.sqrt(Math.abs(
                state.getCurrentTransformationMatrix().createAffineTransform().getDeterminant()));
    }
}
