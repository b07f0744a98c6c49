package org.makeready.press.render.svg;

import java.util.List;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;

/// Writes paints and styles. A gradient stands right before the shape that uses it, under an id of its own.
final class SvgPaint {
    private static final String[] CAPS = {"butt", "round", "square"};
    private static final String[] JOINS = {"miter", "round", "bevel"};
    private final SvgMarkup markup;
    private final SvgNames names;

    SvgPaint(SvgMarkup markup, SvgNames names) {
        this.markup = markup;
        this.names = names;
    }

    /// Writes the gradient a paint needs and returns what writes the attribute value that refers to the paint.
    Runnable define(Paint<Tint> paint) {
        return switch (paint) {
            case Paint.Solid<Tint> solid -> () -> names.ink(solid.colour());
            case Paint.Linear<Tint> linear -> {
                var id = names.next();
                open("linearGradient", id);
                markup.number("x1", linear.from().x(), 4)
                        .number("y1", linear.from().y(), 4)
                        .number("x2", linear.to().x(), 4)
                        .number("y2", linear.to().y(), 4)
                        .transform("gradientTransform", linear.transform())
                        .raw(">");
                stops(linear.stops());
                markup.raw("</linearGradient>");
                yield () -> reference(id);
            }
            case Paint.Radial<Tint> radial -> {
                var id = names.next();
                open("radialGradient", id);
                markup.number("cx", radial.centre().x(), 4)
                        .number("cy", radial.centre().y(), 4)
                        .number("r", radial.radius(), 4)
                        .number("fx", radial.focus().x(), 4)
                        .number("fy", radial.focus().y(), 4)
                        .transform("gradientTransform", radial.transform())
                        .raw(">");
                stops(radial.stops());
                markup.raw("</radialGradient>");
                yield () -> reference(id);
            }
        };
    }

    private void open(String element, String id) {
        markup.raw("<" + element).open("id");
        names.id(id);
        markup.raw("\" gradientUnits=\"userSpaceOnUse\"");
    }

    void reference(String id) {
        markup.raw("url(#");
        names.id(id);
        markup.raw(")");
    }

    private void stops(List<Paint.Stop<Tint>> stops) {
        for (var stop : stops) {
            markup.raw("<stop").number("offset", stop.offset(), 4).open("stop-color");
            names.ink(stop.colour());
            markup.raw("\"");
            if (stop.alpha() < 1) markup.number("stop-opacity", stop.alpha(), 4);
            markup.raw("/>");
        }
    }

    /// The attributes that fill or stroke a shape with the defined paint.
    void style(Style style, Paint<Tint> paint, Runnable reference) {
        double alpha = paint instanceof Paint.Solid<Tint> solid ? solid.alpha() : 1;
        switch (style) {
            case Style.Fill fill -> {
                painted("fill", reference);
                if (fill.evenOdd()) markup.raw(" fill-rule=\"evenodd\"");
                if (alpha < 1) markup.number("fill-opacity", alpha, 4);
            }
            case Style.Stroke stroke -> {
                markup.raw(" fill=\"none\"");
                painted("stroke", reference);
                markup.number("stroke-width", stroke.width(), 4);
                if (alpha < 1) markup.number("stroke-opacity", alpha, 4);
                line(stroke);
            }
        }
    }

    private void painted(String attribute, Runnable reference) {
        markup.open(attribute);
        reference.run();
        markup.raw("\"");
    }

    private void line(Style.Stroke stroke) {
        if (stroke.cap() != Style.Cap.BUTT)
            markup.text("stroke-linecap", CAPS[stroke.cap().ordinal()]);
        if (stroke.join() != Style.Join.MITER)
            markup.text("stroke-linejoin", JOINS[stroke.join().ordinal()]);
        else markup.number("stroke-miterlimit", stroke.miterLimit(), 3);
        if (stroke.dashes().isEmpty()) return;
        markup.open("stroke-dasharray");
        markup.numbers(
                3, stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        markup.raw("\"").number("stroke-dashoffset", stroke.dashPhase(), 3);
    }
}
