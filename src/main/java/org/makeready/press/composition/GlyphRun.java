package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Transform;

/// Glyphs of one font, one size (points per em), one direction and one line, in visual order (left to right on paper).
/// `words` are the characters they stand for, in logical (reading) order.
public record GlyphRun(Font font, double size, List<PlacedGlyph> glyphs, boolean rightToLeft, String words) {
    /// One glyph: `x`, `y` is its origin on the baseline, `angle` its turn in radians (0 in a box; curved text turns
    /// each glyph). `text` holds the characters of its cluster, on the cluster's first glyph only; others have `""`.
    public record PlacedGlyph(int id, double x, double y, double angle, String text) {}

    /// Where the outline of one of this run's glyphs goes: from ems at the origin to points on the face.
    public Transform place(PlacedGlyph glyph) {
        if (glyph.angle == 0) return new Transform(size, 0, 0, size, glyph.x, glyph.y);
        return Transform.translate(glyph.x, glyph.y).times(Transform.rotate(glyph.angle))
                .times(Transform.scale(size, size));
    }
}
