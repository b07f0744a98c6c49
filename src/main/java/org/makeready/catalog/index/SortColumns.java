package org.makeready.catalog.index;

import java.util.Arrays;

/// What documents are sorted and filtered by, each in a column of its own.
final class SortColumns {
    final Column published = new Column();
    final Column price = new Column();
    final Column sold = new Column();
    private int[] id = new int[64];
    private int docs;

    int docs() {
        return docs;
    }

    int id(int doc) {
        return id[doc];
    }

    /// The number of the new document.
    int add(Entry entry) {
        if (docs == id.length) id = Arrays.copyOf(id, docs + (docs >> 1));
        id[docs] = entry.id();
        published.set(docs, entry.published());
        price.set(docs, entry.price());
        sold.set(docs, entry.sold());
        return docs++;
    }
}
