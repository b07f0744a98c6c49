package org.makeready.press.render.printfile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Separation;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.imposition.Piece;
import org.makeready.press.imposition.SheetLayout;
import org.makeready.press.render.pdf.PdfDrawing;
import org.makeready.press.render.pdf.PdfInks;
import org.makeready.press.render.pdf.PdfParts;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.ProcessColours;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.render.pdf.syntax.PdfForms;
import org.makeready.press.render.pdf.syntax.PdfNames;
import org.makeready.press.render.pdf.syntax.PdfNames.Category;

/// Sealed print files, many times on one sheet: PDF/X-4 and PDF/A-2b as they are. Each design is in the file once,
/// whatever its number of copies; layers, named inks and pictures that several share are there once, too. Where a
/// design has a back, each layout is two pages, the second turned over its long edge. Of a run each piece is laid out
/// by itself.
public final class SheetFile {
    private static final String VERSION = "1.6";
    /// Points.
    private static final double TICK = 9, AWAY = 1.5, THIN = 0.25, ID = 5, SLUG = 6, CLEAR = 12;
    private static final int WORTH_PACKING = 256;

    private final List<DesignPages> kinds = new ArrayList<>();

    /// One design, or a run of them, and what copies are called.
    ///
    /// @param printFile as this press made it
    /// @param kinds     how many different pieces it holds, one after the other; 1 unless it is a run
    /// @param copies    of each kind
    public record SheetDesign(String id, byte[] printFile, int kinds, int copies) {}

    /// One of the different pieces to lay out.
    ///
    /// @param sides front first
    private record DesignPages(String id, PrintFileReader file, List<PrintFileReader.ReadPage> sides, int copies) {
        PrintFileReader.ReadPage front() {
            return sides.getFirst();
        }
    }

    /// What is drawn between pieces.
    ///
    /// @param crop ticks at the corners of each piece
    /// @param ids  which copy of which design it is, below each piece
    /// @param slug a line about the sheet, in its lower margin
    public record Extras(boolean crop, boolean ids, boolean slug) {}

    private SheetFile(List<SheetDesign> designs) {
        for (var design : designs) {
            var file = PrintFileReader.read(design.printFile);
            if (file.pages().size() % design.kinds != 0)
                throw new IllegalArgumentException(design.id + " has fewer pieces than expected");
            int sides = file.pages().size() / design.kinds;
            for (int kind = 0; kind < design.kinds; kind++) {
                var id = design.kinds == 1 ? design.id : design.id + "." + (kind + 1);
                kinds.add(new DesignPages(
                        id, file, file.pages().subList(kind * sides, (kind + 1) * sides), design.copies));
            }
        }
    }

    /// @throws IllegalArgumentException when a print file is none of this press
    public static SheetFile of(List<SheetDesign> designs) {
        return new SheetFile(designs);
    }

    /// What has to be laid out: the designs in their order, of a run each of its kinds, as large as their bleed.
    public List<Piece> pieces() {
        return kinds.stream()
                .map(kind -> new Piece(
                        kind.front().bleed().width(), kind.front().bleed().height(), kind.copies))
                .toList();
    }

    /// @param separation of the press the designs were made for
    /// @param gutter     free between pieces, in points
    /// @param imprint    whose sheet it is, and since when it is laid out as it is
    public byte[] print(
            List<SheetLayout> layouts,
            double gutter,
            double margin,
            Extras extras,
            Imprint imprint,
            Separation separation,
            Font font) {
        return new Printing(layouts, gutter, margin, extras, imprint, separation, font).print();
    }

    private final class Printing {
        private final List<SheetLayout> layouts;
        private final double gutter;
        private final double margin;
        private final Extras extras;
        private final Imprint imprint;
        private final Separation separation;
        private final Font font;
        private final ByteWriter out = new ByteWriter(64 * 1024);
        private final PdfBody body = PdfBody.begin(out, VERSION);
        private final int resources = body.reserve();
        private final PdfNames names = PdfNames.begin();
        private final PdfParts parts;

        Printing(
                List<SheetLayout> layouts,
                double gutter,
                double margin,
                Extras extras,
                Imprint imprint,
                Separation separation,
                Font font) {
            this.layouts = layouts;
            this.gutter = gutter;
            this.margin = margin;
            this.extras = extras;
            this.imprint = imprint;
            this.separation = separation;
            this.font = font;
            this.parts = new PdfParts(
                    body,
                    names,
                    PdfInks.decided(new ProcessColours(separation, Map.of(), Set.of()), out, Map.of()),
                    PrintSetup.Lettering.TEXT,
                    resources);
        }

        byte[] print() {
            var copier = new PrintFileReader.ObjectCopier(body);
            var sides = new ArrayList<List<String>>();
            var copies = new IdentityHashMap<PrintFileReader, PrintFileReader.ObjectCopier.FileObjects>();
            for (var kind : kinds) sides.add(forms(kind, copies.computeIfAbsent(kind.file, copier::objectsOf)));
            int parent = body.reserve();
            var kids = new StringBuilder();
            int backs = sides.stream().mapToInt(List::size).max().orElse(1);
            for (var layout : layouts) {
                for (int side = 0; side < backs; side++)
                    kids.append(page(layout, side, sides, parent)).append(" 0 R ");
            }
            body.object(parent, "<< /Type /Pages /Count " + layouts.size() * backs + " /Kids [" + kids + "] >>");
            var archive = PrintMetadata.write(
                    imprint.slug(),
                    Locale.ENGLISH,
                    separation.profile(),
                    parent,
                    ProcessingStepLayers.catalog(copier.layers()),
                    body);
            parts.finish();
            archive.describe(imprint, body);
            body.end(archive.trailer(imprint.slug(), imprint));
            return out.toBytes();
        }

