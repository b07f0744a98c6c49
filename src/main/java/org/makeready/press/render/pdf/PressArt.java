package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeready.press.artwork.Clip;
import org.makeready.press.composition.Composition;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.plate.Forme;
import org.makeready.press.render.ByteWriter;
import org.makeready.press.render.pdf.PdfCompiler.Printed;
import org.makeready.press.template.Art;
import org.makeready.press.template.Template;

/// A template's art on the sheets of a print file, with holes for what customers decide.
///
/// @param groups what pages show and is printed anew for each piece, in the order it is printed in
record PressArt(List<Page> pages, List<Printed> groups) {
    private static final int ROOM_FOR_WORDS = 2048;

    /// One face, and its content without marks and technical layers.
    record Page(PressSheet sheet, Forme art) {
        /// The whole content for one piece.
        ByteWriter content(Composition composition, Imprint imprint, PrintSetup setup, Font slugFont, PdfParts parts) {
            var drawing =
                    PdfDrawing.of(new ByteWriter(art.size() + ROOM_FOR_WORDS), art, composition, parts, sheet.bleed());
            sheet.technical(composition, imprint, setup, slugFont, drawing, parts);
            return drawing.content().out();
        }
    }

    /// Sets everything static in the body.
    static PressArt set(Template template, PrintSetup setup, PdfParts parts) {
        var groups = new ArrayList<Printed>();
        var pages = new ArrayList<Page>();
        for (var face : template.faces()) {
            var sheet = PressSheet.of(face, template.art().get(face.name()), setup, pages.isEmpty());
            pages.add(new Page(
                    sheet, art(template.art().get(face.name()), sheet, new PdfCompiler(parts, sheet.bleed(), groups))));
        }
        return new PressArt(List.copyOf(pages), List.copyOf(groups));
    }

    private static Forme art(List<Art> art, PressSheet sheet, PdfCompiler compiler) {
        var upToBleed = new Clip.Inside(Outline.rectangle(sheet.face().bleedBox()), false);
        compiler.art(List.of(new Art.Group(Transform.IDENTITY, upToBleed, 1, Optional.empty(), art)), sheet.place());
        return compiler.finish();
    }

    long size() {
        return groups.stream().mapToLong(group -> group.content().size()).sum()
                + pages.stream().mapToLong(page -> page.art.size()).sum();
    }
}
