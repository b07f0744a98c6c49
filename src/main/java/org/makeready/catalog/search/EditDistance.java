package org.makeready.catalog.search;

/// Slips of the finger between two words: a letter missing, too many, another, or two in the wrong order
/// (optimal string alignment distance).
final class EditDistance {
    private static final int SHORT = 3, LONG = 7;

    private EditDistance() {}

    /// How many are forgiven: none in a word so short that it would become any other.
    static int allowed(String word) {
        int length = word.codePointCount(0, word.length());
        return length <= SHORT ? 0 : length < LONG ? 1 : 2;
    }

    static int between(String word, String other) {
        int[] a = word.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[] before = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) last[j] = j;
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            before = last;
            last = row;
        }
        return last[b.length];
    }
}
