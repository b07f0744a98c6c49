package org.makeready.press.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.ByteWriter;
import org.makeready.press.template.Art;

/// What a printer locks up in a frame: bytes no choice can change, with holes where slots are, parts an option may leave
/// out, and marks for inks. Printing copies bytes and writes over marks; its cost does not depend on what they draw.
/// Immutable and safe to share.
public final class Forme {
    private final byte[] bytes;
    private final int[] markedAt;
    /// Which of the marks stands at each of these places.
    private final int[] marked;
    private final List<Mark> marks;
    private final List<Piece> pieces;
    private final int split;

    private Forme(byte[] bytes, int[] markedAt, int[] marked, List<Mark> marks, List<Piece> pieces, int split) {
        this.bytes = bytes;
        this.markedAt = markedAt;
        this.marked = marked;
        this.marks = marks;
        this.pieces = pieces;
        this.split = split;
    }

    private sealed interface Piece {
        /// Some of the bytes with the marks in them, `[mark, markLimit)`.
        record Printed(int from, int to, int mark, int markLimit) implements Piece {}

        record Hole(Art.Place place, Transform transform) implements Piece {}

        record Optional(String option, List<Piece> pieces) implements Piece {}
    }

    /// Writes what fills a hole.
    public interface Filler {
        /// @param transform maps the face to where the hole lies
        void fill(Item item, Transform transform);
    }

    /// How many bytes it keeps.
    public int size() {
        return bytes.length + 8 * marked.length;
    }

    public void print(ByteWriter out, Composition composition, Filler filler) {
        new Printing(out, composition, filler).print(pieces);
    }

    /// What was set before the split, and what from there on: one on top of the other they are the whole.
    public Forme below() {
        return new Forme(bytes, markedAt, marked, marks, pieces.subList(0, split), split);
    }

    public Forme above() {
        return new Forme(bytes, markedAt, marked, marks, pieces.subList(split, pieces.size()), 0);
    }

    private final class Printing {
        private final ByteWriter out;
        private final Composition composition;
        private final Filler filler;
        private final byte[][] written;

        Printing(ByteWriter out, Composition composition, Filler filler) {
            this.out = out;
            this.composition = composition;
            this.filler = filler;
            this.written = new byte[marks.size()][];
            for (int m = 0; m < written.length; m++) written[m] = marks.get(m).written(composition);
        }

        void print(List<Piece> some) {
            for (var piece : some) {
                switch (piece) {
                    case Piece.Printed printed -> out.raw(bytes, printed.from, printed.to, (all, at) -> mark(printed, all, at));
                    case Piece.Hole(Art.Place place, Transform transform) ->
                            composition.at(place).ifPresent(item -> filler.fill(item, transform));
                    case Piece.Optional(String option, List<Piece> inner) -> {
                        if (composition.shows(option)) print(inner);
                    }
                }
            }
        }

        private void mark(Piece.Printed printed, byte[] all, int at) {
            for (int m = printed.mark; m < printed.markLimit; m++) {
                byte[] with = written[marked[m]];
                System.arraycopy(with, 0, all, at + markedAt[m] - printed.from, with.length);
            }
        }
    }

    /// Sets a forme from beginning to end.
    public static final class Builder {
        private final ByteWriter out = new ByteWriter(4096);
        private int[] markedAt = new int[16];
        private int[] marked = new int[16];
        private int count;
        private final List<Mark> marks = new ArrayList<>();
        private List<Piece> pieces = new ArrayList<>();
        private int open;
        private int openMark;
        private int split = -1;

        /// Where static bytes are written.
        public ByteWriter out() {
            return out;
        }

        /// Leaves room for a mark here.
        public void mark(Mark mark) {
            if (count == markedAt.length) {
                markedAt = Arrays.copyOf(markedAt, count * 2);
                marked = Arrays.copyOf(marked, count * 2);
            }
            if (!marks.contains(mark)) marks.add(mark);
            markedAt[count] = out.length();
            marked[count++] = marks.indexOf(mark);
            for (int i = 0; i < mark.length(); i++) out.ascii('0');
        }

        public void hole(Art.Place place, Transform transform) {
            close();
            pieces.add(new Piece.Hole(place, transform));
        }

        /// What `part` sets is printed only where the option is shown.
        public void optional(String option, Runnable part) {
            close();
            var outer = pieces;
            pieces = new ArrayList<>();
            part.run();
            close();
            outer.add(new Piece.Optional(option, List.copyOf(pieces)));
            pieces = outer;
        }

        /// From here on, at the latest, things depend on what fills the holes. Only the first call counts.
        public void split() {
            close();
            if (split < 0) split = pieces.size();
        }

        private void close() {
            if (out.length() > open) pieces.add(new Piece.Printed(open, out.length(), openMark, count));
            open = out.length();
            openMark = count;
        }

        public Forme build() {
            close();
            return new Forme(out.toBytes(), Arrays.copyOf(markedAt, count), Arrays.copyOf(marked, count),
                    List.copyOf(marks), List.copyOf(pieces), split < 0 ? pieces.size() : split);
        }
    }
}
