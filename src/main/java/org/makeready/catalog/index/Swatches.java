package org.makeready.catalog.index;

import java.util.Arrays;

/// Which documents have which colours: by coarse cells of 4 bits a channel, each document there with its place inside,
/// so that what lies near a colour is found in a few long lists and then looked at exactly.
final class Swatches {
    private static final int COARSE = 1 << 12;
    private static final int INSIDE = 6;
    private final int[][] lists = new int[COARSE][];
    private final int[] sizes = new int[COARSE];

    void add(int doc, int cell) {
        int coarse = coarse(cell);
        var list = lists[coarse];
        if (list == null) list = lists[coarse] = new int[4];
        if (sizes[coarse] == list.length) list = lists[coarse] = Arrays.copyOf(list, list.length + (list.length >> 1));
        list[sizes[coarse]++] = doc << INSIDE | inside(cell);
    }

    /// @param near cells of [ColourCells]
    void addTo(Bits docs, int[] near) {
        var insides = new long[COARSE];
        for (int cell : near) insides[coarse(cell)] |= 1L << inside(cell);
        for (int coarse = 0; coarse < COARSE; coarse++) {
            long wanted = insides[coarse];
            if (wanted == 0 || lists[coarse] == null) continue;
            var list = lists[coarse];
            for (int i = 0; i < sizes[coarse]; i++) if ((wanted >>> list[i] & 1) != 0) docs.add(list[i] >>> INSIDE);
        }
    }

    void trim() {
        for (int i = 0; i < COARSE; i++)
            if (lists[i] != null) lists[i] = Arrays.copyOf(lists[i], Math.max(4, sizes[i]));
    }

    /// The four high bits of each channel.
    private static int coarse(int cell) {
        return (cell >> 14 & 15) << 8 | (cell >> 8 & 15) << 4 | cell >> 2 & 15;
    }

    /// The two low bits of each.
    private static int inside(int cell) {
        return (cell >> 12 & 3) << 4 | (cell >> 6 & 3) << 2 | cell & 3;
    }
}
