package org.makeready.catalog.index;

import java.util.Arrays;

/// What documents are sorted and filtered by, each in a column of its own.
final class Columns {
    int[] id = new int[64];
    long[] published = new long[64];
    long[] price = new long[64];
    long[] sold = new long[64];
    private int docs;

    int docs() {
        return docs;
    }

    /// The number of the new document.
    int add(Entry entry) {
        if (docs == id.length) grow(docs + (docs >> 1));
        id[docs] = entry.id();
        published[docs] = entry.published();
        price[docs] = entry.price();
        sold[docs] = entry.sold();
        return docs++;
    }

    private void grow(int room) {
        id = Arrays.copyOf(id, room);
        published = Arrays.copyOf(published, room);
        price = Arrays.copyOf(price, room);
        sold = Arrays.copyOf(sold, room);
    }
}
