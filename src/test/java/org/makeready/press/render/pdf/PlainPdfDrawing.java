package org.makeready.press.render.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.render.pdf.syntax.PdfContent;

/// Draws items into one content stream. Every place is written as it lies on the page; no stream changes the coordinate
/// system for what follows, so that patterns and masks, which refer to the stream's own, need no correction.
final class PlainPdfDrawing {
    private static final Transform PICTURE = new Transform(1, 0, 0, -1, 0, 1);
    private final PdfContent content = new PdfContent();
    private final PdfResources resources = new PdfResources();
    private final PlainPdfParts parts;
    private final Rect paper;

    /// @param paper the rectangle drawn on, in the coordinates of the page
    PlainPdfDrawing(PlainPdfParts parts, Rect paper) {
        this.parts = parts;
        this.paper = paper;
    }

    PdfContent content() {
        return content;
    }

    COSDictionary resources() {
        return resources.dictionary();
    }

    /// @param place maps the items' space to the page
    void draw(List<Item> items, Transform place, double opacity) {
        for (var item : items) {
            switch (item) {
                case Item.Group group -> group(group, place, opacity);
                case Item.Pictogram pictogram -> group(pictogram.group(), place, opacity);
                case Item.Masked masked -> masked(masked, place);
                case Item.Shape shape -> shape(shape, place, opacity);
                case Item.Glyphs glyphs -> new PlainPdfText(content, resources, parts).write(glyphs, place);
                case Item.Picture picture -> picture(picture, place, opacity);
            }
        }
    }

    private void group(Item.Group group, Transform outer, double opacity) {
        var place = outer.times(group.transform());
        double faded = opacity * group.opacity();
        if (place.determinant() == 0 || faded <= 0) return;
        content.operator("q");
        clip(group.clip(), place);
        if (faded < 1 && painted(group.items()) > 1) form(together(group.items(), place), faded);
        else draw(group.items(), place, faded);
        content.operator("Q");
    }

    private void masked(Item.Masked masked, Transform place) {
        var shade = new PlainPdfDrawing(parts, paper);
        shade.draw(
                List.of(new Item.Group(
                        Transform.IDENTITY,
                        new Clip.Inside(Outline.rectangle(masked.reach()), false),
                        1,
                        masked.mask())),
                place,
                1);
        var state = PdfObjects.dictionary(
                "Type",
                "ExtGState",
                "SMask",
                PdfObjects.inline("Type", "Mask", "S", "Luminosity", "G", shade.form("DeviceGray")));
        content.operator("q").name(resources.graphicsState(state)).operator("gs");
        form(together(masked.items(), place), 1);
        content.operator("Q");
    }

    void clip(Clip clip, Transform place) {
        if (clip instanceof Clip.Inside(Outline outline, boolean evenOdd)) {
            if (outline.empty()) content.raw("0 0 0 0 ").operator("re");
            content.path(outline, place).operator(evenOdd ? "W* n" : "W n");
        }
    }

    /// How many things may overlap; words count as more than one, since letters do.
    private static int painted(List<Item> items) {
        int count = 0;
        for (var item : items) {
            count += switch (item) {
                case Item.Group group -> painted(group.items());
                case Item.Pictogram pictogram -> painted(pictogram.emoji().items());
                case Item.Shape _, Item.Picture _ -> 1;
                case Item.Masked _, Item.Glyphs _ -> 2;
            };
        }
        return count;
    }

    private COSStream together(List<Item> items, Transform place) {
        var drawing = new PlainPdfDrawing(parts, paper);
        drawing.draw(items, place, 1);
        return drawing.form("DeviceRGB");
    }

    /// What was drawn here, as a group that other streams can show as one.
    private COSStream form(String space) {
        return PdfObjects.deflated(
                content.out().toBytes(),
                "Type",
                "XObject",
                "Subtype",
                "Form",
                "BBox",
                PdfObjects.rectangle(paper),
                "Resources",
                resources(),
                "Group",
                PdfObjects.inline("S", "Transparency", "CS", space, "I", org.apache.pdfbox.cos.COSBoolean.TRUE));
    }

