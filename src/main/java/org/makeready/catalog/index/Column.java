package org.makeready.catalog.index;

import java.util.Arrays;

/// A number for each document, and for each block of documents how small and great they may be: whoever looks for the
/// best few passes over most of the blocks.
final class Column {
    static final int BLOCK = 10;
    private long[] values = new long[64];
    private long[] least = {Long.MAX_VALUE};
    private long[] most = {Long.MIN_VALUE};

    long of(int doc) {
        return values[doc];
    }

    void set(int doc, long value) {
        if (doc >= values.length) values = Arrays.copyOf(values, doc + (doc >> 1));
        int block = doc >> BLOCK;
        if (block >= least.length) {
            int blocks = least.length;
            least = Arrays.copyOf(least, block + 1 + (block >> 1));
            most = Arrays.copyOf(most, least.length);
            Arrays.fill(least, blocks, least.length, Long.MAX_VALUE);
            Arrays.fill(most, blocks, most.length, Long.MIN_VALUE);
        }
        values[doc] = value;
        least[block] = Math.min(least[block], value);
        most[block] = Math.max(most[block], value);
    }

    /// No document of the block has a smaller number.
    long least(int block) {
        return least[block];
    }

    /// No document of the block has a greater one.
    long most(int block) {
        return most[block];
    }
}
