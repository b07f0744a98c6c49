package org.makeready.press.reference.pdf;

import java.nio.charset.StandardCharsets;
import org.makeready.press.colour.Ink;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.reference.Decimals;

/// The operators of one content stream (ISO 32000-2, annex A). Places are written to a thousandth of a point.
final class PdfContent implements Outline.Pen {
    private static final int PLACE = 3, FACTOR = 6, COLOUR = 4;
    private final StringBuilder out = new StringBuilder(4096);

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    PdfContent operator(String operator) {
        out.append(operator).append('\n');
        return this;
    }

    PdfContent name(String name) {
        out.append('/').append(name).append(' ');
        return this;
    }

    PdfContent place(double value) {
        return number(value, PLACE);
    }

    PdfContent number(double value, int decimals) {
        Decimals.append(out, value, decimals);
        out.append(' ');
        return this;
    }

    PdfContent raw(String text) {
        out.append(text);
        return this;
    }

    PdfContent hex(int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out.append(Character.forDigit(value >> shift & 0xF, 16));
        return this;
    }

    PdfContent colour(Ink ink, String operator) {
        return number(channel(ink.red()), COLOUR).number(channel(ink.green()), COLOUR).number(channel(ink.blue()), COLOUR)
                .operator(operator);
    }

    /// A colour channel of 0 to 255 as PDF has it, 0 to 1: a quarter step up, so that readers which cut off decimals
    /// (MuPDF) come to the same byte as those which round.
    static double channel(double level) {
        return level <= 0 ? 0 : Math.min(1, (level + 0.25) / 255);
    }

    PdfContent matrix(Transform t, String operator) {
        return number(t.a(), FACTOR).number(t.b(), FACTOR).number(t.c(), FACTOR).number(t.d(), FACTOR)
                .place(t.e()).place(t.f()).operator(operator);
    }

    PdfContent path(Outline outline, Transform t) {
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
