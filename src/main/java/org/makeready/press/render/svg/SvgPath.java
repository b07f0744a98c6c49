package org.makeready.press.render.svg;

import org.makeready.press.geometry.Outline;
import org.makeready.press.render.ByteWriter;

/// Writes outlines as SVG path data: absolute commands, to a thousandth of a point.
final class SvgPath implements Outline.Pen {
    private static final int DECIMALS = 3;
    private final ByteWriter out;

    SvgPath(ByteWriter out) {
        this.out = out;
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
        out.ascii(' ');
        pair(x2, y2);
        out.ascii(' ');
        pair(x, y);
    }

    @Override
    public void close() {
        out.ascii('Z');
    }

    private void step(char command, double x, double y) {
        out.ascii(command);
        pair(x, y);
    }

    private void pair(double x, double y) {
        out.number(x, DECIMALS).ascii(' ').number(y, DECIMALS);
    }
}
