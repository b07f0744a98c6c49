package org.makeready.press.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A smaller TrueType file with only the glyphs that are used, renumbered, for embedding in a PDF: glyph 0 stays
/// .notdef, those asked for follow in the order given, then the parts composite glyphs are made of. The same glyphs of
/// the same font give the same bytes.
public final class FontSubset {
    private static final int WIDE_LOCATIONS = 1;
    private final Font font;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final byte[] file;

    private FontSubset(Font font, List<Integer> wanted) {
        this.font = font;
        number(0);
        wanted.forEach(this::number);
        var outlines = new SubsetOutlines(font, this::number);
        for (int i = 0; i < glyphs.size(); i++) outlines.add(glyphs.get(i));
        var tables = new TreeMap<String, byte[]>();
        for (var tag : List.of("cvt ", "fpgm", "prep")) if (font.sfnt().has(tag)) tables.put(tag, bytes(tag));
        tables.put("glyf", outlines.glyf());
        tables.put("loca", outlines.loca());
        tables.put("hmtx", metrics());
        tables.put("head", changed("head", 50, WIDE_LOCATIONS));
        tables.put("hhea", changed("hhea", 34, glyphs.size()));
        tables.put("maxp", changed("maxp", 4, glyphs.size()));
        this.file = SfntFile.write(tables);
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
        return glyphs.size();
    }

    /// The number a glyph of the whole font has in the subset.
    ///
    /// @throws IllegalArgumentException when it was not asked for
    public int newId(int glyph) {
        var number = numbers.get(glyph);
        if (number == null) throw new IllegalArgumentException("Glyph " + glyph + " is not in this subset of " + font);
        return number;
    }

    private int number(int glyph) {
        if (glyph >= font.glyphCount()) throw new IllegalArgumentException(font + " has no glyph " + glyph);
        var known = numbers.putIfAbsent(glyph, glyphs.size());
        if (known != null) return known;
        glyphs.add(glyph);
        return glyphs.size() - 1;
    }

    /// Advance and left side bearing of every glyph in full; behind the last advance the whole font lists bearings only.
    private byte[] metrics() {
        var whole = font.sfnt().table("hmtx");
        int advances = Sfnt.u16(font.sfnt().table("hhea"), 34);
        var metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            if (glyph < 0) {
                metrics.putShort((short) advance(font, glyph)).putShort((short) 0);
                continue;
            }
            int bearing = glyph < advances ? 4 * glyph + 2 : 4 * advances + 2 * (glyph - advances);
            metrics.putShort((short) font.advance(glyph)).putShort(whole.getShort(bearing));
        }
        return metrics.array();
    }

    private byte[] changed(String tag, int at, int value) {
        byte[] bytes = bytes(tag);
        ByteBuffer.wrap(bytes).putShort(at, (short) value);
        return bytes;
    }

    private byte[] bytes(String tag) {
        var table = font.sfnt().table(tag);
        byte[] bytes = new byte[table.limit()];
        table.get(0, bytes);
        return bytes;
    }
}
