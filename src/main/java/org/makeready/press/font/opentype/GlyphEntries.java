package org.makeready.press.font.opentype;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Every glyph of a font as a 'glyf' entry that stands on its own: no parts to be found elsewhere, no instructions for
/// coarse screens. A subset is then nothing but these side by side. Each is written when first asked for and kept.
public final class GlyphEntries {
    private static final int ON_CURVE = 1, X_SHORT = 2, Y_SHORT = 4, X_SAME = 16, Y_SAME = 32;
    private static final GlyphEntry NOTHING = new GlyphEntry(new byte[0], 0, 0);
    private final ByteBuffer glyf;
    private final GlyphLocations locations;
    private final AtomicReferenceArray<GlyphEntry> known;

    public GlyphEntries(ByteBuffer glyf, GlyphLocations locations) {
        this.glyf = glyf;
        this.locations = locations;
        this.known = new AtomicReferenceArray<>(locations.count());
    }

    /// @param bytes       padded to a multiple of four
    /// @param checksum    the sum of its 32-bit words
    /// @param leftBearing from the origin to the leftmost point, in font units
    public record GlyphEntry(byte[] bytes, int checksum, int leftBearing) {}

    /// The entry of a glyph; an empty one below 0 and for glyphs without outline.
    public GlyphEntry program(int glyph) {
        if (glyph < 0) return NOTHING;
        var program = known.get(glyph);
        if (program == null) {
            program = write(GlyphPoints.read(glyf, locations, glyph));
            known.set(glyph, program);
        }
        return program;
    }

    private static GlyphEntry write(GlyphPoints points) {
        if (points.count() == 0) return NOTHING;
        int left = Integer.MAX_VALUE, bottom = Integer.MAX_VALUE, right = Integer.MIN_VALUE, top = Integer.MIN_VALUE;
        for (int i = 0; i < points.count(); i++) {
            left = Math.min(left, points.x(i));
            right = Math.max(right, points.x(i));
            bottom = Math.min(bottom, points.y(i));
            top = Math.max(top, points.y(i));
        }
        var out = new ByteArrayOutputStream(64 + 4 * points.count());
        for (int value : new int[] {points.contours(), left, bottom, right, top}) word(out, value);
        for (int c = 0; c < points.contours(); c++) word(out, points.end(c));
        word(out, 0);
        coordinates(points, out);
        byte[] bytes = Arrays.copyOf(out.toByteArray(), out.size() + 3 & ~3);
        return new GlyphEntry(bytes, SfntWriter.checksum(ByteBuffer.wrap(bytes), 0, bytes.length), left);
    }

    private static void coordinates(GlyphPoints points, ByteArrayOutputStream flags) {
        var xs = new ByteArrayOutputStream();
        var ys = new ByteArrayOutputStream();
        int x = 0, y = 0;
        for (int i = 0; i < points.count(); i++) {
            flags.write((points.on(i) ? ON_CURVE : 0)
                    | step(points.x(i) - x, X_SHORT, X_SAME, xs)
                    | step(points.y(i) - y, Y_SHORT, Y_SAME, ys));
            x = points.x(i);
            y = points.y(i);
        }
        flags.writeBytes(xs.toByteArray());
        flags.writeBytes(ys.toByteArray());
    }

    /// Writes one step in as few bytes as it takes and returns the flags that say how many.
    private static int step(int by, int isShort, int isSame, ByteArrayOutputStream out) {
        if (by == 0) return isSame;
        if (Math.abs(by) < 256) {
            out.write(Math.abs(by));
            return by > 0 ? isShort | isSame : isShort;
        }
        word(out, by);
        return 0;
    }

    private static void word(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
