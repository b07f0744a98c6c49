package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.makeready.press.geometry.Transform;

/// The points of one glyph in font units, y upward, contour after contour; glyphs made of other glyphs are put together
/// here, each part rounded to whole units (OpenType 'glyf').
final class GlyphPoints {
    private static final int ON_CURVE = 1, X_SHORT = 2, Y_SHORT = 4, REPEAT = 8, X_SAME = 16, Y_SAME = 32;
    private static final int MAX_DEPTH = 8;
    private final ByteBuffer glyf;
    private final GlyphLocations locations;
    private int[] x = new int[64];
    private int[] y = new int[64];
    private boolean[] on = new boolean[64];
    private int[] ends = new int[4];
    private int points;
    private int contours;

    private GlyphPoints(ByteBuffer glyf, GlyphLocations locations) {
        this.glyf = glyf;
        this.locations = locations;
    }

    static GlyphPoints read(ByteBuffer glyf, GlyphLocations locations, int glyph) {
        var read = new GlyphPoints(glyf, locations);
        read.add(glyph, Transform.IDENTITY, 0);
        return read;
    }

    int count() {
        return points;
    }

    int contours() {
        return contours;
    }

    /// The last point of a contour.
    int end(int contour) {
        return ends[contour];
    }

    int x(int point) {
        return x[point];
    }

    int y(int point) {
        return y[point];
    }

    /// Whether the point lies on the curve; others are handles of quadratic curves.
    boolean on(int point) {
        return on[point];
    }

    private void add(int glyph, Transform t, int depth) {
        if (locations.empty(glyph) || depth > MAX_DEPTH) return;
        int at = locations.start(glyph);
        int count = glyf.getShort(at);
        if (count < 0) addParts(at + 10, t, depth);
        else if (count > 0) addContours(at, count, t);
    }

    private void addParts(int at, Transform t, int depth) {
        var parts = new CompositeGlyph(glyf, at);
        while (parts.next()) add(parts.glyph(), t.times(parts.placement()), depth + 1);
    }

    private void addContours(int at, int count, Transform t) {
        int more = Sfnt.u16(glyf, at + 10 + 2 * (count - 1)) + 1;
        makeRoom(more, count);
        int instructions = at + 10 + 2 * count;
        int next = instructions + 2 + Sfnt.u16(glyf, instructions);
        byte[] flags = new byte[more];
        next = readFlags(next, flags);
        int[] xs = new int[more];
        next = readCoordinates(next, flags, X_SHORT, X_SAME, xs);
        int[] ys = new int[more];
        readCoordinates(next, flags, Y_SHORT, Y_SAME, ys);
        for (int c = 0; c < count; c++) ends[contours++] = points + Sfnt.u16(glyf, at + 10 + 2 * c);
        for (int i = 0; i < more; i++, points++) {
            x[points] = (int) Math.round(t.x(xs[i], ys[i]));
            y[points] = (int) Math.round(t.y(xs[i], ys[i]));
            on[points] = (flags[i] & ON_CURVE) != 0;
        }
    }

    private void makeRoom(int morePoints, int moreContours) {
        if (points + morePoints > x.length) {
            int length = Math.max(x.length * 2, points + morePoints);
            x = Arrays.copyOf(x, length);
            y = Arrays.copyOf(y, length);
            on = Arrays.copyOf(on, length);
        }
        if (contours + moreContours > ends.length)
            ends = Arrays.copyOf(ends, Math.max(ends.length * 2, contours + moreContours));
    }

    private int readFlags(int at, byte[] flags) {
        for (int i = 0; i < flags.length; ) {
            byte flag = glyf.get(at++);
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (glyf.get(at++) & 0xFF);
            while (times-- > 0 && i < flags.length) flags[i++] = flag;
        }
        return at;
    }

    private int readCoordinates(int at, byte[] flags, int isShort, int isSame, int[] out) {
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int step = glyf.get(at++) & 0xFF;
                value += (flags[i] & isSame) != 0 ? step : -step;
            } else if ((flags[i] & isSame) == 0) {
                value += glyf.getShort(at);
                at += 2;
            }
            out[i] = value;
        }
        return at;
    }
}
