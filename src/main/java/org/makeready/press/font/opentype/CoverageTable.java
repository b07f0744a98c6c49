package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The glyphs a part of an OpenType table speaks of ("Coverage table", formats 1 and 2), in coverage order.
final class CoverageTable {
    private static final int LIST = 1, RANGES = 2;
    private static final int MOST_GLYPHS = 0x10000;

    private CoverageTable() {}

    static List<Integer> read(ByteBuffer table, int at) {
        var glyphs = new ArrayList<Integer>();
        int count = Sfnt.u16(table, at + 2);
        switch (Sfnt.u16(table, at)) {
            case LIST -> {
                for (int i = 0; i < count; i++) glyphs.add(Sfnt.u16(table, at + 4 + 2 * i));
            }
            case RANGES -> {
                for (int i = 0; i < count; i++) range(table, at + 4 + 6 * i, glyphs);
            }
            default -> {} // a format of the future
        }
        return glyphs;
    }

    private static void range(ByteBuffer table, int at, List<Integer> glyphs) {
        int last = Sfnt.u16(table, at + 2);
        for (int glyph = Sfnt.u16(table, at); glyph <= last; glyph++) {
            if (glyphs.size() == MOST_GLYPHS) throw new IllegalArgumentException("A coverage table lists glyphs twice");
            glyphs.add(glyph);
        }
    }
}
