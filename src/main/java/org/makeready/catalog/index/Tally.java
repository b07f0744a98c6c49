package org.makeready.catalog.index;

/// Counts how many of a set there are in others. Of a set with few documents only the words that hold any are looked
/// at.
final class Tally {
    private static final int FEW = 4;
    private final Bits set;
    private final int[] filled;

    Tally(Bits set) {
        this.set = set;
        int[] found = set.filled();
        this.filled = found.length * FEW < set.length() ? found : null;
    }

    int in(Docs docs) {
        return docs.countIn(set, filled);
    }
}
