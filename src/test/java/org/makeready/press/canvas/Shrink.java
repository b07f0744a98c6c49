package org.makeready.press.canvas;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Halves pictures by averaging: the JDK's interpolation looks at a few pixels only and would drop the rest.
final class Shrink {
    private Shrink() {}

    /// The picture, halved as often as it stays at least `width` pixels wide.
    static BufferedImage towards(BufferedImage pixels, double width) {
        var smaller = pixels;
        while (smaller.getWidth() / 2 >= Math.max(1, width) && smaller.getHeight() > 1) smaller = half(smaller);
        return smaller;
    }

    private static BufferedImage half(BufferedImage pixels) {
        var half = new BufferedImage(pixels.getWidth() / 2, pixels.getHeight() / 2, pixels.getType());
        var canvas = half.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(pixels, 0, 0, half.getWidth(), half.getHeight(), null);
        canvas.dispose();
        return half;
    }
}
