package org.makeready.press.render.printfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.render.pdf.PdfCompiler;
import org.makeready.press.render.pdf.PdfCompiler.VariableForm;
import org.makeready.press.render.pdf.PdfDrawing;
import org.makeready.press.render.pdf.PdfParts;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.template.Art;
import org.makeready.press.template.Template;

/// A template's art on the sheets of a print file, with holes for what customers decide.
///
/// @param groups what pages show and is printed anew for each piece, in the order it is printed in
record PrintArt(List<Page> pages, List<VariableForm> groups) {
    private static final int ROOM_FOR_WORDS = 2048;

    /// One face, and its content without marks and technical layers.
    record Page(PrintPage sheet, PlateContent art) {
        /// The whole content for one piece.
        ByteWriter content(Composition composition, Imprint imprint, PrintSetup setup, Font slugFont, PdfParts parts) {
            var drawing =
                    PdfDrawing.of(new ByteWriter(art.size() + ROOM_FOR_WORDS), art, composition, parts, sheet.bleed());
            sheet.technical(composition, imprint, setup, slugFont, drawing, parts);
            return drawing.content().out();
        }
    }

    /// Sets everything static in the body.
    static PrintArt set(Template template, PrintSetup setup, PdfParts parts) {
        var groups = new ArrayList<VariableForm>();
        var pages = new ArrayList<Page>();
        for (var face : template.faces()) {
            var sheet = PrintPage.of(face, template.art(face), setup, pages.isEmpty());
            pages.add(new Page(sheet, art(template.art(face), sheet, new PdfCompiler(parts, sheet.bleed(), groups))));
        }
        return new PrintArt(List.copyOf(pages), List.copyOf(groups));
    }

    private static PlateContent art(List<Art> art, PrintPage sheet, PdfCompiler compiler) {
        var upToBleed = new Clip.Inside(Outline.rectangle(sheet.face().bleedBox()), false);
        compiler.art(List.of(new Art.Group(Transform.IDENTITY, upToBleed, 1, Optional.empty(), art)), sheet.place());
        return compiler.finish();
    }

    long size() {
        return groups.stream().mapToLong(group -> group.content().size()).sum()
                + pages.stream().mapToLong(page -> page.art.size()).sum();
    }
}
