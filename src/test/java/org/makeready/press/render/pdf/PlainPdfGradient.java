package org.makeready.press.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Paint.Stop;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;

/// Gradients as axial and radial shadings (ISO 32000-2, 8.7.4.5), colour and alpha apart: the alpha is a grey shading
/// for a luminosity mask.
final class PlainPdfGradient {
    private static final double OFFSET_STEP = 1e-5;
    private static final double ALMOST_HALF = 0.45;
    /// A focus on or outside the circle would make a cone; it is drawn inward, as SVG 1.1 has it.
    private static final double FARTHEST_FOCUS = 0.999;

    private PlainPdfGradient() {}

    /// The one colour a gradient consists of, where it has no length or a single stop.
    static Optional<Stop<Ink>> flat(Paint<Ink> paint) {
        return switch (paint) {
            case Paint.Solid<Ink>(Ink ink, double alpha) -> Optional.of(new Stop<>(0, ink, alpha));
            case Paint.Linear<Ink> g
            when g.from().equals(g.to()) || g.stops().size() == 1 ->
                Optional.of(g.stops().getLast());
            case Paint.Radial<Ink> g
            when g.radius() <= 0 || g.stops().size() == 1 ->
                Optional.of(g.stops().getLast());
            case Paint.Linear<Ink> _, Paint.Radial<Ink> _ -> Optional.empty();
        };
    }

    static COSDictionary pattern(Paint<Ink> paint, Transform place) {
        return PdfObjects.dictionary(
                "Type",
                "Pattern",
                "PatternType",
                2,
                "Shading",
                colours(paint),
                "Matrix",
                PdfObjects.matrix(place.times(transform(paint))));
    }

    private static COSDictionary colours(Paint<Ink> paint) {
        return shading(
                paint,
                "DeviceRGB",
                stop -> PdfObjects.numbers(
                        shade(stop.colour().red()),
                        shade(stop.colour().green()),
                        shade(stop.colour().blue())));
    }

    /// Between two stops hardly any colour is a whole step; almost half a step up makes rounding of what MuPDF cuts
    /// off.
    private static double shade(int level) {
        return level == 0 ? 0 : Math.min(1, (level + ALMOST_HALF) / 255);
    }

    /// The gradient's alpha, times that of the whole shape, as brightness, in the gradient's own space.
    static COSDictionary alphas(Paint<Ink> paint, double alpha) {
        return shading(
                paint, "DeviceGray", stop -> PdfObjects.numbers(ScreenColours.channel(255 * alpha * stop.alpha())));
    }

    static Transform transform(Paint<Ink> paint) {
        return switch (paint) {
            case Paint.Solid<Ink> _ -> Transform.IDENTITY;
            case Paint.Linear<Ink> linear -> linear.transform();
            case Paint.Radial<Ink> radial -> radial.transform();
        };
    }

    static List<Stop<Ink>> stops(Paint<Ink> paint) {
        return switch (paint) {
            case Paint.Solid<Ink>(Ink ink, double alpha) -> List.of(new Stop<>(0, ink, alpha));
            case Paint.Linear<Ink> linear -> linear.stops();
            case Paint.Radial<Ink> radial -> radial.stops();
        };
    }

    private static COSDictionary shading(Paint<Ink> paint, String space, Function<Stop<Ink>, COSArray> components) {
        var both = PdfObjects.array(COSBoolean.TRUE, COSBoolean.TRUE);
        return PdfObjects.inline(
                "ShadingType",
                paint instanceof Paint.Radial<Ink> ? 3 : 2,
                "ColorSpace",
                space,
                "Coords",
                coordinates(paint),
                "Function",
                ramp(stops(paint), components),
                "Extend",
                both);
    }

    private static COSArray coordinates(Paint<Ink> paint) {
        return switch (paint) {
            case Paint.Solid<Ink> solid -> throw new IllegalArgumentException("Not a gradient: " + solid);
            case Paint.Linear<Ink> g ->
                PdfObjects.numbers(g.from().x(), g.from().y(), g.to().x(), g.to().y());
            case Paint.Radial<Ink> g -> {
                var focus = focus(g);
                yield PdfObjects.numbers(
                        focus.x(), focus.y(), 0, g.centre().x(), g.centre().y(), g.radius());
            }
        };
    }

    private static Point focus(Paint.Radial<Ink> g) {
        double dx = g.focus().x() - g.centre().x();
        double dy = g.focus().y() - g.centre().y();
        double limit = g.radius() * FARTHEST_FOCUS;
        double distance = Math.hypot(dx, dy);
        return distance <= limit ? g.focus() : g.centre().plus(dx * limit / distance, dy * limit / distance);
    }

    /// One linear function from stop to stop, stitched; two stops at one offset are a hard edge.
    private static COSDictionary ramp(List<Stop<Ink>> stops, Function<Stop<Ink>, COSArray> components) {
        var all = new ArrayList<Stop<Ink>>();
        all.add(at(0, stops.getFirst()));
        stops.forEach(stop -> all.add(at(stop.offset(), stop)));
        all.add(at(1, stops.getLast()));
        var parts = new ArrayList<COSBase>();
        var bounds = new ArrayList<Double>();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).offset() - all.get(i - 1).offset() < OFFSET_STEP) continue;
            parts.add(part(components.apply(all.get(i - 1)), components.apply(all.get(i))));
            bounds.add(all.get(i).offset());
        }
        bounds.removeLast();
        return parts.size() == 1 ? (COSDictionary) parts.getFirst() : stitched(parts, bounds);
    }

    /// Offsets are kept as they will be written, so that bounds never meet.
    private static Stop<Ink> at(double offset, Stop<Ink> stop) {
        double written = Math.round(Math.clamp(offset, 0, 1) / OFFSET_STEP) * OFFSET_STEP;
        return new Stop<>(Math.min(1, written), stop.colour(), stop.alpha());
    }

    private static COSDictionary part(COSArray from, COSArray to) {
        return PdfObjects.inline("FunctionType", 2, "Domain", PdfObjects.numbers(0, 1), "C0", from, "C1", to, "N", 1);
    }

    private static COSDictionary stitched(List<COSBase> parts, List<Double> bounds) {
        double[] encode = new double[2 * parts.size()];
        for (int i = 1; i < encode.length; i += 2) encode[i] = 1;
        return PdfObjects.inline(
                "FunctionType",
                3,
                "Domain",
                PdfObjects.numbers(0, 1),
                "Functions",
                PdfObjects.array(parts.toArray(COSBase[]::new)),
                "Bounds",
                PdfObjects.numbers(
                        bounds.stream().mapToDouble(Double::doubleValue).toArray()),
                "Encode",
                PdfObjects.numbers(encode));
    }
}