    private void form(COSStream form, double opacity) {
        alpha(opacity);
        content.name(resources.object(form)).operator("Do");
    }

    private void alpha(double alpha) {
        if (alpha < 1) content.name(resources.graphicsState(parts.alpha(alpha))).operator("gs");
    }

    private void picture(Item.Picture picture, Transform place, double opacity) {
        var onPage = place.times(picture.placement());
        if (onPage.determinant() == 0) return;
        content.operator("q");
        alpha(opacity);
        content.matrix(onPage.times(PICTURE), "cm")
                .name(resources.object(parts.picture(picture.raster())))
                .operator("Do")
                .operator("Q");
    }

    private void shape(Item.Shape shape, Transform place, double opacity) {
        if (shape.outline().empty()) return;
        boolean stroked = shape.style() instanceof Style.Stroke;
        var flat = PlainPdfGradient.flat(shape.paint());
        double alpha = opacity * flat.map(stop -> stop.alpha()).orElse(1.0);
        if (alpha <= 0 || place.times(PlainPdfGradient.transform(shape.paint())).determinant() == 0) return;
        boolean apart = alpha < 1 || flat.isEmpty() || stroked;
        if (apart) content.operator("q");
        if (flat.isPresent()) colour(flat.get().colour(), alpha, stroked);
        else gradient(shape, place, alpha, stroked);
        switch (shape.style()) {
            case Style.Fill(boolean evenOdd) ->
                content.path(shape.outline(), place).operator(evenOdd ? "f*" : "f");
            case Style.Stroke stroke -> stroke(stroke, shape.outline(), place);
        }
        if (apart) content.operator("Q");
    }

    private void colour(Ink ink, double alpha, boolean stroked) {
        alpha(alpha);
        PlainPdf.COLOURS.set(ink, stroked, content, null);
    }

    /// The fading of the whole shape goes into the mask too: under a mask, MuPDF 1.21 fades twice.
    private void gradient(Item.Shape shape, Transform place, double alpha, boolean stroked) {
        var paint = shape.paint();
        if (PlainPdfGradient.stops(paint).stream().allMatch(stop -> stop.alpha() == 1)) alpha(alpha);
        else {
            content.name(resources.graphicsState(mask(
                            PlainPdfGradient.alphas(paint, alpha), place.times(PlainPdfGradient.transform(paint)))))
                    .operator("gs");
        }
        content.name("Pattern").operator(stroked ? "CS" : "cs");
        content.name(resources.pattern(parts.gradient(paint, place))).operator(stroked ? "SCN" : "scn");
    }

    private COSDictionary mask(COSDictionary alphas, Transform place) {
        var drawing = new PlainPdfDrawing(parts, paper);
        drawing.content
                .operator("q")
                .matrix(place, "cm")
                .name(drawing.resources.shading(alphas))
                .operator("sh")
                .operator("Q");
        return PdfObjects.dictionary(
                "Type",
                "ExtGState",
                "SMask",
                PdfObjects.inline("Type", "Mask", "S", "Luminosity", "G", drawing.form("DeviceGray")));
    }

    /// A transform that flattens circles flattens the pen too: it is told to the reader, apart from its size.
    private void stroke(Style.Stroke stroke, Outline outline, Transform place) {
        double scale = place.meanScale();
        boolean round = place.even();
        if (!round) content.matrix(place.times(Transform.scale(1 / scale, 1 / scale)), "cm");
        line(stroke, scale);
        content.path(outline, round ? place : Transform.scale(scale, scale)).operator("S");
    }

    private void line(Style.Stroke stroke, double scale) {
        content.place(stroke.width() * scale).operator("w");
        if (stroke.cap() != Style.Cap.BUTT)
            content.number(stroke.cap().ordinal(), 0).operator("J");
        if (stroke.join() != Style.Join.MITER)
            content.number(stroke.join().ordinal(), 0).operator("j");
        else content.place(Math.max(1, stroke.miterLimit())).operator("M");
        if (stroke.dashes().stream().noneMatch(dash -> dash > 0)) return;
        content.raw("[");
        stroke.dashes().forEach(dash -> content.place(dash * scale));
        content.raw("] ").place(stroke.dashPhase() * scale).operator("d");
    }
}
