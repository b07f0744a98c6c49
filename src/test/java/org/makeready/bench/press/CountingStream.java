package org.makeready.bench.press;

import java.io.OutputStream;

/// Counts what is written and keeps nothing.
final class CountingStream extends OutputStream {
    private long length;

    long length() {
        return length;
    }

    @Override
    public void write(int b) {
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        length += count;
    }
}
