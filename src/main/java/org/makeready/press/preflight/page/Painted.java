package org.makeready.press.preflight.page;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// One thing a page paints. Places are in the page's own space: points, y upward.
public sealed interface Painted {
    Brush brush();

    /// The layer it lies in, the innermost one.
    Optional<Layer> layer();

    Rectangle2D bounds();

    /// The inside of a path.
    record Area(Brush brush, Optional<Layer> layer, Path2D path, Rectangle2D bounds) implements Painted {}

    /// A line along a path; `width` as it comes out on paper, in points.
    record Line(Brush brush, Optional<Layer> layer, Path2D path, Rectangle2D bounds, double width, boolean dashed)
            implements Painted {}

    /// One letter; `size` is that of its font as it comes out on paper, in points.
    record Letter(Brush brush, Optional<Layer> layer, Path2D path, Rectangle2D bounds, double size)
            implements Painted {}

    /// A picture; `bits` of each component, and the lower of its two resolutions, in pixels per inch.
    record Picture(Brush brush, Optional<Layer> layer, Rectangle2D bounds, int width, int height, int bits, double ppi)
            implements Painted {}

    /// A gradient.
    record Gradient(Brush brush, Optional<Layer> layer, Rectangle2D bounds) implements Painted {}
}
