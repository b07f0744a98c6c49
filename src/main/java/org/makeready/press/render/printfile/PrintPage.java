package org.makeready.press.render.printfile;

import java.util.List;
import java.util.Optional;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.pdf.PdfDrawing;
import org.makeready.press.render.pdf.PdfParts;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.PdfForms;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;

/// One page of a print file: where on it the face lies, and what is drawn over the art for those who finish the piece.
/// Boxes in points from the lower left corner of the page.
///
/// @param place maps the face to the page
/// @param white where white lies, on clear stock
record PrintPage(
        Face face, Rect media, Rect bleed, Rect trim, Transform place, boolean first, Optional<Underprint> white) {
    /// Room for marks around the bleed, in points.
    static final double SLUG = 30;
    private static final double CUT_LINE = 0.25;

    static PrintPage of(Face face, List<Art> art, PrintSetup setup, boolean first) {
        double margin = setup.marks().any() ? SLUG : 0;
        var whole = face.bleedBox();
        var bleed = new Rect(margin, margin, whole.width(), whole.height());
        var own = face.trimBox();
        var trim = new Rect(
                bleed.x() + own.x() - whole.x(), bleed.y() + whole.bottom() - own.bottom(), own.width(), own.height());
        return new PrintPage(
                face,
                new Rect(0, 0, whole.width() + 2 * margin, whole.height() + 2 * margin),
                bleed,
                trim,
                new Transform(1, 0, 0, -1, trim.x(), trim.bottom()),
                first,
                setup.white().map(_ -> Underprint.of(art, face)));
    }

    /// What its page object says of boxes and transparency. Boxes nest as ISO 15930-7 wants them: trim in bleed in
    /// media; what lies outside the bleed is for the shop alone.
    String page(String space) {
        return "/Type /Page /MediaBox " + PdfForms.rectangle(media) + " /BleedBox " + PdfForms.rectangle(bleed)
                + " /TrimBox " + PdfForms.rectangle(trim) + PdfForms.group(space);
    }

    /// Marks, the cut line and white, over the art.
    void technical(
            Composition composition,
            Imprint imprint,
            PrintSetup setup,
            Font slugFont,
            PdfDrawing drawing,
            PdfParts parts) {
        new PrinterMarks(this, drawing, parts).draw(setup.marks(), imprint, slugFont);
        setup.cut().filter(_ -> first).ifPresent(cut -> cut(cut, drawing.content(), parts));
        white.ifPresent(under -> white(setup.white().orElseThrow(), under.in(composition), drawing.content(), parts));
    }

    /// A piece has one edge and is cut once, from its front.
    private void cut(PrintSetup.CutLine cut, PdfContent content, PdfParts parts) {
        open(ProcessingStepLayers.CUT, content, parts);
        content.name(parts.spot(ProcessingStepLayers.cut(cut))).raw("CS 1 ").operator("SCN");
        content.place(CUT_LINE).operator("w").path(face.edge(), place).operator("S");
        shut(content);
    }

    private void white(String name, Outline outline, PdfContent content, PdfParts parts) {
        if (outline.empty()) return;
        open(ProcessingStepLayers.WHITE, content, parts);
        content.name(parts.spot(ProcessingStepLayers.white(name))).raw("cs 1 ").operator("scn");
        content.path(outline, place).operator("f*");
        shut(content);
    }

    /// Begins a layer that leaves all other inks as they are.
    private static void open(Object layer, PdfContent content, PdfParts parts) {
        content.raw("/OC ")
                .name(parts.layer(layer))
                .operator("BDC")
                .operator("q")
                .name(parts.overprint())
                .operator("gs");
    }

    private static void shut(PdfContent content) {
        content.operator("Q").operator("EMC");
    }
}
