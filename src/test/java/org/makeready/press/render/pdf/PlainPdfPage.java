package org.makeready.press.render.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.render.pdf.PlainPdf.Proof;

/// One face as a page. The media box is the bleed box; viewers show the crop box, which is the trim, or everything when
/// guides are wanted.
final class PlainPdfPage {
    private static final Ink TRIM = new Ink(0xE6007E), SAFE = new Ink(0x009FE3);
    private static final double GUIDE = 0.4, HALO = 1.2;

    private PlainPdfPage() {}

    static COSDictionary of(ComposedFace side, Proof proof, PlainPdfParts parts) {
        var bleed = side.face().bleedBox();
        var paper = new Rect(0, 0, bleed.width(), bleed.height());
        var place = new Transform(1, 0, 0, -1, -bleed.x(), bleed.bottom());
        var drawing = new PlainPdfDrawing(parts, paper);
        drawing.content().operator("q");
        if (proof == Proof.PLAIN
                && !side.face().edge().equals(Outline.rectangle(side.face().trimBox()))) {
            drawing.clip(new Clip.Inside(side.face().edge(), false), place);
        }
        drawing.draw(side.items(), place, 1);
        drawing.content().operator("Q");
        if (proof == Proof.WITH_GUIDES) drawing.draw(guides(side), place, 1);
        var trim = side.face().trimBox();
        var trimOnPage = new Rect(trim.x() - bleed.x(), bleed.bottom() - trim.bottom(), trim.width(), trim.height());
        return page(drawing, paper, trimOnPage, proof);
    }

    private static COSDictionary page(PlainPdfDrawing drawing, Rect paper, Rect trim, Proof proof) {
        return PdfObjects.dictionary(
                "Type",
                "Page",
                "MediaBox",
                PdfObjects.rectangle(paper),
                "CropBox",
                PdfObjects.rectangle(proof == Proof.PLAIN ? trim : paper),
                "BleedBox",
                PdfObjects.rectangle(paper),
                "TrimBox",
                PdfObjects.rectangle(trim),
                "Group",
                PdfObjects.inline("S", "Transparency", "CS", "DeviceRGB"),
                "Resources",
                drawing.resources(),
                "Contents",
                PdfObjects.deflated(drawing.content().out().toBytes()));
    }

    /// The finished edge as a line, the safe edge dashed; a light halo keeps both visible on any colour.
    private static List<Item> guides(ComposedFace side) {
        return List.of(
                line(side.face().edge(), Ink.WHITE, HALO, List.of()),
                line(side.face().edge(), TRIM, GUIDE, List.of()),
                line(side.face().safeEdge(), Ink.WHITE, HALO, List.of(4.0, 2.0)),
                line(side.face().safeEdge(), SAFE, GUIDE, List.of(4.0, 2.0)));
    }

    private static Item line(Outline outline, Ink ink, double width, List<Double> dashes) {
        return new Item.Shape(
                outline,
                new Style.Stroke(width, Style.Cap.BUTT, Style.Join.MITER, 4, dashes, 0),
                new Paint.Solid<>(ink, 1));
    }
}
