package org.makeready.catalog.index;

import java.util.Arrays;

/// Where a word stands: documents, ascending, each with the weightiest of the fields it stands in.
final class Postings {
    private static final int FIELD = 3;
    private int[] list = new int[1];
    private int size;

    /// @param doc greater than any added before, or the same with a lighter field
    void add(int doc, int field) {
        if (size > 0 && list[size - 1] >>> 2 == doc) return;
        if (size == list.length) list = Arrays.copyOf(list, size + Math.max(1, size >> 2));
        list[size++] = doc << 2 | field;
    }

    int size() {
        return size;
    }

    int doc(int i) {
        return list[i] >>> 2;
    }

    int field(int i) {
        return list[i] & FIELD;
    }

    void trim() {
        list = Arrays.copyOf(list, size);
    }
}
