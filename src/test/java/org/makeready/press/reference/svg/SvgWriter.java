package org.makeready.press.reference.svg;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.makeready.press.artwork.Clip;
import org.makeready.press.artwork.Raster;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.Composition.Side;
import org.makeready.press.composition.Item;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Transform;
import org.makeready.press.reference.Decimals;

/// Draws compositions as SVG 1.1: one unit is a point, words are outlines with the words themselves as accessible text,
/// pictures are embedded. The finished piece is shown: everything beyond its edge is clipped.
public final class SvgWriter {
    /// Between faces drawn side by side, in points.
    private static final double GAP = 18;

    private final SvgMarkup markup;
    private final SvgIds ids;
    private final SvgPaint paints;

    private SvgWriter(String fingerprint) {
        this.markup = new SvgMarkup(new StringBuilder(64 * 1024));
        this.ids = new SvgIds("m" + fingerprint.substring(0, 8) + "-");
        this.paints = new SvgPaint(markup, ids);
    }

    /// One face, in UTF-8.
    public static byte[] write(Composition composition, Side side) {
        return draw(composition, List.of(side));
    }

    /// All faces side by side, in UTF-8.
    public static byte[] writeAll(Composition composition) {
        return draw(composition, composition.sides());
    }

    private static byte[] draw(Composition composition, List<Side> sides) {
        var writer = new SvgWriter(composition.fingerprint());
        writer.open(composition, sides);
        double x = 0;
        for (var side : sides) {
            writer.side(side, x);
            x += side.face().trim().width().pt() + GAP;
        }
        return writer.markup.raw("</svg>\n").out().toString().getBytes(StandardCharsets.UTF_8);
    }

    private void open(Composition composition, List<Side> sides) {
        double width = sides.stream().mapToDouble(s -> s.face().trim().width().pt()).sum() + GAP * (sides.size() - 1);
        double height = sides.stream().mapToDouble(s -> s.face().trim().height().pt()).max().orElseThrow();
        markup.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
                .raw(" role=\"graphics-document\"").text("xml:lang", composition.template().language().toLanguageTag());
        inches("width", width);
        inches("height", height);
        markup.raw(" viewBox=\"0 0 ");
        pair(width, height);
        markup.raw("\"><title>").escaped(composition.template().title()).raw("</title>");
    }

    private void inches(String attribute, double points) {
        markup.raw(" " + attribute + "=\"");
        Decimals.append(markup.out(), points / 72, 5);
        markup.raw("in\"");
    }

    private void pair(double first, double second) {
        Decimals.append(markup.out(), first, 3);
        markup.raw(" ");
        Decimals.append(markup.out(), second, 3);
    }

    private void side(Side side, double x) {
        group(new Item.Group(Transform.translate(x, 0), new Clip.Inside(side.face().edge(), false), 1, side.items()));
    }

    private void item(Item item) {
        switch (item) {
            case Item.Group group -> group(group);
            case Item.Masked masked -> masked(masked);
            case Item.Shape shape -> shape(shape);
            case Item.Glyphs glyphs -> glyphs(glyphs);
            case Item.Picture picture -> picture(picture);
        }
    }

    private void group(Item.Group group) {
        var clip = defineClip(group.clip());
        markup.raw("<g").transform("transform", group.transform());
        if (!clip.isEmpty()) markup.text("clip-path", "url(#" + clip + ")");
        if (group.opacity() < 1) markup.number("opacity", group.opacity(), 4);
        markup.raw(">");
        group.items().forEach(this::item);
        markup.raw("</g>");
    }

    private void masked(Item.Masked masked) {
        var id = ids.next();
        var reach = masked.reach();
        markup.raw("<mask").text("id", id).raw(" maskUnits=\"userSpaceOnUse\"").number("x", reach.x(), 3).number("y", reach.y(), 3)
                .number("width", reach.width(), 3).number("height", reach.height(), 3).raw(">");
        masked.mask().forEach(this::item);
        markup.raw("</mask><g").text("mask", "url(#" + id + ")").raw(">");
        masked.items().forEach(this::item);
        markup.raw("</g>");
    }

    private String defineClip(Clip clip) {
        return switch (clip) {
            case Clip.Everything() -> "";
            case Clip.Inside(Outline outline, boolean evenOdd) -> {
                var id = ids.next();
                markup.raw("<clipPath").text("id", id).raw("><path");
                if (evenOdd) markup.raw(" clip-rule=\"evenodd\"");
                path(outline);
                markup.raw("/></clipPath>");
                yield id;
            }
        };
    }

    private void shape(Item.Shape shape) {
        var reference = paints.define(shape.paint());
        markup.raw("<path");
        paints.style(shape.style(), shape.paint(), reference);
        path(shape.outline());
        markup.raw("/>");
    }

    private void path(Outline outline) {
        markup.raw(" d=\"").raw(SvgPath.of(outline)).raw("\"");
    }

    private void glyphs(Item.Glyphs glyphs) {
        if (glyphs.words().isEmpty()) markup.raw("<g aria-hidden=\"true\"");
        else markup.raw("<g role=\"img\"").text("aria-label", glyphs.words());
        markup.text("fill", glyphs.ink().hex()).raw(">");
        for (var run : glyphs.runs()) {
            markup.raw("<path d=\"");
            run.glyphs().forEach(glyph -> SvgPath.append(markup.out(), run.font().outline(glyph.id()), run.place(glyph)));
            markup.raw("\"/>");
        }
        markup.raw("</g>");
    }

    private void picture(Item.Picture picture) {
        var raster = picture.raster();
        var type = raster.kind() == Raster.Kind.JPEG ? "image/jpeg" : "image/png";
        markup.raw("<image").raw(" width=\"1\" height=\"1\" preserveAspectRatio=\"none\"").transform("transform", picture.placement())
                .raw(" xlink:href=\"data:").raw(type).raw(";base64,")
                .raw(Base64.getEncoder().encodeToString(raster.bytes())).raw("\"/>");
    }
}
