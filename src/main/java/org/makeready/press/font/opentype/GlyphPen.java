package org.makeready.press.font.opentype;

/// Follows the outline of a glyph as the font has it: lines and quadratic curves in font units, y downward, the origin
/// on the baseline.
public interface GlyphPen {
    void move(double x, double y);

    void line(double x, double y);

    void quad(double x1, double y1, double x, double y);

    void close();
}
