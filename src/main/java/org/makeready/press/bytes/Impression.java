package org.makeready.press.bytes;

import java.nio.ByteBuffer;
import java.util.List;

/// What the press printed: bytes in runs. Long ones stand where they were compiled and are shared by all that was
/// printed from the same plate; only a reader who wants one array puts them together. Immutable.
public final class Impression {
    private final List<ByteRun> runs;
    private final int length;

    /// The bytes `[from, to)`, which nobody changes any more.
    record ByteRun(byte[] bytes, int from, int to) {}

    Impression(List<ByteRun> runs) {
        this.runs = List.copyOf(runs);
        this.length = runs.stream().mapToInt(run -> run.to - run.from).sum();
    }

    /// All in one run.
    ///
    /// @param bytes must not change afterwards
    public static Impression of(byte[] bytes) {
        return new Impression(List.of(new ByteRun(bytes, 0, bytes.length)));
    }

    /// How many bytes there are.
    public int length() {
        return length;
    }

    /// All bytes, in an array of the caller's own.
    public byte[] bytes() {
        byte[] all = new byte[length];
        int at = 0;
        for (var run : runs) {
            System.arraycopy(run.bytes, run.from, all, at, run.to - run.from);
            at += run.to - run.from;
        }
        return all;
    }

    /// The runs in order, to be read, not written.
    public List<ByteBuffer> runs() {
        return runs.stream()
                .map(run ->
                        ByteBuffer.wrap(run.bytes, run.from, run.to - run.from).asReadOnlyBuffer())
                .toList();
    }
}
