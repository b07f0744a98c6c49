package org.makeready.press.render.pdf;

import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;
import org.makeready.press.plate.PlateContent;
import org.makeready.press.render.pdf.syntax.PdfContent;
import org.makeready.press.template.Art;

/// Draws into one content stream. Every place is written as it lies on the page; no stream changes the coordinate
/// system for what follows, so that patterns and masks, which refer to the stream's own, need no correction.
public final class PdfDrawing {
    /// Points.
    private static final double SMALL = 12;
    private static final Transform PICTURE = new Transform(1, 0, 0, -1, 0, 1);
    private final PdfContent content;
    private final PdfParts parts;
    private final Rect paper;

    /// @param paper the rectangle drawn on, in the coordinates of the page
    public PdfDrawing(PdfContent content, PdfParts parts, Rect paper) {
        this.content = content;
        this.parts = parts;
        this.paper = paper;
    }

    /// Content with its holes filled.
    public static PdfDrawing of(
            ByteWriter out, PlateContent content, Composition composition, PdfParts parts, Rect paper) {
        var drawing = new PdfDrawing(new PdfContent(out), parts, paper);
        content.print(drawing.content.out(), composition, (item, place) -> drawing.items(List.of(item), place, 1));
        return drawing;
    }

    /// What was drawn so far.
    public PdfContent content() {
        return content;
    }

    /// @param place maps the items' space to the page
    public void items(List<Item> items, Transform place, double opacity) {
        for (var item : items) {
            switch (item) {
                case Item.Group group ->
                    group(
                            group.transform(),
                            group.clip(),
                            group.opacity() * opacity,
                            place,
                            painted(group.items()),
                            (inside, at, rest) -> inside.items(group.items(), at, rest));
                case Item.Pictogram pictogram -> pictogram(pictogram, place);
                case Item.Masked masked ->
                    masked(
                            masked.reach(),
                            place,
                            (inside, at, _) -> inside.items(masked.mask(), at, 1),
                            (inside, at, _) -> inside.items(masked.items(), at, 1));
                case Item.Shape shape ->
                    shape(shape.outline(), shape.style(), shape.paint().recolour(Tint.Fixed::new), place, opacity);
                case Item.Glyphs glyphs -> words(glyphs, place);
                case Item.Picture picture -> picture(picture.raster(), picture.placement(), place, opacity);
            }
        }
    }

    /// A drawing that is in the file once, in its own space.
    private void pictogram(Item.Pictogram pictogram, Transform place) {
        var onPage = place.times(pictogram.placement());
        if (onPage.determinant() == 0) return;
        content.operator("q")
                .matrix(onPage, "cm")
                .name(parts.pictogram(pictogram.emoji()))
                .operator("Do")
                .operator("Q");
    }

    /// Small black letters are printed over what lies below: a hole left for them would have to meet them exactly.
    private void words(Item.Glyphs glyphs, Transform place) {
        boolean over = parts.colours().black(glyphs.ink())
                && glyphs.runs().stream().allMatch(run -> run.size() * place.meanScale() < SMALL);
        if (over) content.operator("q").name(parts.overprint()).operator("gs");
        switch (parts.lettering()) {
            case TEXT -> new PdfText(content, parts).write(glyphs, place);
            case OUTLINES -> outlines(glyphs, place);
        }
        if (over) content.operator("Q");
    }

    private void outlines(Item.Glyphs glyphs, Transform place) {
        parts.colours().set(glyphs.ink(), false, content, parts);
        for (var run : glyphs.runs()) {
            for (var glyph : run.glyphs()) {
                var outline = run.font().outline(glyph.id());
                if (!outline.empty())
                    content.path(outline, place.times(run.place(glyph))).operator("f");
            }
        }
    }

    /// Art without holes and options.
    void art(List<Art> art, Transform place, double opacity) {
        for (var part : art) {
            switch (part) {
                case Art.Group group ->
                    group(
                            group.transform(),
                            group.clip(),
                            group.opacity() * opacity,
                            place,
                            drawn(group.parts()),
                            (inside, at, rest) -> inside.art(group.parts(), at, rest));
                case Art.Masked masked ->
                    masked(
                            masked.reach(),
                            place,
                            (inside, at, _) -> inside.art(masked.mask(), at, 1),
                            (inside, at, _) -> inside.art(masked.parts(), at, 1));
                case Art.Shape shape -> shape(shape.outline(), shape.style(), shape.paint(), place, opacity);
                case Art.Picture picture -> picture(picture.raster(), picture.placement(), place, opacity);
                case Art.Place hole -> throw new IllegalArgumentException("A slot in static artwork: " + hole.slot());
            }
        }
    }

    interface Inside {
        void draw(PdfDrawing drawing, Transform place, double opacity);
    }

    /// @param painted how many things may overlap: several are faded as one
    private void group(Transform transform, Clip clip, double opacity, Transform outer, int painted, Inside inside) {
        var place = outer.times(transform);
        if (place.determinant() == 0 || opacity <= 0) return;
        boolean plain = clip instanceof Clip.Everything;
        if (!plain) {
            content.operator("q");
            clip(clip, place);
        }
        if (opacity < 1 && painted > 1) together(place, opacity, inside);
        else inside.draw(this, place, opacity);
        if (!plain) content.operator("Q");
    }

