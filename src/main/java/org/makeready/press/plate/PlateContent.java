package org.makeready.press.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.template.Art;

/// What a printer locks up in a frame: bytes no choice can change, with holes where slots are, parts an option may
/// leave out, and marks for inks. Printing writes over marks in copies of the bytes around them and hands on all others
/// as they are; its cost does not depend on what they draw. Immutable and safe to share.
public final class PlateContent {
    private final List<VariableBytes> marks;
    private final List<ContentPart> pieces;
    private final int split;

    private PlateContent(List<VariableBytes> marks, List<ContentPart> pieces, int split) {
        this.marks = marks;
        this.pieces = pieces;
        this.split = split;
    }

    private sealed interface ContentPart {
        record Printed(List<StaticBytes> runs) implements ContentPart {}

        record Hole(Art.Place place, Transform transform) implements ContentPart {}

        record Optional(String option, List<ContentPart> pieces) implements ContentPart {}
    }

    /// Writes what fills a hole.
    public interface HoleFiller {
        /// @param transform maps the face to where the hole lies
        void fill(Item item, Transform transform);
    }

    /// How many bytes it takes.
    public int size() {
        return size(pieces);
    }

    private static int size(List<ContentPart> pieces) {
        int size = 0;
        for (var piece : pieces) {
            size += switch (piece) {
                case ContentPart.Printed(List<StaticBytes> runs) ->
                    runs.stream().mapToInt(StaticBytes::size).sum();
                case ContentPart.Hole _ -> 0;
                case ContentPart.Optional(var _, List<ContentPart> inner) -> size(inner);
            };
        }
        return size;
    }

    /// Writes the content of one composition: inks and names over their marks, options that are shown, and what the
    /// filler writes for each hole that has an item.
    public void print(ByteWriter out, Composition composition, HoleFiller filler) {
        byte[][] written = new byte[marks.size()][];
        for (int m = 0; m < written.length; m++) written[m] = marks.get(m).written(composition);
        print(pieces, out, composition, filler, written);
    }

    private static void print(
            List<ContentPart> some, ByteWriter out, Composition composition, HoleFiller filler, byte[][] written) {
        for (var piece : some) {
            switch (piece) {
                case ContentPart.Printed(List<StaticBytes> runs) -> {
                    for (var run : runs) run.print(out, written);
                }
                case ContentPart.Hole(Art.Place place, Transform transform) ->
                    composition.at(place).ifPresent(item -> filler.fill(item, transform));
                case ContentPart.Optional(String option, List<ContentPart> inner) -> {
                    if (composition.shows(option)) print(inner, out, composition, filler, written);
                }
            }
        }
    }

    /// The same with inks in their places: only names are left to be written over. Bytes without marks are shared.
    ///
    /// @param inks by role
    public PlateContent withInks(Map<String, Ink> inks) {
        var names = marks.stream()
                .filter(mark -> mark instanceof VariableBytes.IdBytes)
                .toList();
        return new PlateContent(names, withInks(pieces, inks, names), split);
    }

    private static List<ContentPart> withInks(
            List<ContentPart> some, Map<String, Ink> inks, List<VariableBytes> names) {
        return some.stream()
                .<ContentPart>map(piece -> switch (piece) {
                    case ContentPart.Printed(List<StaticBytes> runs) ->
                        new ContentPart.Printed(runs.stream()
                                .flatMap(run -> run.withInks(inks, names).stream())
                                .toList());
                    case ContentPart.Hole hole -> hole;
                    case ContentPart.Optional(String option, List<ContentPart> inner) ->
                        new ContentPart.Optional(option, withInks(inner, inks, names));
                })
                .toList();
    }

    /// What was set before the split, and what from there on: one on top of the other they are the whole.
    public PlateContent below() {
        return new PlateContent(marks, pieces.subList(0, split), split);
    }

    /// What was set from the split on.
    public PlateContent above() {
        return new PlateContent(marks, pieces.subList(split, pieces.size()), 0);
    }

    /// Sets a forme from beginning to end.
    public static final class Builder {
        private final ByteWriter out = new ByteWriter(4096);
        private int[] at = new int[16];
        private int[] which = new int[16];
        private int count;
        private final List<VariableBytes> marks = new ArrayList<>();
        private List<ContentPart> pieces = new ArrayList<>();
        private int split = -1;

        /// Where static bytes are written. Its length counts from the last hole, option or split.
        public ByteWriter out() {
            return out;
        }

        /// Leaves room for a mark here.
        public void variable(VariableBytes mark) {
            if (count == at.length) {
                at = Arrays.copyOf(at, count * 2);
                which = Arrays.copyOf(which, count * 2);
            }
            if (!marks.contains(mark)) marks.add(mark);
            at[count] = out.length();
            which[count++] = marks.indexOf(mark);
            for (int i = 0; i < mark.length(); i++) out.ascii('0');
        }

        /// Leaves a hole for what fills a place; `transform` is handed to the filler.
        public void hole(Art.Place place, Transform transform) {
            close();
            pieces.add(new ContentPart.Hole(place, transform));
        }

        /// What `part` sets is printed only where the option is shown.
        public void optional(String option, Runnable part) {
            close();
            var outer = pieces;
            pieces = new ArrayList<>();
            part.run();
            close();
            outer.add(new ContentPart.Optional(option, List.copyOf(pieces)));
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
            var fixed = new StaticBytes(
                    bytes,
                    0,
                    bytes.length,
                    Collections.unmodifiableList(marks),
                    Arrays.copyOf(at, count),
                    Arrays.copyOf(which, count));
            pieces.add(new ContentPart.Printed(fixed.split()));
            count = 0;
        }

        /// The finished content; the builder is used up.
        public PlateContent build() {
            close();
            return new PlateContent(List.copyOf(marks), List.copyOf(pieces), split < 0 ? pieces.size() : split);
        }
    }
}
