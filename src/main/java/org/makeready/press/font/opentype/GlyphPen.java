package org.makeready.press.font.opentype;

/// Follows the outline of a glyph as the font has it: lines and quadratic curves in font units, y downward, the origin
/// on the baseline.
public interface GlyphPen {
    /// Begins a contour here.
    void move(double x, double y);

    /// A straight line to this place.
    void line(double x, double y);

    /// A quadratic curve to `x`, `y` with the handle `x1`, `y1`.
    void quad(double x1, double y1, double x, double y);

    /// Back to where the contour began.
    void close();
}