        /// The sides of a piece as things that can be shown.
        private List<String> forms(DesignPages kind, PrintFileReader.ObjectCopier.FileObjects copy) {
            return kind.sides.stream()
                    .map(page -> {
                        int theirs = copy.copy(page.resources());
                        int form = body.reserve();
                        var dictionary = PdfForms.dictionary(page.bleed(), "", theirs);
                        if (page.packed()) body.stream(form, dictionary + " /Filter /FlateDecode", page.content());
                        else if (page.content().length < WORTH_PACKING) body.stream(form, dictionary, page.content());
                        else body.stream(form, dictionary + " /Filter /FlateDecode", PdfBody.deflate(page.content()));
                        return names.name(Category.XObject, page, form);
                    })
                    .toList();
        }

        private int page(SheetLayout layout, int side, List<List<String>> sides, int parent) {
            var sheet = new Rect(0, 0, layout.width(), layout.height());
            var drawing = new PdfDrawing(new PdfContent(), parts, sheet);
            for (var placed : layout.placed()) {
                if (side < sides.get(placed.piece()).size())
                    show(placed, side, layout, sides.get(placed.piece()).get(side), drawing.content());
            }
            if (side == 0) extras(layout, drawing);
            int content = body.reserve();
            body.stream(
                    content,
                    "/Filter /FlateDecode",
                    PdfBody.deflate(drawing.content().out().toBytes()));
            var box = PdfForms.rectangle(sheet);
            return body.object("<< /Type /Page /Parent " + parent + " 0 R /MediaBox " + box + " /BleedBox " + box
                    + " /TrimBox " + box + PdfForms.group(parts.colours().space()) + " /Resources " + resources
                    + " 0 R /Contents " + content + " 0 R >>");
        }

        private void show(
                SheetLayout.PlacedPiece placed, int side, SheetLayout layout, String form, PdfContent content) {
            var bleed = kinds.get(placed.piece()).sides.get(side).bleed();
            content.operator("q")
                    .matrix(place(placed, side, layout).times(Transform.translate(-bleed.x(), -bleed.y())), "cm")
                    .name(form)
                    .operator("Do")
                    .operator("Q");
        }

        /// Maps a piece, from the lower left corner of its bleed, to the sheet. On the back left and right change
        /// places.
        private Transform place(SheetLayout.PlacedPiece placed, int side, SheetLayout layout) {
            var bleed = kinds.get(placed.piece()).front().bleed();
            double across = placed.turned() ? bleed.height() : bleed.width();
            double x = side == 0 ? placed.x() : layout.width() - placed.x() - across;
            if (!placed.turned()) return Transform.translate(x, placed.y());
            return side == 0
                    ? new Transform(0, 1, -1, 0, x + bleed.height(), placed.y())
                    : new Transform(0, -1, 1, 0, x, placed.y() + bleed.width());
        }

        private void extras(SheetLayout layout, PdfDrawing drawing) {
            if (extras.crop) ticks(layout, drawing.content());
            if (extras.ids && gutter >= ID) layout.placed().forEach(placed -> id(placed, drawing));
            if (extras.slug && margin >= SLUG) {
                PrinterMarks.words(
                        imprint.slug(),
                        font,
                        layout.width() - 2 * CLEAR,
                        SLUG,
                        Math.max(margin, CLEAR),
                        margin / 2,
                        drawing);
            }
        }

        private void id(SheetLayout.PlacedPiece placed, PdfDrawing drawing) {
            var kind = kinds.get(placed.piece());
            var bleed = kinds.get(placed.piece()).front().bleed();
            double across = placed.turned() ? bleed.height() : bleed.width();
            var text = kind.id + " " + (placed.copy() + 1) + "/" + kind.copies;
            PrinterMarks.words(
                    text,
                    font,
                    across - 2 * CLEAR,
                    ID,
                    placed.x() + CLEAR,
                    placed.y() - Math.min(gutter, margin) / 2,
                    drawing);
        }

        /// Two ticks at each corner of a piece, along the lines it is trimmed on, as long as the gutter lets them be.
        private void ticks(SheetLayout layout, PdfContent content) {
            double length = Math.min(TICK, Math.min(gutter, margin) / 2 - AWAY);
            if (length <= 0) return;
            content.operator("q")
                    .name(parts.spot(PrinterMarks.REGISTRATION))
                    .raw("CS 1 ")
                    .operator("SCN")
                    .place(THIN)
                    .operator("w");
            for (var placed : layout.placed()) {
                var page = kinds.get(placed.piece()).front();
                double inset = page.trim().x() - page.bleed().x();
                double width =
                        placed.turned() ? page.bleed().height() : page.bleed().width();
                double height =
                        placed.turned() ? page.bleed().width() : page.bleed().height();
                for (double x : new double[] {placed.x() + inset, placed.x() + width - inset}) {
                    content.line(x, placed.y() - AWAY, x, placed.y() - AWAY - length);
                    content.line(x, placed.y() + height + AWAY, x, placed.y() + height + AWAY + length);
                }
                for (double y : new double[] {placed.y() + inset, placed.y() + height - inset}) {
                    content.line(placed.x() - AWAY, y, placed.x() - AWAY - length, y);
                    content.line(placed.x() + width + AWAY, y, placed.x() + width + AWAY + length, y);
                }
            }
            content.operator("S").operator("Q");
        }
    }
}
