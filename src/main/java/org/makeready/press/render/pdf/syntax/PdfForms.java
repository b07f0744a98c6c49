package org.makeready.press.render.pdf.syntax;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.geometry.Rect;
import org.makeready.press.hash.Sha256;

/// What dictionaries of pages and forms say alike.
public final class PdfForms {
    private static final int ID_DIGITS = 32;

    private PdfForms() {}

    /// What a form or page says of the space its transparency is worked out in.
    public static String group(String space) {
        return " /Group << /S /Transparency /CS /" + space + " /I true >>";
    }

    /// What the dictionary of a form says besides its length (ISO 32000-2, 8.10.2).
    public static String dictionary(Rect paper, String attributes, int resources) {
        return "/Type /XObject /Subtype /Form /BBox " + rectangle(paper) + attributes + " /Resources " + resources
                + " 0 R";
    }

    /// A text string in UTF-16 (ISO 32000-2, 7.9.2.2), which takes every character and needs no escapes.
    public static String string(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /// XML 1.0 cannot hold control characters, nor halves of a surrogate pair.
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
    }

    /// Text as the content of an XML element.
    public static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// An identifier made of what the file is made of.
    public static String id(String seed) {
        return Sha256.hex(seed.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    /// A rectangle as PDF writes it: lower left, upper right.
    public static String rectangle(Rect r) {
        return numbers(5, r.x(), r.y(), r.right(), r.bottom());
    }

    /// An array of numbers with so many decimals at most.
    public static String numbers(int decimals, double... values) {
        var out = new ByteWriter(64);
        numbers(out, decimals, values);
        return new String(out.toBytes(), StandardCharsets.US_ASCII);
    }

    /// Writes an array of numbers with so many decimals at most.
    public static void numbers(ByteWriter out, int decimals, double... values) {
        out.ascii('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) out.ascii(' ');
            out.number(values[i], decimals);
        }
        out.ascii(']');
    }
}
