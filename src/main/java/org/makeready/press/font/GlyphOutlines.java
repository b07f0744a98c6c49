package org.makeready.press.font;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;

/// The outlines of a font's glyphs (OpenType 'glyf'), in ems: 1 is the font size, y downward, the baseline at 0.
/// Each is read when first asked for and kept.
final class GlyphOutlines {
    private static final int ON_CURVE = 1, X_SHORT = 2, Y_SHORT = 4, REPEAT = 8, X_SAME = 16, Y_SAME = 32;
    private static final int MAX_DEPTH = 8;

    private final ByteBuffer glyf;
    private final GlyphLocations locations;
    private final Transform toEm;
    private final AtomicReferenceArray<Outline> known;

    GlyphOutlines(ByteBuffer glyf, GlyphLocations locations, int unitsPerEm) {
        this.glyf = glyf;
        this.locations = locations;
        this.toEm = Transform.scale(1.0 / unitsPerEm, -1.0 / unitsPerEm);
        this.known = new AtomicReferenceArray<>(locations.count());
    }

    Outline outline(int glyph) {
        var outline = known.get(glyph);
        if (outline == null) {
            var builder = Outline.builder();
            read(glyph, toEm, builder, 0);
            outline = builder.build();
            known.set(glyph, outline);
        }
        return outline;
    }

    private void read(int glyph, Transform t, Outline.Builder out, int depth) {
        if (locations.empty(glyph) || depth > MAX_DEPTH) return;
        int at = locations.start(glyph);
        int contours = glyf.getShort(at);
        if (contours < 0) readParts(at + 10, t, out, depth);
        else if (contours > 0) readContours(at, contours, t, out);
    }

    private void readParts(int at, Transform t, Outline.Builder out, int depth) {
        var parts = new CompositeGlyph(glyf, at);
        while (parts.next()) read(parts.glyph(), t.times(parts.placement()), out, depth + 1);
    }

    private void readContours(int at, int contours, Transform t, Outline.Builder out) {
        int points = Sfnt.u16(glyf, at + 10 + 2 * (contours - 1)) + 1;
        int instructions = at + 10 + 2 * contours;
        int next = instructions + 2 + Sfnt.u16(glyf, instructions);
        byte[] flags = new byte[points];
        next = readFlags(next, flags);
        double[] x = new double[points];
        next = readCoordinates(next, flags, X_SHORT, X_SAME, x);
        double[] y = new double[points];
        readCoordinates(next, flags, Y_SHORT, Y_SAME, y);
        int first = 0;
        for (int c = 0; c < contours; c++) {
            int last = Sfnt.u16(glyf, at + 10 + 2 * c);
            if (last > first) draw(flags, x, y, first, last, t, out);
            first = last + 1;
        }
    }

    private int readFlags(int at, byte[] flags) {
        for (int i = 0; i < flags.length; ) {
            byte flag = glyf.get(at++);
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (glyf.get(at++) & 0xFF);
            while (times-- > 0 && i < flags.length) flags[i++] = flag;
        }
        return at;
    }

    private int readCoordinates(int at, byte[] flags, int isShort, int isSame, double[] out) {
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

    /// One closed contour of quadratic curves; between two handles in a row lies a point on the curve, halfway.
    private static void draw(byte[] flags, double[] x, double[] y, int first, int last, Transform t,
                             Outline.Builder out) {
        int count = last - first + 1;
        boolean startsOn = (flags[first] & ON_CURVE) != 0;
        boolean endsOn = (flags[last] & ON_CURVE) != 0;
        double startX = startsOn ? x[first] : endsOn ? x[last] : (x[first] + x[last]) / 2;
        double startY = startsOn ? y[first] : endsOn ? y[last] : (y[first] + y[last]) / 2;
        out.move(t.x(startX, startY), t.y(startX, startY));
        double handleX = 0, handleY = 0;
        boolean handle = false;
        for (int k = startsOn ? 1 : 0; k <= count; k++) {
            boolean closing = k == count;
            int i = first + k % count;
            boolean on = closing || (flags[i] & ON_CURVE) != 0;
            double px = closing ? startX : x[i];
            double py = closing ? startY : y[i];
            if (handle) {
                double toX = on ? px : (handleX + px) / 2;
                double toY = on ? py : (handleY + py) / 2;
                out.quad(t.x(handleX, handleY), t.y(handleX, handleY), t.x(toX, toY), t.y(toX, toY));
            } else if (on && !closing) {
                out.line(t.x(px, py), t.y(px, py));
            }
            handle = !on;
            handleX = px;
            handleY = py;
        }
        out.close();
    }
}
