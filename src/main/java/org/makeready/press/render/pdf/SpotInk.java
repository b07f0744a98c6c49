package org.makeready.press.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.render.pdf.syntax.PdfForms;

/// An ink of its own: a separation under its name (ISO 32000-2, 8.6.6.4), and what stands in for it where nobody has
/// that ink.
public record SpotInk(String name, Cmyk alternate) {
    /// The colour space of its tints.
    String space() {
        return "[ /Separation " + name(name) + " /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 "
                + PdfForms.numbers(3, alternate.cyan(), alternate.magenta(), alternate.yellow(), alternate.black())
                + " >> ]";
    }

    /// A text as a name object (ISO 32000-2, 7.3.5).
    static String name(String text) {
        var out = new StringBuilder("/");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z'
                    || b == '-'
                    || b == '_'
                    || b == '.';
            if (plain) out.append((char) b);
            else out.append('#').append(String.format(Locale.ROOT, "%02X", b));
        }
        return out.toString();
    }
}
