package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import org.makeready.press.geometry.Transform;

/// Walks through the parts of a glyph that is made of other glyphs (OpenType 'glyf', "Composite glyph description").
final class CompositeGlyph {
    private static final int WORDS = 1, XY = 2, SCALE = 8, MORE = 32, TWO_SCALES = 64, MATRIX = 128;
    private final ByteBuffer glyf;
    private int at;
    private boolean more = true;
    private int glyphAt;
    private Transform placement = Transform.IDENTITY;

    /// @param at where the first part starts: right behind the glyph's ten bytes of header
    CompositeGlyph(ByteBuffer glyf, int at) {
        this.glyf = glyf;
        this.at = at;
    }

    /// Moves on to the next part; false when there is none.
    boolean next() {
        if (!more) return false;
        int flags = Sfnt.u16(glyf, at);
        glyphAt = at + 2;
        at += 4;
        double dx = 0, dy = 0;
        boolean words = (flags & WORDS) != 0;
        if ((flags & XY) != 0) {
            dx = words ? glyf.getShort(at) : glyf.get(at);
            dy = words ? glyf.getShort(at + 2) : glyf.get(at + 1);
        }
        at += words ? 4 : 2;
        placement = matrix(flags, dx, dy);
        more = (flags & MORE) != 0;
        return true;
    }

    int glyph() {
        return Sfnt.u16(glyf, glyphAt);
    }

    Transform placement() {
        return placement;
    }

    private Transform matrix(int flags, double dx, double dy) {
        if ((flags & SCALE) != 0) {
            double scale = fixed();
            return new Transform(scale, 0, 0, scale, dx, dy);
        }
        if ((flags & TWO_SCALES) != 0) return new Transform(fixed(), 0, 0, fixed(), dx, dy);
        if ((flags & MATRIX) != 0) return new Transform(fixed(), fixed(), fixed(), fixed(), dx, dy);
        return Transform.translate(dx, dy);
    }

    /// A number in F2DOT14.
    private double fixed() {
        double value = glyf.getShort(at) / 16384.0;
        at += 2;
        return value;
    }
}
