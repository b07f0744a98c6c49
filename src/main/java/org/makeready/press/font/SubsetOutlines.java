package org.makeready.press.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The 'glyf' and 'loca' tables of a subset: outlines copied one by one, the parts of composite glyphs renumbered.
final class SubsetOutlines {
    private final Font font;
    private final ByteBuffer whole;
    private final IntUnaryOperator newNumber;
    private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();

    /// @param newNumber the number in the subset of a glyph of the whole font, which it adds where it is new
    SubsetOutlines(Font font, IntUnaryOperator newNumber) {
        this.font = font;
        this.whole = font.sfnt().table("glyf");
        this.newNumber = newNumber;
    }

    void add(int glyph) {
        starts.add(glyf.size());
        if (glyph < 0 || font.locations().empty(glyph)) return;
        int start = font.locations().start(glyph);
        byte[] outline = new byte[font.locations().end(glyph) - start];
        whole.get(start, outline);
        if (whole.getShort(start) < 0) renumberParts(start, ByteBuffer.wrap(outline));
        glyf.writeBytes(outline);
        while (glyf.size() % 4 != 0) glyf.write(0);
    }

    private void renumberParts(int start, ByteBuffer outline) {
        var parts = new CompositeGlyph(whole, start + 10);
        while (parts.next()) {
            outline.putShort(parts.glyphAt() - start, (short) newNumber.applyAsInt(parts.glyph()));
        }
    }

    byte[] glyf() {
        return glyf.toByteArray();
    }

    /// Offsets of four bytes each, the last one the end.
    byte[] loca() {
        var loca = ByteBuffer.allocate(4 * (starts.size() + 1));
        starts.forEach(loca::putInt);
        return loca.putInt(glyf.size()).array();
    }
}
