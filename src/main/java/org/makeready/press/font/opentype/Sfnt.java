package org.makeready.press.font.opentype;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// The tables of a TrueType file (OpenType 1.9, "Organization of an OpenType Font"). Big-endian throughout.
public final class Sfnt {
    private static final int TRUETYPE = 0x00010000;
    private static final int DIRECTORY_ENTRY = 16;
    private final Map<String, ByteBuffer> tables = new TreeMap<>();

    /// @throws IllegalArgumentException when this is no TrueType file or a table lies outside it
    public Sfnt(byte[] file) {
        var buffer = ByteBuffer.wrap(file).asReadOnlyBuffer();
        try {
            if (buffer.getInt(0) != TRUETYPE) throw new IllegalArgumentException("Not a TrueType (glyf) font file");
            int count = buffer.getShort(4);
            for (int i = 0; i < count; i++) {
                int entry = 12 + i * DIRECTORY_ENTRY;
                byte[] tag = new byte[4];
                buffer.get(entry, tag);
                tables.put(
                        new String(tag, java.nio.charset.StandardCharsets.ISO_8859_1),
                        buffer.slice(buffer.getInt(entry + 8), buffer.getInt(entry + 12)));
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IllegalArgumentException("A table is outside the font file", e);
        }
    }

    /// Whether there is a table of this tag, such as `GSUB`.
    public boolean has(String tag) {
        return tables.containsKey(tag);
    }

    /// @throws IllegalArgumentException when the font has no such table
    public ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) throw new IllegalArgumentException("The font has no '" + tag + "' table");
        return table;
    }

    /// The unsigned 16-bit number at this offset.
    public static int u16(ByteBuffer table, int at) {
        return table.getShort(at) & 0xFFFF;
    }
}
