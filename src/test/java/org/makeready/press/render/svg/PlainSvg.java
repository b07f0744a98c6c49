package org.makeready.press.render.svg;

import java.util.Base64;
import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Tint;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// Draws compositions as SVG 1.1: one unit is a point, words are outlines with the words themselves as accessible text,
/// pictures are embedded. The finished piece is shown: everything beyond its edge is clipped.
public final class PlainSvg {
    /// Between faces drawn side by side, in points.
    private static final double GAP = 18;

    private final SvgMarkup markup = new SvgMarkup(new ByteWriter(64 * 1024));
    private final SvgNames names;
    private final SvgPaint paints;

    private PlainSvg(Composition composition) {
        this.names = new SvgNames.Known(markup, composition, 0);
        this.paints = new SvgPaint(markup, names);
    }

    /// One face, in UTF-8.
    public static byte[] write(Composition composition, ComposedFace side) {
        return draw(composition, List.of(side));
    }

    /// All faces side by side, in UTF-8.
    public static byte[] writeAll(Composition composition) {
        return draw(composition, composition.faces());
    }

    private static byte[] draw(Composition composition, List<ComposedFace> sides) {
        var writer = new PlainSvg(composition);
        writer.open(composition, sides);
        double x = 0;
        for (var side : sides) {
            writer.side(side, x);
            x += side.face().trim().width().pt() + GAP;
        }
        return writer.markup.raw("</svg>\n").out().toBytes();
    }

    private void open(Composition composition, List<ComposedFace> sides) {
        double width =
                sides.stream().mapToDouble(s -> s.face().trim().width().pt()).sum() + GAP * (sides.size() - 1);
        double height = sides.stream()
                .mapToDouble(s -> s.face().trim().height().pt())
                .max()
                .orElseThrow();
        markup.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .raw(" role=\"graphics-document\"")
                .text("xml:lang", composition.template().language().toLanguageTag());
        inches("width", width);
        inches("height", height);
        markup.open("viewBox").numbers(3, 0, 0, width, height);
        markup.raw("\"><title>").escaped(composition.template().title()).raw("</title>");
    }

    private void inches(String attribute, double points) {
        markup.open(attribute).numbers(5, points / 72).raw("in\"");
    }

    private void side(ComposedFace side, double x) {
        group(new Item.Group(
                Transform.translate(x, 0), new Clip.Inside(side.face().edge(), false), 1, side.items()));
    }

    private void item(Item item) {
        switch (item) {
            case Item.Group group -> group(group);
            case Item.Pictogram pictogram -> group(pictogram.group());
            case Item.Masked masked -> masked(masked);
            case Item.Shape shape -> shape(shape);
            case Item.Glyphs glyphs -> glyphs(glyphs);
            case Item.Picture picture -> picture(picture);
        }
    }

    private void group(Item.Group group) {
        var clip = defineClip(group.clip());
        markup.raw("<g").transform("transform", group.transform());
        if (!clip.isEmpty()) {
            markup.open("clip-path");
            paints.reference(clip);
            markup.raw("\"");
        }
        if (group.opacity() < 1) markup.number("opacity", group.opacity(), 4);
        markup.raw(">");
        group.items().forEach(this::item);
        markup.raw("</g>");
    }

    private void masked(Item.Masked masked) {
        var id = names.next();
        var reach = masked.reach();
        markup.raw("<mask").open("id");
        names.id(id);
        markup.raw("\" maskUnits=\"userSpaceOnUse\"")
                .number("x", reach.x(), 3)
                .number("y", reach.y(), 3)
                .number("width", reach.width(), 3)
                .number("height", reach.height(), 3)
                .raw(">");
        masked.mask().forEach(this::item);
        markup.raw("</mask><g").open("mask");
        paints.reference(id);
        markup.raw("\">");
        masked.items().forEach(this::item);
        markup.raw("</g>");
    }

    private String defineClip(Clip clip) {
        return switch (clip) {
            case Clip.Everything() -> "";
            case Clip.Inside(Outline outline, boolean evenOdd) -> {
                var id = names.next();
                markup.raw("<clipPath").open("id");
                names.id(id);
                markup.raw("\"><path");
                if (evenOdd) markup.raw(" clip-rule=\"evenodd\"");
                path(outline);
                markup.raw("/></clipPath>");
                yield id;
            }
        };
    }

    private void shape(Item.Shape shape) {
        var paint = shape.paint().<Tint>recolour(Tint.Fixed::new);
        var reference = paints.define(paint);
        markup.raw("<path");
        paints.style(shape.style(), paint, reference);
        path(shape.outline());
        markup.raw("/>");
    }

    private void path(Outline outline) {
        markup.open("d");
        outline.follow(new SvgPath(markup.out()));
        markup.raw("\"");
    }

    private void glyphs(Item.Glyphs glyphs) {
        if (glyphs.words().isEmpty()) markup.raw("<g aria-hidden=\"true\"");
        else markup.raw("<g role=\"img\"").text("aria-label", glyphs.words());
        markup.text("fill", glyphs.ink().hex()).raw(">");
        for (var run : glyphs.runs()) {
            markup.raw("<path d=\"");
            run.glyphs()
                    .forEach(glyph ->
                            run.font().outline(glyph.id()).follow(run.place(glyph), new SvgPath(markup.out())));
            markup.raw("\"/>");
        }
        markup.raw("</g>");
    }

    private void picture(Item.Picture picture) {
        var raster = picture.raster();
        var type = raster.fileFormat() == Raster.FileFormat.JPEG ? "image/jpeg" : "image/png";
        markup.raw("<image")
                .raw(" width=\"1\" height=\"1\" preserveAspectRatio=\"none\"")
                .transform("transform", picture.placement())
                .raw(" xlink:href=\"data:")
                .raw(type)
                .raw(";base64,")
                .raw(Base64.getEncoder().encodeToString(raster.bytes()))
                .raw("\"/>");
    }
}
