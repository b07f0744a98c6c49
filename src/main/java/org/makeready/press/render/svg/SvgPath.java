package org.makeready.press.render.svg;

import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.font.opentype.GlyphPen;
import org.makeready.press.geometry.Outline;

/// Writes outlines as SVG path data (SVG 1.1, 8.3), as short as every reader takes it: each step from where the last
/// one ended, the command only where it changes, no zero before a point. Places are rounded before steps are taken
/// between them, so that nothing adds up.
final class SvgPath implements Outline.Pen, GlyphPen {
    private static final long[] PARTS = {1, 10, 100, 1_000};
    private final ByteWriter out;
    private final int decimals;
    private long x;
    private long y;
    private long startX;
    private long startY;
    /// The command that numbers alone would repeat, which behind the first, absolute one is none of those here; 0
    /// before it.
    private char repeated;

    /// @param decimals of the unit the outline is in, 0 to 3
    SvgPath(ByteWriter out, int decimals) {
        this.out = out;
        this.decimals = decimals;
    }

    /// To a thousandth of a point.
    SvgPath(ByteWriter out) {
        this(out, 3);
    }

    @Override
    public void move(double toX, double toY) {
        long nextX = parts(toX);
        long nextY = parts(toY);
        boolean first = repeated == 0;
        out.ascii(first ? 'M' : 'm');
        number(first ? nextX : nextX - x, true);
        number(first ? nextY : nextY - y, false);
        repeated = first ? 'M' : 'l';
        at(nextX, nextY);
        startX = x;
        startY = y;
    }

    @Override
    public void line(double toX, double toY) {
        long nextX = parts(toX);
        long nextY = parts(toY);
        if (nextY == y) number(nextX - x, command('h'));
        else if (nextX == x) number(nextY - y, command('v'));
        else step(nextX, nextY, command('l'));
        at(nextX, nextY);
    }

    @Override
    public void quad(double x1, double y1, double toX, double toY) {
        step(parts(x1), parts(y1), command('q'));
        step(parts(toX), parts(toY), false);
        at(parts(toX), parts(toY));
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        step(parts(x1), parts(y1), command('c'));
        step(parts(x2), parts(y2), false);
        step(parts(toX), parts(toY), false);
        at(parts(toX), parts(toY));
    }

    @Override
    public void close() {
        out.ascii('z');
        repeated = 'z';
        at(startX, startY);
    }

    private void at(long nextX, long nextY) {
        x = nextX;
        y = nextY;
    }

    private long parts(double value) {
        if (!(Math.abs(value) < 1e9))
            throw new IllegalArgumentException("Not a valid number for an output file: " + value);
        return Math.round(value * PARTS[decimals]);
    }

    /// @return whether the letter had to be written
    private boolean command(char letter) {
        if (repeated == letter) return false;
        out.ascii(letter);
        repeated = letter;
        return true;
    }

    private void step(long toX, long toY, boolean afterLetter) {
        number(toX - x, afterLetter);
        number(toY - y, false);
    }

    /// @param afterLetter whether nothing has to keep it apart from what stands before
    private void number(long parts, boolean afterLetter) {
        if (parts < 0) out.ascii('-');
        else if (!afterLetter) out.ascii(' ');
        long size = Math.abs(parts);
        long whole = size / PARTS[decimals];
        long fraction = size % PARTS[decimals];
        if (whole > 0 || fraction == 0) out.whole(whole);
        if (fraction > 0) fraction(fraction);
    }

    private void fraction(long parts) {
        int digits = decimals;
        long shown = parts;
        for (; shown % 10 == 0; shown /= 10) digits--;
        out.ascii('.').digits(shown, digits);
    }
}
