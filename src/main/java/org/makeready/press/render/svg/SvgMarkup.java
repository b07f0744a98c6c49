package org.makeready.press.render.svg;

import org.jspecify.annotations.Nullable;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.geometry.Transform;

/// The text of an SVG file in the making; everything from outside goes through [#escaped].
final class SvgMarkup {
    private final ByteWriter out;

    SvgMarkup(ByteWriter out) {
        this.out = out;
    }

    ByteWriter out() {
        return out;
    }

    SvgMarkup raw(String markup) {
        out.ascii(markup);
        return this;
    }

    SvgMarkup number(String attribute, double value, int decimals) {
        open(attribute);
        out.number(value, decimals).ascii('"');
        return this;
    }

    SvgMarkup text(String attribute, String value) {
        open(attribute);
        escaped(value);
        out.ascii('"');
        return this;
    }

    SvgMarkup open(String attribute) {
        out.ascii(' ').ascii(attribute).ascii("=\"");
        return this;
    }

    SvgMarkup transform(String attribute, Transform t) {
        if (t.identity()) return this;
        open(attribute);
        out.ascii("matrix(");
        numbers(6, t.a(), t.b(), t.c(), t.d(), t.e(), t.f());
        out.ascii(")\"");
        return this;
    }

    /// Numbers with spaces between.
    SvgMarkup numbers(int decimals, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) out.ascii(' ');
            out.number(values[i], decimals);
        }
        return this;
    }

    /// Text as XML 1.0 content or attribute value, in UTF-8; a line feed in an attribute stays one.
    SvgMarkup escaped(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            var entity = entity(text.charAt(i));
            if (entity == null) continue;
            out.utf8(text.substring(plain, i)).ascii(entity);
            plain = i + 1;
        }
        out.utf8(text.substring(plain));
        return this;
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n' -> "&#10;";
            default -> null;
        };
    }
}
