package org.makeready.press.render.pdf;

import java.text.Normalizer;
import java.util.List;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.item.Item;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.ToUnicode;

/// Shows positioned glyphs as text that can be searched and copied.
final class PlainPdfText {
    private static final Transform FLIP = Transform.scale(1, -1);
    private final PdfContent content;
    private final PdfResources resources;
    private final PlainPdfParts parts;

    PlainPdfText(PdfContent content, PdfResources resources, PlainPdfParts parts) {
        this.content = content;
        this.resources = resources;
        this.parts = parts;
    }

    void write(Item.Glyphs glyphs, Transform place) {
        PlainPdf.COLOURS.set(glyphs.ink(), false, content, null);
        content.operator("BT");
        glyphs.runs().stream().filter(run -> !run.glyphs().isEmpty()).forEach(run -> write(run, place));
        content.operator("ET");
    }

    private void write(GlyphRun run, Transform place) {
        var font = parts.font(run.font());
        content.name(resources.font(font.object())).number(run.size(), 4).operator("Tf");
        var glyphs = ReadingOrder.of(run);
        if (glyphs.stream().anyMatch(glyph -> glyph.angle() != 0)) glyphs.forEach(glyph -> alone(glyph, font, place));
        else line(run, glyphs, font, place);
    }

    private void alone(PlacedGlyph glyph, PlainPdfFont font, Transform place) {
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

    /// Glyphs on one baseline. Words in which several glyphs stand together for several characters also carry these
    /// characters in reading order (ISO 32000-2, 14.9.4), where that is the order on paper too.
    private void line(GlyphRun run, List<PlacedGlyph> glyphs, PlainPdfFont font, Transform place) {
        content.matrix(origin(glyphs.getFirst(), place).times(FLIP), "Tm");
        var line = new PdfLine(content, font, run.size(), glyphs.getFirst());
        if (!run.rightToLeft() && PdfText.single(glyphs)) {
            spelt(glyphs, line);
            line.end();
            return;
        }
        for (int from = 0; from < glyphs.size(); ) {
            int to = endOfWord(glyphs, from);
            var word = glyphs.subList(from, to);
            if (!run.rightToLeft()
                    && (word.stream().anyMatch(PlainPdfText::joined) || PdfText.spaced(word, font, run.size())))
                spelt(word, line);
            else word.forEach(line::show);
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

    /// Whether a glyph is read together with others.
    private static boolean joined(PlacedGlyph glyph) {
        return glyph.text().isEmpty() || ReadingOrder.marked(glyph);
    }

    private void spelt(List<PlacedGlyph> word, PdfLine line) {
        line.pause();
        content.raw("/Span <</ActualText <FEFF");
        ToUnicode.text(
                content,
                Normalizer.normalize(
                        String.join("", word.stream().map(PlacedGlyph::text).toList()), Normalizer.Form.NFC));
        content.raw(">>> ").operator("BDC");
        word.forEach(line::show);
        line.pause();
        content.operator("EMC");
    }
}
