package org.makeready.press.reference.svg;

import org.makeready.press.geometry.Transform;
import org.makeready.press.reference.Decimals;

/// The text of an SVG file in the making; everything from outside goes through [#escaped].
final class SvgMarkup {
    private final StringBuilder out;

    SvgMarkup(StringBuilder out) {
        this.out = out;
    }

    StringBuilder out() {
        return out;
    }

    SvgMarkup raw(String markup) {
        out.append(markup);
        return this;
    }

    SvgMarkup number(String attribute, double value, int decimals) {
        out.append(' ').append(attribute).append("=\"");
        Decimals.append(out, value, decimals);
        out.append('"');
        return this;
    }

    SvgMarkup text(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        escaped(value);
        out.append('"');
        return this;
    }

    SvgMarkup transform(String attribute, Transform t) {
        if (t.identity()) return this;
        out.append(' ').append(attribute).append("=\"matrix(");
        double[] values = {t.a(), t.b(), t.c(), t.d(), t.e(), t.f()};
        for (int i = 0; i < values.length; i++) {
            if (i > 0) out.append(' ');
            Decimals.append(out, values[i], 6);
        }
        out.append(")\"");
        return this;
    }

    /// Text as XML 1.0 content or attribute value; a line feed in an attribute stays one.
    SvgMarkup escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                default -> out.append(c);
            }
        }
        return this;
    }
}
