package org.makeready.press.render.svg;

import java.util.HashMap;
import java.util.Map;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.Item;

/// Draws into one SVG file: words are outlines with the words themselves as accessible text, pictures are embedded.
final class SvgDrawing {
    private final SvgMarkup markup;
    private final SvgNames names;
    private final SvgPaint paints;
    private final SvgGlyphs glyphs;
    /// Ids of emoji by what they are.
    private final Map<String, String> pictograms = new HashMap<>();

    SvgDrawing(SvgMarkup markup, SvgNames names) {
        this.markup = markup;
        this.names = names;
        this.paints = new SvgPaint(markup, names);
        this.glyphs = new SvgGlyphs(markup, names);
    }

    void item(Item item) {
        switch (item) {
            case Item.Group group ->
                group(
                        group.transform(),
                        group.clip(),
                        group.opacity(),
                        () -> group.items().forEach(this::item));
            case Item.Pictogram pictogram -> pictogram(pictogram);
            case Item.Masked masked ->
                masked(
                        masked.reach(),
                        () -> masked.mask().forEach(this::item),
                        () -> masked.items().forEach(this::item));
            case Item.Shape shape ->
                shape(shape.outline(), shape.style(), shape.paint().recolour(Tint.Fixed::new));
            case Item.Glyphs glyphs -> glyphs(glyphs);
            case Item.Picture picture -> picture(picture.raster(), picture.placement());
        }
    }

    void group(Transform transform, Clip clip, double opacity, Runnable parts) {
        var id = defineClip(clip);
        markup.raw("<g").transform("transform", transform);
        if (!id.isEmpty()) {
            markup.open("clip-path");
            paints.reference(id);
            markup.raw("\"");
        }
        if (opacity < 1) markup.number("opacity", opacity, 4);
        markup.raw(">");
        parts.run();
        markup.raw("</g>");
    }

    /// In full where it first stands in the file, as a copy afterwards.
    private void pictogram(Item.Pictogram pictogram) {
        var known = pictograms.get(pictogram.emoji().sequence());
        if (known == null) {
            var id = names.next();
            pictograms.put(pictogram.emoji().sequence(), id);
            markup.raw("<g")
                    .transform("transform", pictogram.placement())
                    .raw("><g")
                    .open("id");
            names.id(id);
            markup.raw("\">");
            pictogram.emoji().items().forEach(this::item);
            markup.raw("</g></g>");
        } else {
            markup.raw("<use").open("xlink:href").raw("#");
            names.id(known);
            markup.raw("\"").transform("transform", pictogram.placement()).raw("/>");
        }
    }

    void masked(Rect reach, Runnable mask, Runnable parts) {
        var id = names.next();
        markup.raw("<mask").open("id");
        names.id(id);
        markup.raw("\" maskUnits=\"userSpaceOnUse\"")
                .number("x", reach.x(), 3)
                .number("y", reach.y(), 3)
                .number("width", reach.width(), 3)
                .number("height", reach.height(), 3)
                .raw(">");
        mask.run();
        markup.raw("</mask><g").open("mask");
        paints.reference(id);
        markup.raw("\">");
        parts.run();
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

    void shape(Outline outline, Style style, Paint<Tint> paint) {
        var reference = paints.define(paint);
        markup.raw("<path");
        paints.style(style, paint, reference);
        path(outline);
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
        glyphs.runs().forEach(this.glyphs::write);
        markup.raw("</g>");
    }

    void picture(Raster raster, Transform placement) {
        var type = raster.fileFormat() == Raster.FileFormat.JPEG ? "image/jpeg" : "image/png";
        markup.raw("<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\"")
                .transform("transform", placement)
                .raw(" xlink:href=\"data:")
                .raw(type)
                .raw(";base64,");
        markup.out().raw(raster.base64());
        markup.raw("\"/>");
    }
}
