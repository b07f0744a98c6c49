package org.makeready.press.typesetting;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makeready.press.font.Font;

/// The part of a block of lines the eye takes for its height, at size 1, y downward from the first baseline: from the
/// top of the first line's letters to the foot of the last line's. Tails, accents on capitals and marks above or below
/// do not count, so that a word sits where its neighbours would.
///
/// Latin, Greek and Cyrillic reach from the baseline to the height of capitals, or only of small letters where nothing
/// rises above those. Other scripts have no capitals; they reach as far as a letter that is typical of each.
record OpticalHeight(double top, double bottom) {
    /// The letters whose ink stands for their script; the first a font has counts.
    private static final Map<Integer, String> TYPICAL = Map.of(
            UScript.DEVANAGARI,
            "क",
            UScript.THAI,
            "ก",
            UScript.HEBREW,
            "ה",
            UScript.HAN,
            "国中",
            UScript.HIRAGANA,
            "国あ",
            UScript.KATAKANA,
            "国ア",
            UScript.HANGUL,
            "한",
            UScript.BENGALI,
            "ক",
            UScript.TAMIL,
            "க");
    private static final int ALEF = 'ا', REH = 'ر';

    static OpticalHeight of(List<TextLine> lines, Font font, double lineHeight) {
        double lastBaseline = (lines.size() - 1) * lineHeight;
        return new OpticalHeight(of(lines.getFirst(), font).top, lastBaseline + of(lines.getLast(), font).bottom);
    }

    private static OpticalHeight of(TextLine line, Font font) {
        OpticalHeight body = null;
        for (var piece : line.pieces()) {
            int seen = UScript.UNKNOWN;
            for (int i = 0; i < piece.words().length(); i = piece.words().offsetByCodePoints(i, 1)) {
                int c = piece.words().codePointAt(i);
                int script = UScript.getScript(c);
                if (!Character.isLetterOrDigit(c) || script == seen) continue;
                seen = script;
                body = of(script, piece, line).and(body);
            }
        }
        return body != null
                ? body
                : pictograph(line)
                        ? new OpticalHeight(line.ink().top(), line.ink().bottom())
                        : new OpticalHeight(-font.capHeight(), 0);
    }

    private OpticalHeight and(@Nullable OpticalHeight other) {
        return other == null ? this : new OpticalHeight(Math.min(top, other.top), Math.max(bottom, other.bottom));
    }

    private static OpticalHeight of(int script, TextLine.ShapedPiece piece, TextLine line) {
        var font = piece.font();
        var body = script == UScript.ARABIC ? arabic(font) : typical(script, font);
        if (body == null) body = cased(font, line.ink().top() / piece.scale());
        return new OpticalHeight(body.top * piece.scale(), body.bottom * piece.scale());
    }

    /// Arabic hangs about its baseline: an alef above it, half a reh below.
    private static @Nullable OpticalHeight arabic(Font font) {
        if (!font.covers(ALEF) || !font.covers(REH)) return null;
        return new OpticalHeight(
                font.ink(font.glyph(ALEF)).y(),
                Math.max(0, font.ink(font.glyph(REH)).bottom()) / 2);
    }

    private static @Nullable OpticalHeight typical(int script, Font font) {
        return TYPICAL.getOrDefault(script, "")
                .codePoints()
                .filter(font::covers)
                .mapToObj(c -> font.ink(font.glyph(c)))
                .findFirst()
                .map(ink -> new OpticalHeight(ink.y(), ink.bottom()))
                .orElse(null);
    }

    /// @param inkTop the highest ink of the line, negative above the baseline
    private static OpticalHeight cased(Font font, double inkTop) {
        double small = font.covers('x') ? -font.ink(font.glyph('x')).y() : font.capHeight();
        boolean low = -inkTop < (small + font.capHeight()) / 2;
        return new OpticalHeight(low ? -small : -font.capHeight(), 0);
    }

    private static boolean pictograph(TextLine line) {
        return line.words()
                .codePoints()
                .anyMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC));
    }
}
