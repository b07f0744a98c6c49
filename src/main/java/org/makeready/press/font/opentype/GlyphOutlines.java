package org.makeready.press.font.opentype;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.makeready.press.geometry.Outline;

/// The outlines of a font's glyphs. Each is read when first asked for and kept.
public final class GlyphOutlines {
    private final ByteBuffer glyf;
    private final GlyphLocations locations;
    private final double em;
    private final AtomicReferenceArray<Outline> known;

    public GlyphOutlines(ByteBuffer glyf, GlyphLocations locations, int unitsPerEm) {
        this.glyf = glyf;
        this.locations = locations;
        this.em = 1.0 / unitsPerEm;
        this.known = new AtomicReferenceArray<>(locations.count());
    }

    /// In ems: 1 is the font size.
    public Outline outline(int glyph) {
        var outline = known.get(glyph);
        if (outline == null) {
            var builder = Outline.builder();
            follow(glyph, new ToEms(builder, em));
            outline = builder.build();
            known.set(glyph, outline);
        }
        return outline;
    }

    /// Follows a glyph's contours in font units, y downward.
    public void follow(int glyph, GlyphPen pen) {
        var points = GlyphPoints.read(glyf, locations, glyph);
        int first = 0;
        for (int c = 0; c < points.contours(); c++) {
            int last = points.end(c);
            if (last > first) contour(points, first, last, pen);
            first = last + 1;
        }
    }

    /// One closed contour of quadratic curves; between two handles in a row lies a point on the curve, halfway.
    private static void contour(GlyphPoints points, int first, int last, GlyphPen pen) {
        int count = last - first + 1;
        boolean startsOn = points.on(first);
        boolean endsOn = points.on(last);
        double startX = startsOn ? points.x(first) : endsOn ? points.x(last) : (points.x(first) + points.x(last)) / 2.0;
        double startY = startsOn ? points.y(first) : endsOn ? points.y(last) : (points.y(first) + points.y(last)) / 2.0;
        pen.move(startX, -startY);
        double handleX = 0, handleY = 0;
        boolean handle = false;
        for (int k = startsOn ? 1 : 0; k <= count; k++) {
            boolean closing = k == count;
            int i = first + k % count;
            boolean on = closing || points.on(i);
            double px = closing ? startX : points.x(i);
            double py = closing ? startY : points.y(i);
            if (handle) pen.quad(handleX, -handleY, on ? px : (handleX + px) / 2, -(on ? py : (handleY + py) / 2));
            else if (on && !closing) pen.line(px, -py);
            handle = !on;
            handleX = px;
            handleY = py;
        }
        pen.close();
    }

    private record ToEms(Outline.Builder out, double em) implements GlyphPen {
        @Override
        public void move(double x, double y) {
            out.move(x * em, y * em);
        }

        @Override
        public void line(double x, double y) {
            out.line(x * em, y * em);
        }

        @Override
        public void quad(double x1, double y1, double x, double y) {
            out.quad(x1 * em, y1 * em, x * em, y * em);
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
