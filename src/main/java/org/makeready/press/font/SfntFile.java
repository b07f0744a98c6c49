package org.makeready.press.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/// Puts tables together to a TrueType file (OpenType 1.9, "Organization of an OpenType Font").
final class SfntFile {
    private static final int TRUETYPE = 0x00010000;
    private static final int ENTRY = 16, HEAD_CHECKSUM = 8;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private SfntFile() {}

    static byte[] write(SortedMap<String, byte[]> tables) {
        int size = 12 + ENTRY * tables.size();
        for (byte[] table : tables.values()) size += padded(table.length);
        var file = ByteBuffer.allocate(size);
        header(file, tables.size());
        int at = 12 + ENTRY * tables.size();
        int headAt = 0;
        for (var entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            if (entry.getKey().equals("head")) {
                headAt = at;
                ByteBuffer.wrap(table).putInt(HEAD_CHECKSUM, 0);
            }
            file.put(at, table);
            file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(checksum(file, at, padded(table.length))).putInt(at).putInt(table.length);
            at += padded(table.length);
        }
        return file.putInt(headAt + HEAD_CHECKSUM, CHECKSUM_MAGIC - checksum(file, 0, size)).array();
    }

    private static void header(ByteBuffer file, int tables) {
        int power = Integer.highestOneBit(tables);
        file.putInt(TRUETYPE).putShort((short) tables).putShort((short) (power * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables - power) * ENTRY));
    }

    private static int checksum(ByteBuffer file, int at, int length) {
        int sum = 0;
        for (int i = at; i < at + length; i += 4) sum += file.getInt(i);
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
