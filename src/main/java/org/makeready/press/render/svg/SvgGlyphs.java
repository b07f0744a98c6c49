package org.makeready.press.render.svg;

import java.util.HashMap;
import java.util.Map;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.font.Font;
import org.makeready.press.geometry.Transform;
import org.makeready.press.item.GlyphRun;
import org.makeready.press.item.GlyphRun.PlacedGlyph;

/// Writes glyphs as outlines in font units: each in full where it first stands in the file, as a copy afterwards.
final class SvgGlyphs {
    private static final int DECIMALS = 2;
    private final SvgMarkup markup;
    private final SvgNames names;
    private final Map<Drawn, String> drawn = new HashMap<>();

    SvgGlyphs(SvgMarkup markup, SvgNames names) {
        this.markup = markup;
        this.names = names;
    }

    private record Drawn(Font font, int glyph) {}

    void write(GlyphRun run) {
        double scale = run.size() / run.font().unitsPerEm();
        markup.raw("<g").transform("transform", Transform.scale(scale, scale)).raw(">");
        for (var glyph : run.glyphs()) {
            if (!run.font().outline(glyph.id()).empty()) write(run.font(), glyph, 1 / scale);
        }
        markup.raw("</g>");
    }

    private void write(Font font, PlacedGlyph glyph, double units) {
        var known = drawn.get(new Drawn(font, glyph.id()));
        if (known == null) {
            var id = names.next();
            drawn.put(new Drawn(font, glyph.id()), id);
            place(markup.raw("<g"), glyph, units).raw("><path").open("id");
            names.id(id);
            markup.raw("\" d=\"").out().raw(font.written(glyph.id(), g -> data(font, g)));
            markup.raw("\"/></g>");
        } else {
            markup.raw("<use").open("xlink:href").raw("#");
            names.id(known);
            place(markup.raw("\""), glyph, units).raw("/>");
        }
    }

    private static SvgMarkup place(SvgMarkup markup, PlacedGlyph glyph, double units) {
        if (glyph.angle() != 0) {
            return markup.transform(
                    "transform",
                    Transform.translate(glyph.x() * units, glyph.y() * units).times(Transform.rotate(glyph.angle())));
        }
        markup.open("transform").raw("translate(").numbers(DECIMALS, glyph.x() * units, glyph.y() * units);
        return markup.raw(")\"");
    }

    private static byte[] data(Font font, int glyph) {
        var out = new ByteWriter(256);
        font.follow(glyph, new SvgPath(out, 1));
        return out.toBytes();
    }
}
