package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import org.makeready.press.font.opentype.GlyphEntries.GlyphEntry;

/// Puts tables together to a TrueType file (OpenType 1.9, "Organization of an OpenType Font").
public final class SfntWriter {
    private static final int TRUETYPE = 0x00010000;
    private static final int ENTRY = 16, HEAD_CHECKSUM = 8;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
    private static final String OUTLINES = "glyf";

    private SfntWriter() {}

    /// @param tables without 'glyf', which is made of the outlines and stands last
    public static byte[] write(SortedMap<String, byte[]> tables, GlyphEntry[] outlines) {
        int headLength = 12 + ENTRY * (tables.size() + 1);
        int size = headLength;
        for (byte[] table : tables.values()) size += padded(table.length);
        int outlineStart = size;
        for (var outline : outlines) size += outline.bytes().length;
        var file = ByteBuffer.allocate(size);
        header(file, tables.size() + 1);
        int at = headLength;
        int headAt = 0;
        boolean listed = false;
        for (var entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            if (!listed && entry.getKey().compareTo(OUTLINES) > 0) {
                outlines(file, outlines, outlineStart);
                listed = true;
            }
            if (entry.getKey().equals("head")) {
                headAt = at;
                ByteBuffer.wrap(table).putInt(HEAD_CHECKSUM, 0);
            }
            file.put(at, table);
            list(file, entry.getKey(), checksum(file, at, padded(table.length)), at, table.length);
            at += padded(table.length);
        }
        int sum = checksum(file, 0, outlineStart);
        for (var outline : outlines) sum += outline.checksum();
        return file.putInt(headAt + HEAD_CHECKSUM, CHECKSUM_MAGIC - sum).array();
    }

    private static void outlines(ByteBuffer file, GlyphEntry[] outlines, int start) {
        int at = start;
        int sum = 0;
        for (var outline : outlines) {
            file.put(at, outline.bytes());
            at += outline.bytes().length;
            sum += outline.checksum();
        }
        list(file, OUTLINES, sum, start, at - start);
    }

    private static void list(ByteBuffer file, String tag, int checksum, int at, int length) {
        for (int i = 0; i < tag.length(); i++) file.put((byte) tag.charAt(i));
        file.putInt(checksum).putInt(at).putInt(length);
    }

    private static void header(ByteBuffer file, int tables) {
        int power = Integer.highestOneBit(tables);
        file.putInt(TRUETYPE)
                .putShort((short) tables)
                .putShort((short) (power * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables - power) * ENTRY));
    }

    static int checksum(ByteBuffer file, int at, int length) {
        int sum = 0;
        for (int i = at; i < at + length; i += 4) sum += file.getInt(i);
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
