package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which code point has which glyph (OpenType 'cmap', formats 4 and 12).
public final class CharacterMap {
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final BitSet covered = new BitSet();

    public CharacterMap(ByteBuffer cmap) {
        int count = Sfnt.u16(cmap, 2);
        for (int i = 0; i < count; i++) {
            int at = cmap.getInt(4 + i * 8 + 4);
            switch (Sfnt.u16(cmap, at)) {
                case 4 -> readSegments(cmap, at);
                case 12 -> readGroups(cmap, at);
                default -> {} // variation selectors and legacy encodings name no further characters
            }
        }
    }

    /// The glyph of a character; 0 when there is none.
    public int glyph(int codePoint) {
        return glyphs.getOrDefault(codePoint, 0);
    }

    /// Whether a character has a glyph.
    public boolean covers(int codePoint) {
        return covered.get(codePoint);
    }

    /// All characters with a glyph, as a copy.
    public BitSet covered() {
        return (BitSet) covered.clone();
    }

    private void readSegments(ByteBuffer cmap, int at) {
        int doubled = Sfnt.u16(cmap, at + 6);
        for (int s = 0; s < doubled; s += 2) {
            int end = Sfnt.u16(cmap, at + 14 + s);
            int start = Sfnt.u16(cmap, at + 16 + doubled + s);
            int delta = Sfnt.u16(cmap, at + 16 + 2 * doubled + s);
            int rangeAt = at + 16 + 3 * doubled + s;
            int range = Sfnt.u16(cmap, rangeAt);
            for (int c = start; c <= end && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c + delta & 0xFFFF : indirect(cmap, rangeAt + range + 2 * (c - start), delta);
                put(c, glyph);
            }
        }
    }

    private static int indirect(ByteBuffer cmap, int at, int delta) {
        int glyph = Sfnt.u16(cmap, at);
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    private void readGroups(ByteBuffer cmap, int at) {
        int count = cmap.getInt(at + 12);
        for (int g = 0; g < count; g++) {
            int entry = at + 16 + g * 12;
            int start = cmap.getInt(entry);
            int end = Math.min(cmap.getInt(entry + 4), Character.MAX_CODE_POINT);
            for (int c = start; c <= end; c++) put(c, cmap.getInt(entry + 8) + c - start);
        }
    }

    private void put(int codePoint, int glyph) {
        if (glyph == 0) return;
        glyphs.putIfAbsent(codePoint, glyph);
        covered.set(codePoint);
    }
}
