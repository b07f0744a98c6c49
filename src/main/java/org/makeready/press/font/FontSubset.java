package org.makeready.press.font;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.font.opentype.GlyphEntries.GlyphEntry;
import org.makeready.press.font.opentype.SfntWriter;

/// A smaller TrueType file with exactly the glyphs that are used, renumbered, for embedding in a PDF: glyph 0 stays
/// .notdef, those asked for follow in the order given. Glyphs are copied whole, so that a subset costs microseconds and
/// can never lack one. The same glyphs of the same font give the same bytes.
public final class FontSubset {
    private static final int WIDE_LOCATIONS = 1;
    private final Font font;
    private final int[] glyphs;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final byte[] file;

    private FontSubset(Font font, List<Integer> wanted) {
        this.font = font;
        this.glyphs = new int[wanted.size() + 1];
        int count = 0;
        numbers.put(0, count++);
        for (int glyph : wanted) {
            if (glyph >= font.glyphCount()) throw new IllegalArgumentException(font + " has no glyph " + glyph);
            if (numbers.putIfAbsent(glyph, count) == null) glyphs[count++] = glyph;
        }
        this.file = SfntWriter.write(tables(count), outlines(count));
    }

    /// Cuts these glyphs (ids of the whole font, or [#blank(int)]) out of the font.
    ///
    /// @throws IllegalArgumentException when the font has no such glyph
    public static FontSubset of(Font font, List<Integer> glyphs) {
        return new FontSubset(font, glyphs);
    }

    /// A glyph without ink that every subset can have: it carries characters that are read but have no glyph to
    /// themselves. The advance is in font units.
    public static int blank(int advance) {
        return -1 - advance;
    }

    /// The advance of a glyph, or of a blank one, in font units.
    public static int advance(Font font, int glyph) {
        return glyph < 0 ? -1 - glyph : font.advance(glyph);
    }

    /// The font file. Not to be changed.
    public byte[] file() {
        return file;
    }

    /// How many glyphs the subset has.
    public int glyphCount() {
        return numbers.size();
    }

    /// The number a glyph of the whole font has in the subset.
    ///
    /// @throws IllegalArgumentException when it was not asked for
    public int newId(int glyph) {
        var number = numbers.get(glyph);
        if (number == null) throw new IllegalArgumentException("Glyph " + glyph + " is not in this subset of " + font);
        return number;
    }

    private GlyphEntry[] outlines(int count) {
        var programs = new GlyphEntry[count];
        for (int i = 0; i < count; i++) programs[i] = font.programs().program(glyphs[i]);
        return programs;
    }

    private SortedMap<String, byte[]> tables(int count) {
        var tables = new TreeMap<String, byte[]>();
        var metrics = ByteBuffer.allocate(4 * count);
        var locations = ByteBuffer.allocate(4 * (count + 1)).putInt(0);
        int end = 0;
        for (int i = 0; i < count; i++) {
            var program = font.programs().program(glyphs[i]);
            metrics.putShort((short) advance(font, glyphs[i])).putShort((short) program.leftBearing());
            locations.putInt(end += program.bytes().length);
        }
        tables.put("hmtx", metrics.array());
        tables.put("loca", locations.array());
        tables.put("head", changed("head", 50, WIDE_LOCATIONS));
        tables.put("hhea", changed("hhea", 34, count));
        tables.put("maxp", changed("maxp", 4, count));
        return tables;
    }

    private byte[] changed(String tag, int at, int value) {
        var table = font.sfnt().table(tag);
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        ByteBuffer.wrap(bytes).putShort(at, (short) value);
        return bytes;
    }
}
