package org.makeready.press.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.bytes.ByteWriter.Retouch;
import org.makeready.press.colour.Ink;

/// Standing type: the bytes `[from, to)` of an array, kept for many impressions, and where in the array which marks
/// are.
///
/// @param marks of the whole forme
/// @param at    rising
/// @param which numbers of the marks at these places
record StaticBytes(byte[] bytes, int from, int to, List<VariableBytes> marks, int[] at, int[] which) {
    /// So many bytes without a mark are worth a run of their own, which is never copied.
    private static final int WORTH_SHARING = 4096;

    /// Cut where there is no mark for long.
    List<StaticBytes> split() {
        var runs = new ArrayList<StaticBytes>();
        int start = from;
        int first = 0;
        int clear = from;
        for (int m = 0; m <= at.length; m++) {
            int next = m == at.length ? to : at[m];
            if (next - clear >= WORTH_SHARING) {
                if (clear > start) runs.add(part(start, clear, first, m));
                runs.add(part(clear, next, m, m));
                start = next;
                first = m;
            }
            if (m < at.length) clear = at[m] + marks.get(which[m]).length();
        }
        if (to > start) runs.add(part(start, to, first, at.length));
        return runs;
    }

    private StaticBytes part(int from, int to, int mark, int limit) {
        return new StaticBytes(
                bytes, from, to, marks, Arrays.copyOfRange(at, mark, limit), Arrays.copyOfRange(which, mark, limit));
    }

    int size() {
        return to - from + 8 * at.length;
    }

    /// @param written what stands for each mark
    void print(ByteWriter out, byte[][] written) {
        out.raw(
                bytes,
                from,
                to,
                at.length == 0
                        ? Retouch.NONE
                        : (all, start) -> {
                            for (int m = 0; m < at.length; m++) put(written[which[m]], all, start + at[m] - from);
                        });
    }

    private static void put(byte[] written, byte[] all, int at) {
        System.arraycopy(written, 0, all, at, written.length);
    }

    /// The same with inks in their places; only names are marked still. What has no marks is shared.
    List<StaticBytes> withInks(Map<String, Ink> inks, List<VariableBytes> names) {
        if (at.length == 0) return List.of(this);
        byte[] copy = Arrays.copyOfRange(bytes, from, to);
        for (int m = 0; m < at.length; m++) {
            if (marks.get(which[m]) instanceof VariableBytes.InkBytes inked)
                put(inked.written(inks), copy, at[m] - from);
        }
        int[] named = IntStream.range(0, at.length)
                .filter(m -> marks.get(which[m]) instanceof VariableBytes.IdBytes)
                .toArray();
        return new StaticBytes(
                        copy,
                        0,
                        copy.length,
                        names,
                        IntStream.of(named).map(m -> at[m] - from).toArray(),
                        IntStream.of(named)
                                .map(m -> names.indexOf(marks.get(which[m])))
                                .toArray())
                .split();
    }
}
