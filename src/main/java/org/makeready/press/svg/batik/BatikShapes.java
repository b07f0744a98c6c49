package org.makeready.press.svg.batik;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.batik.ext.awt.LinearGradientPaint;
import org.apache.batik.ext.awt.MultipleGradientPaint;
import org.apache.batik.ext.awt.RadialGradientPaint;
import org.makeready.press.artwork.Style;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.colour.Tint;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;
import org.makeready.press.svg.markup.AlphaStandIns;

/// Makes our outlines, paints and strokes of the JDK's and Batik's.
public final class BatikShapes {
    private BatikShapes() {}

    /// The same map as one of ours; null stands for none.
    public static Transform transform(AffineTransform t) {
        if (t == null) return Transform.IDENTITY;
        return new Transform(
                t.getScaleX(), t.getShearY(), t.getShearX(), t.getScaleY(), t.getTranslateX(), t.getTranslateY());
    }

    /// A shape's outline as it looks under `t`.
    public static Outline outline(Shape shape, Transform t) {
        var outline = Outline.builder();
        double[] at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> outline.move(t.x(at[0], at[1]), t.y(at[0], at[1]));
                case PathIterator.SEG_LINETO -> outline.line(t.x(at[0], at[1]), t.y(at[0], at[1]));
                case PathIterator.SEG_QUADTO ->
                    outline.quad(t.x(at[0], at[1]), t.y(at[0], at[1]), t.x(at[2], at[3]), t.y(at[2], at[3]));
                case PathIterator.SEG_CUBICTO ->
                    outline.curve(
                            t.x(at[0], at[1]),
                            t.y(at[0], at[1]),
                            t.x(at[2], at[3]),
                            t.y(at[2], at[3]),
                            t.x(at[4], at[5]),
                            t.y(at[4], at[5]));
                default -> outline.close();
            }
        }
        return outline.build();
    }

    /// Whether the shape is filled by the even-odd rule.
    public static boolean evenOdd(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    /// @param scale how much the stroke grows on its way to the face
    public static Style.Stroke stroke(BasicStroke stroke, double scale) {
        var dashes = new ArrayList<Double>();
        if (stroke.getDashArray() != null) for (float dash : stroke.getDashArray()) dashes.add(dash * scale);
        return new Style.Stroke(
                stroke.getLineWidth() * scale,
                Style.Cap.values()[stroke.getEndCap()],
                Style.Join.values()[stroke.getLineJoin()],
                stroke.getMiterLimit(),
                List.copyOf(dashes),
                stroke.getDashPhase() * scale);
    }

    /// Empty when the paint shows nothing.
    ///
    /// @throws IllegalArgumentException for paints outside the profile
    public static Optional<Paint<Tint>> paint(
            java.awt.Paint paint, Transform t, AlphaStandIns colours, Function<Ink, Tint> tint) {
        return switch (paint) {
            case null -> Optional.empty();
            case Color drawn -> solid(colours.original(drawn), tint);
            case LinearGradientPaint linear ->
                Optional.of(new Paint.Linear<>(
                        point(linear.getStartPoint()),
                        point(linear.getEndPoint()),
                        stops(linear, colours, tint),
                        t.times(transform(linear.getTransform()))));
            case RadialGradientPaint radial ->
                Optional.of(new Paint.Radial<>(
                        point(radial.getFocusPoint()),
                        point(radial.getCenterPoint()),
                        radial.getRadius(),
                        stops(radial, colours, tint),
                        t.times(transform(radial.getTransform()))));
            default ->
                throw new IllegalArgumentException(
                        "a paint of type " + paint.getClass().getSimpleName());
        };
    }

    private static Optional<Paint<Tint>> solid(Color colour, Function<Ink, Tint> tint) {
        if (colour.getAlpha() == 0) return Optional.empty();
        return Optional.of(new Paint.Solid<>(tint.apply(ink(colour)), colour.getAlpha() / 255.0));
    }

    private static List<Paint.Stop<Tint>> stops(
            MultipleGradientPaint gradient, AlphaStandIns colours, Function<Ink, Tint> tint) {
        var stops = new ArrayList<Paint.Stop<Tint>>();
        for (int i = 0; i < gradient.getColors().length; i++) {
            var colour = colours.original(gradient.getColors()[i]);
            stops.add(new Paint.Stop<>(gradient.getFractions()[i], tint.apply(ink(colour)), colour.getAlpha() / 255.0));
        }
        return List.copyOf(stops);
    }

    private static Ink ink(Color colour) {
        return new Ink(colour.getRGB() & 0xFFFFFF);
    }

    private static Point point(Point2D p) {
        return new Point(p.getX(), p.getY());
    }
}
