package org.makeready.pictures.decoding;

import java.util.Arrays;

/// The bytes of a file from outside. Reading past their end is an [IndexOutOfBoundsException], never a guess.
record ByteReader(byte[] bytes) {
    int length() {
        return bytes.length;
    }

    int at(int index) {
        return bytes[index] & 0xFF;
    }

    int big16(int index) {
        return at(index) << 8 | at(index + 1);
    }

    long big32(int index) {
        return (long) big16(index) << 16 | big16(index + 2);
    }

    int little16(int index) {
        return at(index) | at(index + 1) << 8;
    }

    int little24(int index) {
        return little16(index) | at(index + 2) << 16;
    }

    long little32(int index) {
        return little16(index) | (long) little16(index + 2) << 16;
    }

    boolean matches(int index, byte[] expected) {
        return index >= 0
                && index + expected.length <= bytes.length
                && Arrays.equals(bytes, index, index + expected.length, expected, 0, expected.length);
    }

    byte[] slice(int from, int to) {
        if (from < 0 || to < from || to > bytes.length) throw new IndexOutOfBoundsException(to);
        return Arrays.copyOfRange(bytes, from, to);
    }
}
