package org.makeready.press.preflight.page;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.makeready.press.preflight.separation.Brush;

/// One thing a page paints. Places are in the page's own space: points, y upward.
public sealed interface PaintedObject {
    /// What it is painted with.
    Brush brush();

    /// The layer it lies in, the innermost one.
    Optional<PdfLayer> layer();

    /// The upright rectangle it can reach.
    Rectangle2D bounds();

    /// The inside of a path.
    record FilledPath(Brush brush, Optional<PdfLayer> layer, Path2D path, Rectangle2D bounds)
            implements PaintedObject {}

    /// A line along a path; `width` as it comes out on paper, in points.
    record StrokedPath(
            Brush brush, Optional<PdfLayer> layer, Path2D path, Rectangle2D bounds, double width, boolean dashed)
            implements PaintedObject {}

    /// One letter; `size` is that of its font as it comes out on paper, in points.
    record PaintedGlyph(Brush brush, Optional<PdfLayer> layer, Path2D path, Rectangle2D bounds, double size)
            implements PaintedObject {}

    /// A picture; `bits` of each component, and the lower of its two resolutions, in pixels per inch.
    record PaintedImage(
            Brush brush, Optional<PdfLayer> layer, Rectangle2D bounds, int width, int height, int bits, double ppi)
            implements PaintedObject {}

    /// A gradient.
    record PaintedShading(Brush brush, Optional<PdfLayer> layer, Rectangle2D bounds) implements PaintedObject {}
}
