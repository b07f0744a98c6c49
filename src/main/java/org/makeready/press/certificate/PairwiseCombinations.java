package org.makeready.press.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of values, one of each column: all there are where these are few, else so many that every pair of values of any
/// two columns stands together in some row. What goes wrong with colours goes wrong between two of them.
final class PairwiseCombinations {
    private PairwiseCombinations() {}

    /// @param sizes how many values each column has
    /// @param most  up to how many rows all combinations are made
    static List<int[]> rows(List<Integer> sizes, int most) {
        long all = 1;
        for (int size : sizes) all = Math.min(all * size, Integer.MAX_VALUE);
        return all <= most ? allCombinations(sizes, (int) all) : new PairCover(sizes).rows();
    }

    private static List<int[]> allCombinations(List<Integer> sizes, int all) {
        var rows = new ArrayList<int[]>(all);
        for (int i = 0; i < all; i++) {
            int[] row = new int[sizes.size()];
            int rest = i;
            for (int c = row.length - 1; c >= 0; c--) {
                row[c] = rest % sizes.get(c);
                rest /= sizes.get(c);
            }
            rows.add(row);
        }
        return rows;
    }

    /// Greedy: each row begins with a pair not yet seen and takes in every column the value that brings the most new
    /// pairs.
    private static final class PairCover {
        private final List<Integer> sizes;
        private final boolean[][][][] seen;

        PairCover(List<Integer> sizes) {
            this.sizes = sizes;
            int n = sizes.size();
            seen = new boolean[n][n][][];
            for (int a = 0; a < n; a++)
                for (int b = a + 1; b < n; b++) seen[a][b] = new boolean[sizes.get(a)][sizes.get(b)];
        }

        List<int[]> rows() {
            var rows = new ArrayList<int[]>();
            for (int a = 0; a < sizes.size(); a++) {
                for (int b = a + 1; b < sizes.size(); b++) {
                    for (int x = 0; x < sizes.get(a); x++) {
                        for (int y = 0; y < sizes.get(b); y++) if (!seen[a][b][x][y]) rows.add(row(a, x, b, y));
                    }
                }
            }
            return rows;
        }

        private int[] row(int a, int x, int b, int y) {
            int[] row = new int[sizes.size()];
            Arrays.fill(row, -1);
            row[a] = x;
            row[b] = y;
            for (int c = 0; c < row.length; c++) if (row[c] < 0) row[c] = best(row, c);
            for (int i = 0; i < row.length; i++)
                for (int j = i + 1; j < row.length; j++) seen[i][j][row[i]][row[j]] = true;
            return row;
        }

        private int best(int[] row, int column) {
            int best = 0;
            int most = -1;
            for (int value = 0; value < sizes.get(column); value++) {
                int fresh = 0;
                for (int other = 0; other < row.length; other++) {
                    if (row[other] < 0 || other == column) continue;
                    boolean known = other < column
                            ? seen[other][column][row[other]][value]
                            : seen[column][other][value][row[other]];
                    if (!known) fresh++;
                }
                if (fresh > most) {
                    most = fresh;
                    best = value;
                }
            }
            return best;
        }
    }
}
