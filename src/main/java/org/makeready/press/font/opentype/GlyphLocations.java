package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;

/// Where each glyph's outline starts and ends in 'glyf' (OpenType 'loca').
public record GlyphLocations(ByteBuffer loca, boolean wide, int count) {
    int start(int glyph) {
        return offset(glyph);
    }

    int end(int glyph) {
        return offset(glyph + 1);
    }

    boolean empty(int glyph) {
        return start(glyph) >= end(glyph);
    }

    private int offset(int glyph) {
        return wide ? loca.getInt(glyph * 4) : Sfnt.u16(loca, glyph * 2) * 2;
    }
}
