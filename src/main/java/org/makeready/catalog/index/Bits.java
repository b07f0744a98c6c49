package org.makeready.catalog.index;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A set of documents, a bit for each of them.
final class Bits {
    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    static Bits none(int docs) {
        return new Bits(new long[(docs >> 6) + 1]);
    }

    static Bits where(int docs, IntPredicate holds) {
        var bits = none(docs);
        for (int i = 0; i < bits.words.length; i++) {
            long word = 0;
            for (int doc = i << 6; doc < Math.min(docs, (i << 6) + 64); doc++) if (holds.test(doc)) word |= 1L << doc;
            bits.words[i] = word;
        }
        return bits;
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

    /// How many there are in both, as far as these words go; in all of them where none are named.
    int countBoth(long[] other, int[] only) {
        int count = 0;
        if (only == null) {
            int n = Math.min(words.length, other.length);
            for (int i = 0; i < n; i++) count += Long.bitCount(words[i] & other[i]);
        } else {
            for (int i : only) if (i < other.length) count += Long.bitCount(words[i] & other[i]);
        }
        return count;
    }

    /// The words that are not zero.
    int[] filled() {
        var filled = new int[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) if (words[i] != 0) filled[count++] = i;
        return Arrays.copyOf(filled, count);
    }

    int length() {
        return words.length;
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

    /// The last document up to this one; -1 when there is none.
    int last(int upTo) {
        if (upTo < 0) return -1;
        int i = Math.min(upTo >> 6, words.length - 1);
        long word = i < upTo >> 6 ? words[i] : words[i] & -1L >>> 63 - (upTo & 63);
        while (word == 0) {
            if (--i < 0) return -1;
            word = words[i];
        }
        return (i << 6) + 63 - Long.numberOfLeadingZeros(word);
    }

    boolean reaches(int doc) {
        return doc >> 6 < words.length;
    }

    /// Room for so many documents.
    Bits grown(int docs) {
        return new Bits(Arrays.copyOf(words, (docs >> 6) + 1));
    }
}