    void clip(Clip clip, Transform place) {
        if (clip instanceof Clip.Inside(Outline outline, boolean evenOdd)) {
            if (outline.empty()) content.raw("0 0 0 0 ").operator("re");
            content.path(outline, place).operator(evenOdd ? "W* n" : "W n");
        }
    }

    /// Words and emoji count as more than one, since letters and parts of drawings do; so does what is masked, since no
    /// other fading may meet a mask.
    private static int painted(List<Item> items) {
        int count = 0;
        for (var item : items) {
            count += switch (item) {
                case Item.Group group -> painted(group.items());
                case Item.Shape _, Item.Picture _ -> 1;
                case Item.Pictogram _, Item.Masked _, Item.Glyphs _ -> 2;
            };
        }
        return count;
    }

    private static int drawn(List<Art> art) {
        int count = 0;
        for (var part : art) {
            count += switch (part) {
                case Art.Group group -> drawn(group.parts());
                case Art.Shape _, Art.Picture _, Art.Place _ -> 1;
                case Art.Masked _ -> 2;
            };
        }
        return count;
    }

    /// What is masked is a form of its own, since a mask that is set fades each thing that is drawn by itself.
    private void masked(Rect reach, Transform place, Inside mask, Inside inside) {
        if (place.determinant() == 0) return;
        content.operator("q");
        mask(reach, place, mask);
        together(place, 1, inside);
        content.operator("Q");
    }

    /// Masks what follows.
    void mask(Rect reach, Transform place, Inside mask) {
        var drawing = new PdfDrawing(new PdfContent(), parts.greys(), paper);
        mask.draw(drawing, place, 1);
        content.name(parts.mask(drawing.content, around(Outline.rectangle(reach), place)))
                .operator("gs");
    }

    private void together(Transform place, double opacity, Inside inside) {
        var drawing = new PdfDrawing(new PdfContent(), parts, paper);
        inside.draw(drawing, place, 1);
        show(parts.group(drawing.content, paper), opacity);
    }

    /// Shows a form, faded.
    void show(String form, double opacity) {
        if (opacity < 1) content.operator("q");
        alpha(opacity);
        content.name(form).operator("Do");
        if (opacity < 1) content.operator("Q");
    }

    private void alpha(double alpha) {
        if (alpha < 1) content.name(parts.alpha(alpha)).operator("gs");
    }

    private void picture(Raster raster, Transform placement, Transform place, double opacity) {
        var onPage = place.times(placement);
        if (onPage.determinant() == 0) return;
        content.operator("q");
        alpha(opacity);
        content.matrix(onPage.times(PICTURE), "cm")
                .name(parts.picture(raster, onPage))
                .operator("Do")
                .operator("Q");
    }

    private void shape(Outline outline, Style style, Paint<Tint> paint, Transform place, double opacity) {
        if (outline.empty()) return;
        boolean stroked = style instanceof Style.Stroke;
        var flat = PdfGradient.flat(paint);
        double alpha = opacity * flat.map(stop -> stop.alpha()).orElse(1.0);
        if (alpha <= 0 || place.times(PdfGradient.transform(paint)).determinant() == 0) return;
        boolean apart = alpha < 1 || flat.isEmpty() || stroked;
        if (apart) content.operator("q");
        if (flat.isPresent()) colour(flat.get().colour(), alpha, stroked);
        else gradient(paint, place, alpha, stroked, stroked ? paper : around(outline, place));
        switch (style) {
            case Style.Fill(boolean evenOdd) -> content.path(outline, place).operator(evenOdd ? "f*" : "f");
            case Style.Stroke stroke -> stroke(stroke, outline, place);
        }
        if (apart) content.operator("Q");
    }

    private void colour(Tint tint, double alpha, boolean stroked) {
        alpha(alpha);
        switch (tint) {
            case Tint.Fixed(Ink ink) -> parts.colours().set(ink, stroked, content, parts);
            case Tint.PaletteRole role ->
                content.name(parts.role(role)).raw(stroked ? "CS 0 " : "cs 0 ").operator(stroked ? "SC" : "sc");
        }
    }

    /// The part of the paper a fill can reach, in whole points: a mask over all of it would cost readers several times
    /// the drawing.
    private Rect around(Outline outline, Transform place) {
        var ink = outline.transform(place).bounds();
        double left = Math.max(paper.x(), Math.floor(ink.x()));
        double top = Math.max(paper.y(), Math.floor(ink.y()));
        double right = Math.min(paper.right(), Math.ceil(ink.right()));
        double bottom = Math.min(paper.bottom(), Math.ceil(ink.bottom()));
        return right > left && bottom > top ? new Rect(left, top, right - left, bottom - top) : paper;
    }

    /// The fading of the whole shape goes into the mask too: under a mask, MuPDF 1.21 fades twice.
    ///
    /// @param reach what the mask has to cover
    private void gradient(Paint<Tint> paint, Transform place, double alpha, boolean stroked, Rect reach) {
        if (PdfGradient.stops(paint).stream().allMatch(stop -> stop.alpha() == 1)) alpha(alpha);
        else
            content.name(parts.mask(paint, alpha, place.times(PdfGradient.transform(paint)), reach))
                    .operator("gs");
        content.name("Pattern").operator(stroked ? "CS" : "cs");
        content.name(parts.gradient(paint, place)).operator(stroked ? "SCN" : "scn");
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
