package org.makeready.press.render.printfile;

import java.util.ArrayList;
import java.util.List;
import org.makeready.press.colour.Cmyk;
import org.makeready.press.colour.Ink;
import org.makeready.press.font.Font;
import org.makeready.press.font.Shaper;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;
import org.makeready.press.item.Item;
import org.makeready.press.render.pdf.PdfDrawing;
import org.makeready.press.render.pdf.PdfParts;
import org.makeready.press.render.pdf.PrintSetup;
import org.makeready.press.render.pdf.ProcessColours;
import org.makeready.press.render.pdf.SpotInk;
import org.makeready.press.render.pdf.syntax.PdfContent;

/// What stands outside the bleed: marks where the piece is trimmed, patches of the process inks above it, a line of
/// text below. Marks of cutters are not among them: cutters and their programs draw their own.
final class PrinterMarks {
    /// Points.
    private static final double GAP = 3, LENGTH = 18, THIN = 0.25, PATCH = 10, TEXT = 6, LEAST_TEXT = 3, CLEAR = 12;
    /// What it draws is on every plate.
    static final SpotInk REGISTRATION = new SpotInk("All", new Cmyk(1, 1, 1, 1));
    private static final List<Cmyk> PATCHES = List.of(
            new Cmyk(1, 0, 0, 0),
            new Cmyk(0, 1, 0, 0),
            new Cmyk(0, 0, 1, 0),
            Cmyk.grey(1),
            new Cmyk(0.5, 0, 0, 0),
            new Cmyk(0, 0.5, 0, 0),
            new Cmyk(0, 0, 0.5, 0),
            Cmyk.grey(0.5));

    private final PrintPage sheet;
    private final PdfDrawing drawing;
    private final PdfContent content;
    private final PdfParts parts;

    PrinterMarks(PrintPage sheet, PdfDrawing drawing, PdfParts parts) {
        this.sheet = sheet;
        this.drawing = drawing;
        this.content = drawing.content();
        this.parts = parts;
    }

    void draw(PrintSetup.Marks marks, Imprint imprint, Font font) {
        if (marks.crop()) crop();
        if (marks.colours()) patches();
        if (marks.slug()) slug(imprint.slug(), font);
    }

    /// Two lines at each corner, on every plate.
    private void crop() {
        content.operator("q")
                .name(parts.spot(REGISTRATION))
                .raw("CS 1 ")
                .operator("SCN")
                .place(THIN)
                .operator("w");
        var trim = sheet.trim();
        var bleed = sheet.bleed();
        for (double x : new double[] {trim.x(), trim.right()}) {
            content.line(x, bleed.y() - GAP, x, bleed.y() - GAP - LENGTH);
            content.line(x, bleed.bottom() + GAP, x, bleed.bottom() + GAP + LENGTH);
        }
        for (double y : new double[] {trim.y(), trim.bottom()}) {
            content.line(bleed.x() - GAP, y, bleed.x() - GAP - LENGTH, y);
            content.line(bleed.right() + GAP, y, bleed.right() + GAP + LENGTH, y);
        }
        content.operator("S").operator("Q");
    }

    private void patches() {
        double width = Math.min(PATCH, (sheet.trim().width() - 2 * CLEAR) / PATCHES.size());
        double x = sheet.trim().centre().x() - width * PATCHES.size() / 2;
        content.operator("q");
        for (var patch : PATCHES) {
            ProcessColours.set(patch, false, content);
            content.place(x)
                    .place(sheet.bleed().bottom() + (PrintPage.SLUG - PATCH) / 2)
                    .place(width)
                    .place(PATCH)
                    .raw("re ")
                    .operator("f");
            x += width;
        }
        content.operator("Q");
    }

    private void slug(String text, Font font) {
        words(
                text,
                font,
                sheet.trim().width() - 2 * CLEAR,
                TEXT,
                sheet.trim().x() + CLEAR,
                PrintPage.SLUG / 2,
                drawing);
    }

    /// Sets a line in black, smaller where it would be too long.
    ///
    /// @param y the middle of its capitals
    static void words(String text, Font font, double room, double largest, double x, double y, PdfDrawing drawing) {
        char[] letters = text.toCharArray();
        var shaped = Shaper.shape(font, letters, 0, letters.length, false, true, List.of());
        double size = Math.clamp(room / Math.max(shaped.advance(), 1e-3), LEAST_TEXT, largest);
        var glyphs = new ArrayList<PlacedGlyph>();
        for (int g = 0; g < shaped.ids().length; g++) {
            int end = g + 1 < shaped.at().length ? shaped.at()[g + 1] : letters.length;
            glyphs.add(new PlacedGlyph(
                    shaped.ids()[g],
                    shaped.x()[g] * size,
                    shaped.y()[g] * size,
                    0,
                    text.substring(shaped.at()[g], end)));
        }
        var line = new Item.Glyphs("", text, List.of(new GlyphRun(font, size, glyphs, false, text)), Ink.BLACK);
        drawing.items(List.of(line), new Transform(1, 0, 0, -1, x, y - size * font.capHeight() / 2), 1);
    }
}
