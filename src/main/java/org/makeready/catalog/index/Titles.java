package org.makeready.catalog.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Folded titles of documents, one behind the other, in a few large pieces.
final class Titles {
    private static final int PIECE = 1 << 19;
    private static final int SHIFT = 19;
    private final List<byte[]> pieces = new ArrayList<>();
    private int[] at = new int[64];
    private final Column starts = new Column();
    private short[] length = new short[64];
    private int docs;
    private int end = PIECE;

    void add(byte[] title) {
        int bytes = Math.min(title.length, Short.MAX_VALUE);
        if (end + bytes > PIECE) {
            pieces.add(new byte[PIECE]);
            end = 0;
        }
        if (docs == at.length) {
            at = Arrays.copyOf(at, docs + (docs >> 1));
            length = Arrays.copyOf(length, docs + (docs >> 1));
        }
        starts.set(docs, start(title));
        at[docs] = pieces.size() - 1 << SHIFT | end;
        length[docs++] = (short) bytes;
        System.arraycopy(title, 0, pieces.getLast(), end, bytes);
        end += bytes;
    }

    /// The first eight letters as a number that sorts as they do.
    static long start(byte[] title) {
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) start = start << 8 | (i < title.length ? title[i] & 0xFF : 0);
        return start ^ Long.MIN_VALUE;
    }

    Column starts() {
        return starts;
    }

    int compare(int doc, int other) {
        return Arrays.compareUnsigned(
                pieces.get(at[doc] >>> SHIFT),
                from(doc),
                from(doc) + length[doc],
                pieces.get(at[other] >>> SHIFT),
                from(other),
                from(other) + length[other]);
    }

    int compare(int doc, byte[] title) {
        return Arrays.compareUnsigned(
                pieces.get(at[doc] >>> SHIFT), from(doc), from(doc) + length[doc], title, 0, title.length);
    }

    String title(int doc) {
        return new String(pieces.get(at[doc] >>> SHIFT), from(doc), length[doc], StandardCharsets.UTF_8);
    }

    private int from(int doc) {
        return at[doc] & PIECE - 1;
    }
}
