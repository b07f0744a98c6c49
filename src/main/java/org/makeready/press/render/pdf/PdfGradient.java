package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import org.makeready.press.bytes.ByteWriter;
import org.makeready.press.colour.Blend;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Paint.Stop;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.pdf.syntax.PdfForms;

/// Gradients as axial and radial shadings (ISO 32000-2, 8.7.4.5), colour and alpha apart: the alpha is a grey shading
/// for a luminosity mask.
final class PdfGradient {
    private static final double OFFSET_STEP = 1e-5;
    private static final int DECIMALS = 5;
    /// A focus on or outside the circle would make a cone; it is drawn inward, as SVG 1.1 has it.
    private static final double FARTHEST_FOCUS = 0.999;

    private PdfGradient() {}

    /// The one colour a gradient consists of, where it has no length or a single stop.
    static Optional<Stop<Tint>> flat(Paint<Tint> paint) {
        return switch (paint) {
            case Paint.Solid<Tint>(Tint tint, double alpha) -> Optional.of(new Stop<>(0, tint, alpha));
            case Paint.Linear<Tint> g
            when g.from().equals(g.to()) || g.stops().size() == 1 ->
                Optional.of(g.stops().getLast());
            case Paint.Radial<Tint> g
            when g.radius() <= 0 || g.stops().size() == 1 ->
                Optional.of(g.stops().getLast());
            case Paint.Linear<Tint> _, Paint.Radial<Tint> _ -> Optional.empty();
        };
    }

    static Transform transform(Paint<Tint> paint) {
        return switch (paint) {
            case Paint.Solid<Tint> _ -> Transform.IDENTITY;
            case Paint.Linear<Tint> linear -> linear.transform();
            case Paint.Radial<Tint> radial -> radial.transform();
        };
    }

    static List<Stop<Tint>> stops(Paint<Tint> paint) {
        return switch (paint) {
            case Paint.Solid<Tint>(Tint tint, double alpha) -> List.of(new Stop<>(0, tint, alpha));
            case Paint.Linear<Tint> linear -> linear.stops();
            case Paint.Radial<Tint> radial -> radial.stops();
        };
    }

    /// The function from place to colour.
    static void colours(ByteWriter out, List<Stop<Tint>> stops, PdfInks inks) {
        ramp(out, knots(stops, inks.colours()::pieces), knot -> inks.write(knot.colour()));
    }

    /// The function from place to alpha, times that of the whole shape, as brightness.
    static void alphas(ByteWriter out, List<Stop<Tint>> stops, double alpha) {
        ramp(
                out,
                knots(stops, (_, _) -> 1),
                knot -> out.number(ScreenColours.channel(255 * alpha * knot.alpha()), DECIMALS));
    }

    /// The gradient in its own space.
    ///
    /// @param function number of the function that says what it changes
    static void shading(ByteWriter out, Paint<Tint> paint, String space, int function) {
        out.ascii("<< /ShadingType ")
                .whole(paint instanceof Paint.Radial<Tint> ? 3 : 2)
                .ascii(" /ColorSpace /")
                .ascii(space)
                .ascii(" /Extend [true true] /Coords ");
        PdfForms.numbers(out, DECIMALS, coordinates(paint));
        out.ascii(" /Function ").whole(function).ascii(" 0 R >>");
    }

    /// The stops and, where the way from one to the next is no straight line, as many places between as that takes.
    private static List<Stop<Blend>> knots(List<Stop<Tint>> stops, ToIntBiFunction<Tint, Tint> pieces) {
        var knots = new ArrayList<Stop<Blend>>();
        for (int i = 0; i + 1 < stops.size(); i++) {
            var from = stops.get(i);
            var to = stops.get(i + 1);
            int count = pieces.applyAsInt(from.colour(), to.colour());
            for (int piece = 0; piece < count; piece++) knots.add(between(from, to, (double) piece / count));
        }
        knots.add(between(stops.getLast(), stops.getLast(), 0));
        return knots;
    }

    private static Stop<Blend> between(Stop<Tint> from, Stop<Tint> to, double at) {
        var colour = at == 0 ? Blend.of(from.colour()) : new Blend(from.colour(), to.colour(), at);
        return new Stop<>(
                from.offset() + (to.offset() - from.offset()) * at,
                colour,
                from.alpha() + (to.alpha() - from.alpha()) * at);
    }

    private static double[] coordinates(Paint<Tint> paint) {
        return switch (paint) {
            case Paint.Solid<Tint> solid -> throw new IllegalArgumentException("Not a gradient: " + solid);
            case Paint.Linear<Tint> g -> new double[] {g.from().x(), g.from().y(), g.to().x(), g.to().y()};
            case Paint.Radial<Tint> g -> {
                var focus = focus(g);
                yield new double[] {
                    focus.x(), focus.y(), 0, g.centre().x(), g.centre().y(), g.radius()
                };
            }
        };
    }

    private static Point focus(Paint.Radial<Tint> g) {
        double dx = g.focus().x() - g.centre().x();
        double dy = g.focus().y() - g.centre().y();
        double limit = g.radius() * FARTHEST_FOCUS;
        double distance = Math.hypot(dx, dy);
        return distance <= limit ? g.focus() : g.centre().plus(dx * limit / distance, dy * limit / distance);
    }

    /// One linear function from stop to stop, stitched; two stops at one offset are a hard edge.
    private static void ramp(ByteWriter out, List<Stop<Blend>> stops, Consumer<Stop<Blend>> components) {
        var all = new ArrayList<Stop<Blend>>();
        all.add(at(0, stops.getFirst()));
        stops.forEach(stop -> all.add(at(stop.offset(), stop)));
        all.add(at(1, stops.getLast()));
        var ends = new ArrayList<Integer>();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).offset() - all.get(i - 1).offset() >= OFFSET_STEP) ends.add(i);
        }
        if (ends.size() == 1) part(out, all.get(ends.getFirst() - 1), all.get(ends.getFirst()), components);
        else stitched(out, all, ends, components);
    }

    /// Offsets are kept as they will be written, so that bounds never meet.
    private static Stop<Blend> at(double offset, Stop<Blend> stop) {
        double written = Math.round(Math.clamp(offset, 0, 1) / OFFSET_STEP) * OFFSET_STEP;
        return new Stop<>(Math.min(1, written), stop.colour(), stop.alpha());
    }

    private static void part(ByteWriter out, Stop<Blend> from, Stop<Blend> to, Consumer<Stop<Blend>> components) {
        out.ascii("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [");
        components.accept(from);
        out.ascii("] /C1 [");
        components.accept(to);
        out.ascii("] >>");
    }

    private static void stitched(
            ByteWriter out, List<Stop<Blend>> all, List<Integer> ends, Consumer<Stop<Blend>> components) {
        out.ascii("<< /FunctionType 3 /Domain [0 1] /Functions [");
        for (int end : ends) part(out, all.get(end - 1), all.get(end), components);
        out.ascii("] /Bounds ");
        PdfForms.numbers(
                out,
                DECIMALS,
                ends.stream()
                        .limit(ends.size() - 1L)
                        .mapToDouble(end -> all.get(end).offset())
                        .toArray());
        out.ascii(" /Encode [").ascii("0 1 ".repeat(ends.size())).ascii("] >>");
    }
}
