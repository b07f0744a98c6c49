package org.makeready.press.render.pdf;

import org.makeready.press.geometry.Rect;
import org.makeready.press.render.ByteWriter;

/// What dictionaries of pages and forms say alike.
final class PdfForms {
    static final String GROUP = " /Group << /S /Transparency /CS /DeviceRGB /I true >>";

    private PdfForms() {}

    static String dictionary(Rect paper, String attributes, int resources) {
        return "/Type /XObject /Subtype /Form /BBox " + rectangle(paper) + attributes + " /Resources " + resources + " 0 R";
    }

    static String rectangle(Rect r) {
        return numbers(5, r.x(), r.y(), r.right(), r.bottom());
    }

    static String numbers(int decimals, double... values) {
        var out = new ByteWriter(64);
        numbers(out, decimals, values);
        return new String(out.toBytes(), java.nio.charset.StandardCharsets.US_ASCII);
    }

    static void numbers(ByteWriter out, int decimals, double... values) {
        out.ascii('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) out.ascii(' ');
            out.number(values[i], decimals);
        }
        out.ascii(']');
    }
}
