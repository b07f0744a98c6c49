package org.makeready.press.render.pdf;

import java.text.Normalizer;
import java.util.List;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.item.Item;
import org.makeready.press.render.pdf.syntax.GlyphCodes;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.PdfFont;
import org.makeready.press.render.pdf.syntax.ToUnicode;

/// Shows positioned glyphs as text that can be searched and copied.
final class PdfText {
    private static final Transform FLIP = Transform.scale(1, -1);
    /// Gaps from here on, in ems, are taken for spaces by some readers.
    private static final double LETTER_SPACE = 0.03;
    private final PdfContent content;
    private final PdfParts parts;

    PdfText(PdfContent content, PdfParts parts) {
        this.content = content;
        this.parts = parts;
    }

    void write(Item.Glyphs glyphs, Transform place) {
        parts.colours().set(glyphs.ink(), false, content, parts);
        content.operator("BT");
        for (var run : glyphs.runs()) if (!run.glyphs().isEmpty()) write(run, place);
        content.operator("ET");
    }

    private void write(GlyphRun run, Transform place) {
        var font = parts.font(run.font());
        content.name(font.name()).number(run.size(), 4).operator("Tf");
        var glyphs = ReadingOrder.of(run);
        if (turned(glyphs)) curved(run, glyphs, font, place);
        else line(run, glyphs, font, place);
    }

    private static boolean turned(List<PlacedGlyph> glyphs) {
        for (var glyph : glyphs) if (glyph.angle() != 0) return true;
        return false;
    }

    /// Glyphs that stand at angles look like many short lines to readers; the words as a whole say how
    /// they are read.
    private void curved(GlyphRun run, List<PlacedGlyph> glyphs, PdfFont font, Transform place) {
        boolean told = !run.rightToLeft() && !run.words().isBlank();
        if (told) tell(run.words());
        glyphs.forEach(glyph -> alone(glyph, font, place));
        if (told) content.operator("EMC");
    }

    private void tell(String words) {
        content.raw("/Span <</ActualText <FEFF");
        ToUnicode.text(content, words);
        content.raw(">>> ").operator("BDC");
    }

    private void alone(PlacedGlyph glyph, PdfFont font, Transform place) {
        content.matrix(
                        origin(glyph, place)
                                .times(Transform.rotate(glyph.angle()))
                                .times(FLIP),
                        "Tm")
                .raw("<")
                .hex(font.code(glyph.id(), glyph.text()), 4)
                .raw(">")
                .operator("Tj");
    }

    private static Transform origin(PlacedGlyph glyph, Transform place) {
        return place.times(Transform.translate(glyph.x(), glyph.y()));
    }

    /// Glyphs on one baseline. Words in which several glyphs stand together for several characters, and
    /// words of spaced letters, between which readers find spaces, also carry these characters in reading
    /// order (ISO 32000-2, 14.9.4), where that is the order on paper too.
    private void line(GlyphRun run, List<PlacedGlyph> glyphs, PdfFont font, Transform place) {
        content.matrix(origin(glyphs.getFirst(), place).times(FLIP), "Tm");
        var line = new PdfLine(content, font, run.size(), glyphs.getFirst());
        if (!run.rightToLeft() && single(glyphs)) {
            spelt(glyphs, line);
            line.end();
            return;
        }
        for (int from = 0; from < glyphs.size(); ) {
            int to = endOfWord(glyphs, from);
            var word = glyphs.subList(from, to);
            if (!run.rightToLeft() && (joined(glyphs, from, to) || spaced(word, font, run.size()))) spelt(word, line);
            else for (int g = from; g < to; g++) line.show(glyphs.get(g));
            from = to;
        }
        line.end();
    }

    /// A word, or the spaces between two.
    private static int endOfWord(List<PlacedGlyph> glyphs, int from) {
        boolean space = glyphs.get(from).text().isBlank();
        int to = from + 1;
        while (to < glyphs.size()
                && (glyphs.get(to).text().isEmpty() || glyphs.get(to).text().isBlank() == space)) to++;
        return to;
    }

    /// Whether these are several words of one glyph each, as in `J + M`: readers cannot tell spaces
    /// between them from spaced letters.
    static boolean single(List<PlacedGlyph> glyphs) {
        if (glyphs.size() < 3) return false;
        for (int g = 1; g < glyphs.size(); g++) {
            if (glyphs.get(g).text().isBlank() == glyphs.get(g - 1).text().isBlank()) return false;
        }
        return true;
    }

    /// Whether some of these glyphs are read together with others.
    private static boolean joined(List<PlacedGlyph> glyphs, int from, int to) {
        for (int g = from; g < to; g++) {
            if (glyphs.get(g).text().isEmpty() || ReadingOrder.marked(glyphs.get(g))) return true;
        }
        return false;
    }

    /// Whether a glyph begins well behind the end of the one before it.
    static boolean spaced(List<PlacedGlyph> word, GlyphCodes font, double size) {
        for (int g = 1; g < word.size(); g++) {
            double end = word.get(g - 1).x() + font.width(word.get(g - 1).id()) * size / 1000;
            if (word.get(g).x() - end > LETTER_SPACE * size) return true;
        }
        return false;
    }

    private void spelt(List<PlacedGlyph> word, PdfLine line) {
        line.pause();
        content.raw("/Span <</ActualText <FEFF");
        var words = new StringBuilder();
        word.forEach(glyph -> words.append(glyph.text()));
        ToUnicode.text(content, Normalizer.normalize(words, Normalizer.Form.NFC));
        content.raw(">>> ").operator("BDC");
        word.forEach(line::show);
        line.pause();
        content.operator("EMC");
    }
}
