package org.makeready.press.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.makeready.press.font.opentype.Sfnt;

/// What a PDF font descriptor says about a font (ISO 32000-2, table 120). Measures are thousandths of an em, y upward;
/// the italic angle is in degrees, negative for letters leaning to the right.
public record FontFacts(
        String postScriptName,
        double left,
        double bottom,
        double right,
        double top,
        double ascent,
        double descent,
        double capHeight,
        double italicAngle) {
    private static final int POSTSCRIPT_NAME = 6, WINDOWS = 3;

    static FontFacts of(Font font) {
        var head = font.sfnt().table("head");
        var hhea = font.sfnt().table("hhea");
        double em = 1000.0 / font.unitsPerEm();
        return new FontFacts(
                name(font),
                head.getShort(36) * em,
                head.getShort(38) * em,
                head.getShort(40) * em,
                head.getShort(42) * em,
                hhea.getShort(4) * em,
                hhea.getShort(6) * em,
                font.capHeight() * 1000,
                font.sfnt().has("post") ? font.sfnt().table("post").getInt(4) / 65536.0 : 0);
    }

    /// The name in the file, or our id where it has none; only characters every PDF reader takes.
    private static String name(Font font) {
        var name = font.sfnt().has("name") ? nameRecord(font.sfnt().table("name")) : "";
        var plain = name.replaceAll("[^A-Za-z0-9-]", "");
        return plain.isEmpty() ? font.id() : plain;
    }

    private static String nameRecord(ByteBuffer names) {
        int count = Sfnt.u16(names, 2);
        int strings = Sfnt.u16(names, 4);
        for (int i = 0; i < count; i++) {
            int at = 6 + 12 * i;
            if (Sfnt.u16(names, at) != WINDOWS || Sfnt.u16(names, at + 6) != POSTSCRIPT_NAME) continue;
            byte[] text = new byte[Sfnt.u16(names, at + 8)];
            names.get(strings + Sfnt.u16(names, at + 10), text);
            return new String(text, StandardCharsets.UTF_16BE);
        }
        return "";
    }
}
