package org.makeready.press.reference.svg;

import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.reference.Decimals;

/// Writes outlines as SVG path data: absolute commands, to a thousandth of a point.
final class SvgPath implements Outline.Pen {
    private static final int DECIMALS = 3;
    private final StringBuilder out;

    SvgPath(StringBuilder out) {
        this.out = out;
    }

    static String of(Outline outline) {
        return data(outline);
    }

    private static String data(Outline outline) {
        var data = new StringBuilder(outline.length() * 32);
        outline.follow(new SvgPath(data));
        return data.toString();
    }

    static void append(StringBuilder out, Outline outline, Transform transform) {
        outline.follow(transform, new SvgPath(out));
    }

    @Override
    public void move(double x, double y) {
        step('M', x, y);
    }

    @Override
    public void line(double x, double y) {
        step('L', x, y);
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        step('C', x1, y1);
        out.append(' ');
        pair(x2, y2);
        out.append(' ');
        pair(x, y);
    }

    @Override
    public void close() {
        out.append('Z');
    }

    private void step(char command, double x, double y) {
        out.append(command);
        pair(x, y);
    }

    private void pair(double x, double y) {
        Decimals.append(out, x, DECIMALS);
        out.append(' ');
        Decimals.append(out, y, DECIMALS);
    }
}
