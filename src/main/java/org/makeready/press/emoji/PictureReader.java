package org.makeready.press.emoji;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.Item;

/// Reads one packed picture: the rectangle of its ink as four floats, then items after their count. An item is
/// a byte for its kind, then for a group its opacity (float) and items, for shapes the style, paint and outline. Counts
/// and coordinates are numbers of seven bits a byte, the lowest first; coordinates are steps of 1/[#STEPS] from the
/// point before, sign in the lowest bit.
final class PictureReader {
    static final int FILL = 0, EVEN_ODD = 1, STROKE = 2, GROUP = 3;
    static final int SOLID = 0, LINEAR = 1, RADIAL = 2;
    static final int MOVE = 0, LINE = 1, CURVE = 2, CLOSE = 3;
    static final int STEPS = 32;
    static final double OFFSETS = 65535;
    private static final int DEEPEST = 8;
    private final ByteBuffer in;

    PictureReader(ByteBuffer in) {
        this.in = in;
    }

    EmojiPicture emoji(String sequence) {
        var ink = new Rect(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
        return new EmojiPicture(sequence, items(DEEPEST), ink);
    }

    private List<Item> items(int depth) {
        if (depth == 0) throw new IllegalArgumentException("Groups are nested too deeply");
        int count = number();
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) items.add(item(depth));
        return List.copyOf(items);
    }

    private Item item(int depth) {
        int kind = in.get();
        if (kind == GROUP) return new Item.Group(Transform.IDENTITY, Clip.NONE, in.getFloat(), items(depth - 1));
        var style = style(kind);
        var paint = paint();
        return new Item.Shape(outline(), style, paint);
    }

    private Style style(int kind) {
        return switch (kind) {
            case FILL -> Style.FILL;
            case EVEN_ODD -> new Style.Fill(true);
            case STROKE ->
                new Style.Stroke(
                        in.getFloat(),
                        Style.Cap.values()[in.get()],
                        Style.Join.values()[in.get()],
                        in.getFloat(),
                        List.of(),
                        0);
            default -> throw new IllegalArgumentException("Unknown item: " + kind);
        };
    }

    private Paint<Ink> paint() {
        int kind = in.get();
        return switch (kind) {
            case SOLID -> new Paint.Solid<>(ink(), alpha());
            case LINEAR -> new Paint.Linear<>(point(), point(), stops(), transform());
            case RADIAL -> new Paint.Radial<>(point(), point(), in.getFloat(), stops(), transform());
            default -> throw new IllegalArgumentException("Unknown paint: " + kind);
        };
    }

    private List<Paint.Stop<Ink>> stops() {
        int count = number();
        var stops = new ArrayList<Paint.Stop<Ink>>();
        for (int i = 0; i < count; i++) stops.add(new Paint.Stop<>((in.getShort() & 0xFFFF) / OFFSETS, ink(), alpha()));
        return List.copyOf(stops);
    }

    private Ink ink() {
        return new Ink((in.get() & 0xFF) << 16 | (in.get() & 0xFF) << 8 | in.get() & 0xFF);
    }

    private double alpha() {
        return (in.get() & 0xFF) / 255.0;
    }

    private Point point() {
        return new Point(in.getFloat(), in.getFloat());
    }

    private Transform transform() {
        return new Transform(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
    }

    private Outline outline() {
        var outline = Outline.builder();
        var at = new At();
        int runs = number();
        for (int r = 0; r < runs; r++) {
            int run = number();
            for (int i = run >> 2; i > 0; i--) {
                switch (run & 3) {
                    case MOVE -> outline.move(at.x(), at.y());
                    case LINE -> outline.line(at.x(), at.y());
                    case CURVE -> outline.curve(at.x(), at.y(), at.x(), at.y(), at.x(), at.y());
                    default -> outline.close();
                }
            }
        }
        return outline.build();
    }

    /// Where the outline has come to.
    private final class At {
        private int x;
        private int y;

        double x() {
            x += signed();
            return (double) x / STEPS;
        }

        double y() {
            y += signed();
            return (double) y / STEPS;
        }
    }

    private int signed() {
        int number = number();
        return number >>> 1 ^ -(number & 1);
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) return number;
            if (shift > 28) throw new IllegalArgumentException("A number is too long");
        }
    }
}
