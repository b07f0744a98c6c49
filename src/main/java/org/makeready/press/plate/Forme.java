package org.makeready.press.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.ByteWriter;
import org.makeready.press.template.Art;

/// What a printer locks up in a frame: bytes no choice can change, with holes where slots are, parts an option may
/// leave out, and marks for inks. Printing writes over marks in copies of the bytes around them and hands on all others
/// as they are; its cost does not depend on what they draw. Immutable and safe to share.
public final class Forme {
    private final List<Mark> marks;
    private final List<Piece> pieces;
    private final int split;

    private Forme(List<Mark> marks, List<Piece> pieces, int split) {
        this.marks = marks;
        this.pieces = pieces;
        this.split = split;
    }

    private sealed interface Piece {
        record Printed(List<Standing> runs) implements Piece {}

        record Hole(Art.Place place, Transform transform) implements Piece {}

        record Optional(String option, List<Piece> pieces) implements Piece {}
    }

    /// Writes what fills a hole.
    public interface Filler {
        /// @param transform maps the face to where the hole lies
        void fill(Item item, Transform transform);
    }

    /// How many bytes it takes.
    public int size() {
        return size(pieces);
    }

    private static int size(List<Piece> pieces) {
        int size = 0;
        for (var piece : pieces) {
            size += switch (piece) {
                case Piece.Printed(List<Standing> runs) ->
                    runs.stream().mapToInt(Standing::size).sum();
                case Piece.Hole _ -> 0;
                case Piece.Optional(var _, List<Piece> inner) -> size(inner);
            };
        }
        return size;
    }

    public void print(ByteWriter out, Composition composition, Filler filler) {
        byte[][] written = new byte[marks.size()][];
        for (int m = 0; m < written.length; m++) written[m] = marks.get(m).written(composition);
        print(pieces, out, composition, filler, written);
    }

    private static void print(
            List<Piece> some, ByteWriter out, Composition composition, Filler filler, byte[][] written) {
        for (var piece : some) {
            switch (piece) {
                case Piece.Printed(List<Standing> runs) -> {
                    for (var run : runs) run.print(out, written);
                }
                case Piece.Hole(Art.Place place, Transform transform) ->
                    composition.at(place).ifPresent(item -> filler.fill(item, transform));
                case Piece.Optional(String option, List<Piece> inner) -> {
                    if (composition.shows(option)) print(inner, out, composition, filler, written);
                }
            }
        }
    }

    /// The same with inks in their places: only names are left to be written over. Bytes without marks are shared.
    ///
    /// @param inks by role
    public Forme inked(Map<String, Ink> inks) {
        var names = marks.stream().filter(mark -> mark instanceof Mark.Name).toList();
        return new Forme(names, inked(pieces, inks, names), split);
    }

    private static List<Piece> inked(List<Piece> some, Map<String, Ink> inks, List<Mark> names) {
        return some.stream()
                .<Piece>map(piece -> switch (piece) {
                    case Piece.Printed(List<Standing> runs) ->
                        new Piece.Printed(runs.stream()
                                .flatMap(run -> run.inked(inks, names).stream())
                                .toList());
                    case Piece.Hole hole -> hole;
                    case Piece.Optional(String option, List<Piece> inner) ->
                        new Piece.Optional(option, inked(inner, inks, names));
                })
                .toList();
    }

    /// What was set before the split, and what from there on: one on top of the other they are the whole.
    public Forme below() {
        return new Forme(marks, pieces.subList(0, split), split);
    }

    public Forme above() {
        return new Forme(marks, pieces.subList(split, pieces.size()), 0);
    }

    /// Sets a forme from beginning to end.
    public static final class Builder {
        private final ByteWriter out = new ByteWriter(4096);
        private int[] at = new int[16];
        private int[] which = new int[16];
        private int count;
        private final List<Mark> marks = new ArrayList<>();
        private List<Piece> pieces = new ArrayList<>();
        private int split = -1;

        /// Where static bytes are written. Its length counts from the last hole, option or split.
        public ByteWriter out() {
            return out;
        }

        /// Leaves room for a mark here.
        public void mark(Mark mark) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
                which = Arrays.copyOf(which, count * 2);
            }
            if (!marks.contains(mark)) marks.add(mark);
            at[count] = out.length();
            which[count++] = marks.indexOf(mark);
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
            if (out.length() == 0) return;
            byte[] bytes = out.take();
            var standing = new Standing(
                    bytes,
                    0,
                    bytes.length,
                    Collections.unmodifiableList(marks),
                    Arrays.copyOf(at, count),
                    Arrays.copyOf(which, count));
            pieces.add(new Piece.Printed(standing.cut()));
            count = 0;
        }

        public Forme build() {
            close();
            return new Forme(List.copyOf(marks), List.copyOf(pieces), split < 0 ? pieces.size() : split);
        }
    }
}
