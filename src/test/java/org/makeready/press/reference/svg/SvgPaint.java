package org.makeready.press.reference.svg;

import java.util.List;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.reference.Decimals;

/// Writes paints and styles. A gradient stands right before the shape that uses it, under an id of its own.
final class SvgPaint {
    private static final String[] CAPS = {"butt", "round", "square"};
    private static final String[] JOINS = {"miter", "round", "bevel"};
    private final SvgMarkup markup;
    private final SvgIds ids;

    SvgPaint(SvgMarkup markup, SvgIds ids) {
        this.markup = markup;
        this.ids = ids;
    }

    /// Writes the gradient a paint needs and returns how attributes refer to the paint.
    String define(Paint<Ink> paint) {
        return switch (paint) {
            case Paint.Solid<Ink> solid -> solid.colour().hex();
            case Paint.Linear<Ink> linear -> {
                var id = ids.next();
                markup.raw("<linearGradient").text("id", id).raw(" gradientUnits=\"userSpaceOnUse\"")
                        .number("x1", linear.from().x(), 4).number("y1", linear.from().y(), 4)
                        .number("x2", linear.to().x(), 4).number("y2", linear.to().y(), 4)
                        .transform("gradientTransform", linear.transform()).raw(">");
                stops(linear.stops());
                markup.raw("</linearGradient>");
                yield "url(#" + id + ")";
            }
            case Paint.Radial<Ink> radial -> {
                var id = ids.next();
                markup.raw("<radialGradient").text("id", id).raw(" gradientUnits=\"userSpaceOnUse\"")
                        .number("cx", radial.centre().x(), 4).number("cy", radial.centre().y(), 4)
                        .number("r", radial.radius(), 4).number("fx", radial.focus().x(), 4)
                        .number("fy", radial.focus().y(), 4).transform("gradientTransform", radial.transform()).raw(">");
                stops(radial.stops());
                markup.raw("</radialGradient>");
                yield "url(#" + id + ")";
            }
        };
    }

    private void stops(List<Paint.Stop<Ink>> stops) {
        for (var stop : stops) {
            markup.raw("<stop").number("offset", stop.offset(), 4).text("stop-color", stop.colour().hex());
            if (stop.alpha() < 1) markup.number("stop-opacity", stop.alpha(), 4);
            markup.raw("/>");
        }
    }

    /// The attributes that fill or stroke a shape with the defined paint.
    void style(Style style, Paint<Ink> paint, String reference) {
        double alpha = paint instanceof Paint.Solid<Ink> solid ? solid.alpha() : 1;
        switch (style) {
            case Style.Fill fill -> {
                markup.text("fill", reference);
                if (fill.evenOdd()) markup.raw(" fill-rule=\"evenodd\"");
                if (alpha < 1) markup.number("fill-opacity", alpha, 4);
            }
            case Style.Stroke stroke -> {
                markup.raw(" fill=\"none\"").text("stroke", reference).number("stroke-width", stroke.width(), 4);
                if (alpha < 1) markup.number("stroke-opacity", alpha, 4);
                line(stroke);
            }
        }
    }

    private void line(Style.Stroke stroke) {
        if (stroke.cap() != Style.Cap.BUTT) markup.text("stroke-linecap", CAPS[stroke.cap().ordinal()]);
        if (stroke.join() != Style.Join.MITER) markup.text("stroke-linejoin", JOINS[stroke.join().ordinal()]);
        else markup.number("stroke-miterlimit", stroke.miterLimit(), 3);
        if (stroke.dashes().isEmpty()) return;
        markup.raw(" stroke-dasharray=\"");
        for (double dash : stroke.dashes()) {
            Decimals.append(markup.out(), dash, 3);
            markup.raw(" ");
        }
        markup.raw("\"").number("stroke-dashoffset", stroke.dashPhase(), 3);
    }
}
