package org.makeready.catalog.index;

import java.util.Arrays;

/// A set of documents, a bit for each of them.
final class Bits {
    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    static Bits none(int docs) {
        return new Bits(new long[(docs >> 6) + 1]);
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    void add(int doc) {
        words[doc >> 6] |= 1L << doc;
    }

    void remove(int doc) {
        words[doc >> 6] &= ~(1L << doc);
    }

    boolean contains(int doc) {
        return (words[doc >> 6] & 1L << doc) != 0;
    }

    void or(long[] more) {
        int n = Math.min(words.length, more.length);
        for (int i = 0; i < n; i++) words[i] |= more[i];
    }

    void or(Bits more) {
        or(more.words);
    }

    Bits and(Bits other) {
        int n = Math.min(words.length, other.words.length);
        for (int i = 0; i < n; i++) words[i] &= other.words[i];
        for (int i = n; i < words.length; i++) words[i] = 0;
        return this;
    }

    int count() {
        int count = 0;
        for (long word : words) count += Long.bitCount(word);
        return count;
    }

    int countBoth(long[] other) {
        int n = Math.min(words.length, other.length);
        int count = 0;
        for (int i = 0; i < n; i++) count += Long.bitCount(words[i] & other[i]);
        return count;
    }

    /// The next document from this one on; -1 when there is none.
    int next(int from) {
        int i = from >> 6;
        if (i >= words.length) return -1;
        long word = words[i] & -1L << from;
        while (word == 0) {
            if (++i == words.length) return -1;
            word = words[i];
        }
        return (i << 6) + Long.numberOfTrailingZeros(word);
    }

    boolean reaches(int doc) {
        return doc >> 6 < words.length;
    }

    /// Room for so many documents.
    Bits grown(int docs) {
        return new Bits(Arrays.copyOf(words, (docs >> 6) + 1));
    }
}
