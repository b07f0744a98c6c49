package org.makeready.press.render.pdf.syntax;

import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;

/// The operators of one content stream (ISO 32000-2, annex A). Places are written to a thousandth of a point.
public final class PdfContent implements Outline.Pen {
    private static final int PLACE = 3, FACTOR = 6;
    private final ByteWriter out;

    public PdfContent(ByteWriter out) {
        this.out = out;
    }

    public PdfContent() {
        this(new ByteWriter(2048));
    }

    /// Where the operators are written.
    public ByteWriter out() {
        return out;
    }

    /// An operator, behind its operands.
    public PdfContent operator(String operator) {
        out.ascii(operator).ascii('\n');
        return this;
    }

    /// A name as an operand, written without its slash here.
    public PdfContent name(String name) {
        out.ascii('/').ascii(name).ascii(' ');
        return this;
    }

    /// A coordinate, to a thousandth of a point.
    public PdfContent place(double value) {
        return number(value, PLACE);
    }

    /// A number with so many decimals at most.
    public PdfContent number(double value, int decimals) {
        out.number(value, decimals).ascii(' ');
        return this;
    }

    /// Operators and operands that are written already.
    public PdfContent raw(String text) {
        out.ascii(text);
        return this;
    }

    /// So many hexadecimal digits, as hexadecimal strings have them.
    public PdfContent hex(int value, int digits) {
        out.hex(value, digits);
        return this;
    }

    /// The six numbers of a transform, and the operator they are for.
    public PdfContent matrix(Transform t, String operator) {
        return number(t.a(), FACTOR)
                .number(t.b(), FACTOR)
                .number(t.c(), FACTOR)
                .number(t.d(), FACTOR)
                .place(t.e())
                .place(t.f())
                .operator(operator);
    }

    /// A straight line of a path.
    public PdfContent line(double x1, double y1, double x2, double y2) {
        move(x1, y1);
        line(x2, y2);
        return this;
    }

    /// The steps of an outline as it looks under a transform.
    public PdfContent path(Outline outline, Transform t) {
        outline.follow(t, this);
        return this;
    }

    @Override
    public void move(double x, double y) {
        place(x).place(y).operator("m");
    }

    @Override
    public void line(double x, double y) {
        place(x).place(y).operator("l");
    }

    @Override
    public void curve(double x1, double y1, double x2, double y2, double x, double y) {
        place(x1).place(y1).place(x2).place(y2).place(x).place(y).operator("c");
    }

    @Override
    public void close() {
        operator("h");
    }
}
