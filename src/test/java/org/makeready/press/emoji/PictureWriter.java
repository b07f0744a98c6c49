package org.makeready.press.emoji;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.EmojiPicture;
import org.makeready.press.item.Item;

/// Packs pictures as [PictureReader] reads them.
final class PictureWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    int length() {
        return out.size();
    }

    void emoji(EmojiPicture emoji) {
        floats(
                emoji.ink().x(),
                emoji.ink().y(),
                emoji.ink().width(),
                emoji.ink().height());
        items(emoji.items());
    }

    private void items(List<Item> items) {
        number(items.size());
        for (var item : items) {
            switch (item) {
                case Item.Group group -> {
                    out.write(PictureReader.GROUP);
                    floats(group.opacity());
                    items(group.items());
                }
                case Item.Shape shape -> {
                    style(shape.style());
                    paint(shape.paint());
                    outline(shape.outline());
                }
                case Item.Pictogram _, Item.Masked _, Item.Glyphs _, Item.Picture _ ->
                    throw new IllegalArgumentException("Emoji are made of shapes");
            }
        }
    }

    private void style(Style style) {
        switch (style) {
            case Style.Fill fill -> out.write(fill.evenOdd() ? PictureReader.EVEN_ODD : PictureReader.FILL);
            case Style.Stroke stroke -> {
                out.write(PictureReader.STROKE);
                floats(stroke.width());
                out.write(stroke.cap().ordinal());
                out.write(stroke.join().ordinal());
                floats(stroke.miterLimit());
            }
        }
    }

    private void paint(Paint<Ink> paint) {
        switch (paint) {
            case Paint.Solid<Ink>(Ink ink, double alpha) -> {
                out.write(PictureReader.SOLID);
                colour(ink, alpha);
            }
            case Paint.Linear<Ink>(Point from, Point to, List<Paint.Stop<Ink>> stops, Transform t) -> {
                out.write(PictureReader.LINEAR);
                floats(from.x(), from.y(), to.x(), to.y());
                stops(stops);
                floats(t.a(), t.b(), t.c(), t.d(), t.e(), t.f());
            }
            case Paint.Radial<Ink>(
                    Point focus,
                    Point centre,
                    double radius,
                    List<Paint.Stop<Ink>> stops,
                    Transform t) -> {
                out.write(PictureReader.RADIAL);
                floats(focus.x(), focus.y(), centre.x(), centre.y(), radius);
                stops(stops);
                floats(t.a(), t.b(), t.c(), t.d(), t.e(), t.f());
            }
        }
    }

    private void stops(List<Paint.Stop<Ink>> stops) {
        number(stops.size());
        for (var stop : stops) {
            int offset = (int) Math.round(stop.offset() * PictureReader.OFFSETS);
            out.write(offset >> 8);
            out.write(offset);
            colour(stop.colour(), stop.alpha());
        }
    }

    private void colour(Ink ink, double alpha) {
        out.write(ink.red());
        out.write(ink.green());
        out.write(ink.blue());
        out.write((int) Math.round(alpha * 255));
    }

    private void outline(Outline outline) {
        var steps = new Steps();
        outline.follow(steps);
        number(steps.runs.size());
        int at = 0;
        for (int run : steps.runs) {
            number(run);
            int operands = (run >> 2)
                    * switch (run & 3) {
                        case PictureReader.MOVE, PictureReader.LINE -> 2;
                        case PictureReader.CURVE -> 6;
                        default -> 0;
                    };
            for (int end = at + operands; at < end; at++)
                number(steps.deltas.get(at) << 1 ^ steps.deltas.get(at) >> 31);
        }
    }

    private void floats(double... values) {
        for (double value : values)
            out.writeBytes(ByteBuffer.allocate(4).putFloat((float) value).array());
    }

    private void number(int number) {
        int rest = number;
        for (; rest >>> 7 != 0; rest >>>= 7) out.write(rest & 0x7F | 0x80);
        out.write(rest);
    }

    /// An outline as runs of equal steps (how many times four, plus the kind) and the ways between points.
    private static final class Steps implements Outline.Pen {
        final List<Integer> runs = new ArrayList<>();
        final List<Integer> deltas = new ArrayList<>();
        private int x;
        private int y;

        @Override
        public void move(double toX, double toY) {
            step(PictureReader.MOVE, toX, toY);
        }

        @Override
        public void line(double toX, double toY) {
            step(PictureReader.LINE, toX, toY);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
            step(PictureReader.CURVE, x1, y1, x2, y2, toX, toY);
        }

        @Override
        public void close() {
            step(PictureReader.CLOSE);
        }

        private void step(int kind, double... points) {
            boolean same = !runs.isEmpty() && (runs.getLast() & 3) == kind;
            if (same) runs.set(runs.size() - 1, runs.getLast() + 4);
            else runs.add(4 | kind);
            for (int i = 0; i < points.length; i += 2) {
                int toX = (int) Math.round(points[i] * PictureReader.STEPS);
                int toY = (int) Math.round(points[i + 1] * PictureReader.STEPS);
                deltas.add(toX - x);
                deltas.add(toY - y);
                x = toX;
                y = toY;
            }
        }
    }
}
