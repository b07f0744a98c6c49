package org.makeready.press.render.pdf;

import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.render.pdf.syntax.GlyphCodes;
import org.makeready.press.render.pdf.syntax.PdfContent;

/// Shows glyphs along one baseline, each exactly at its place: where the font's own advance does not lead there, a
/// correction in thousandths of an em does.
final class PdfLine {
    private static final double HUNDREDTH = 100;
    private static final double LEAST_RISE = 0.0005;
    private final PdfContent content;
    private final GlyphCodes font;
    private final double size;
    private final PlacedGlyph first;
    private double pen;
    private double rise;
    private boolean showing;

    PdfLine(PdfContent content, GlyphCodes font, double size, PlacedGlyph first) {
        this.content = content;
        this.font = font;
        this.size = size;
        this.first = first;
    }

    void show(PlacedGlyph glyph) {
        rise(first.y() - glyph.y());
        double target = (glyph.x() - first.x()) * 1000 / size;
        double correction = Math.round((pen - target) * HUNDREDTH) / HUNDREDTH;
        if (!showing) content.raw("[<");
        if (correction != 0) content.raw(">").number(correction, 2).raw("<");
        content.hex(font.code(glyph.id(), glyph.text()), 4);
        showing = true;
        pen += font.width(glyph.id()) - correction;
    }

    private void rise(double wanted) {
        if (Math.abs(wanted - rise) < LEAST_RISE) return;
        pause();
        content.place(wanted).operator("Ts");
        rise = wanted;
    }

    /// Finishes the glyphs so far, so that another operator may follow.
    void pause() {
        if (showing) content.raw(">]").operator("TJ");
        showing = false;
    }

    void end() {
        pause();
        rise(0);
    }
}
