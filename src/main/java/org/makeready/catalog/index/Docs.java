package org.makeready.catalog.index;

import java.util.Arrays;

/// Numbers of documents, ascending as they were added: listed while they are few, a bit each once that is smaller.
final class Docs {
    private static final int BITS_A_NUMBER = 32;
    private int[] list = new int[2];
    private int size;
    private long[] bits;

    /// @param doc not smaller than any added before
    /// @param docs how many documents there are
    void add(int doc, int docs) {
        if (bits != null) {
            if (doc >> 6 >= bits.length)
                bits = Arrays.copyOf(bits, Math.max((doc >> 6) + 1, bits.length + (bits.length >> 2)));
            bits[doc >> 6] |= 1L << doc;
            return;
        }
        if (size > 0 && list[size - 1] == doc) return;
        if (size == list.length) list = Arrays.copyOf(list, size + Math.max(2, size >> 1));
        list[size++] = doc;
        if (size > docs / BITS_A_NUMBER && size > 64) settle(docs);
    }

    private void settle(int docs) {
        bits = new long[(docs >> 6) + 1];
        for (int i = 0; i < size; i++) bits[list[i] >> 6] |= 1L << list[i];
        list = null;
    }

    boolean contains(int doc) {
        if (bits != null) return doc >> 6 < bits.length && (bits[doc >> 6] & 1L << doc) != 0;
        return Arrays.binarySearch(list, 0, size, doc) >= 0;
    }

    void addTo(Bits set) {
        if (bits != null) set.or(bits);
        else for (int i = 0; i < size; i++) set.add(list[i]);
    }

    /// @param filled the words of the set that hold any; all of them where this is missing
    int countIn(Bits set, int[] filled) {
        if (bits != null) return set.countBoth(bits, filled);
        int count = 0;
        for (int i = 0; i < size; i++) if (set.contains(list[i])) count++;
        return count;
    }

    /// Gives back what was reserved for growing.
    void trim() {
        if (bits == null) list = Arrays.copyOf(list, size);
    }
}
