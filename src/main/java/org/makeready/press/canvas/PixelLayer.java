package org.makeready.press.canvas;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// Pixels of a part of the page to draw on, and where the origin of the current items lies. Colours are not multiplied
/// by their alpha: eight bits of a faint colour would lose most of it.
///
/// @param area      the part of the page, in pixels
/// @param transform from items to pixels of the page
public record PixelLayer(BufferedImage pixels, Rectangle area, Graphics2D canvas, AffineTransform transform) {
    /// Transparent pixels for this part of the page, at least one.
    public static PixelLayer empty(Rectangle area, AffineTransform transform) {
        return on(
                new BufferedImage(Math.max(1, area.width), Math.max(1, area.height), BufferedImage.TYPE_INT_ARGB),
                area,
                transform);
    }

    /// These pixels, to be drawn on; they are as large as the area.
    public static PixelLayer on(BufferedImage pixels, Rectangle area, AffineTransform transform) {
        return new PixelLayer(pixels, area, canvas(pixels, area, transform), transform);
    }

    private static Graphics2D canvas(BufferedImage pixels, Rectangle area, AffineTransform transform) {
        var canvas = pixels.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.translate(-area.x, -area.y);
        canvas.transform(transform);
        return canvas;
    }

    /// Empty pixels of the part of this layer that lies within the path.
    PixelLayer sibling(AffineTransform place, Path2D within) {
        var bounds = place.createTransformedShape(within).getBounds();
        bounds.grow(1, 1);
        return empty(area.intersection(bounds), place);
    }

    /// Empty pixels of the same part.
    PixelLayer sibling(AffineTransform place) {
        return empty(area, place);
    }

    /// The same pixels, another origin, and everything drawn faded.
    PixelLayer moved(AffineTransform place, double opacity) {
        var canvas = canvas(pixels, area, place);
        canvas.setComposite(over(opacity));
        return new PixelLayer(pixels, area, canvas, place);
    }

    /// Clears what lies outside the path, with a smooth edge.
    void keepInside(Path2D path) {
        var mask = sibling(transform);
        mask.canvas.fill(path);
        var copy = pixels.createGraphics();
        copy.setComposite(AlphaComposite.DstIn);
        copy.drawImage(mask.pixels, 0, 0, null);
        copy.dispose();
    }

    /// Lets through what this mask lets through: each pixel as far as the mask's is bright and opaque. Masks are grey.
    void keepWhereBright(PixelLayer mask) {
        for (int y = 0; y < area.height; y++) {
            for (int x = 0; x < area.width; x++) {
                int shade = mask.pixels.getRGB(x, y);
                int argb = pixels.getRGB(x, y);
                int alpha = Math.round((argb >>> 24) * (shade >>> 24) * (shade & 0xFF) / (255f * 255f));
                pixels.setRGB(x, y, alpha << 24 | argb & 0xFFFFFF);
            }
        }
    }

    void lay(PixelLayer upper, double opacity) {
        lay(upper.pixels, upper.area.x, upper.area.y, opacity);
    }

    /// Lays pixels over these, their corner at this pixel of the page.
    public void lay(BufferedImage upper, int x, int y, double opacity) {
        var onto = pixels.createGraphics();
        onto.setComposite(over(opacity));
        onto.drawImage(upper, x - area.x, y - area.y, null);
        onto.dispose();
    }

    private static AlphaComposite over(double opacity) {
        return AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity);
    }
}
