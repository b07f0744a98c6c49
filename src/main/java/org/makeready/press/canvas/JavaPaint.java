package org.makeready.press.canvas;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Paint;
import org.makeready.press.geometry.Point;
import org.makeready.press.geometry.Transform;

/// Makes the JDK's paints of ours.
final class JavaPaint {
    /// The JDK wants offsets that rise from stop to stop; ours may stay level. Finer than any picture shows.
    private static final float STEP = 1e-5f;

    private JavaPaint() {}

    static java.awt.Paint of(Paint<Ink> paint) {
        return switch (paint) {
            case Paint.Solid<Ink> solid -> colour(solid.colour(), solid.alpha());
            case Paint.Linear<Ink> linear -> linear(linear);
            case Paint.Radial<Ink> radial -> radial(radial);
        };
    }

    static AffineTransform transform(Transform t) {
        return new AffineTransform(t.a(), t.b(), t.c(), t.d(), t.e(), t.f());
    }

    private static Color colour(Ink ink, double alpha) {
        return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(alpha * 255));
    }

    private static java.awt.Paint linear(Paint.Linear<Ink> gradient) {
        if (gradient.from().equals(gradient.to())) return last(gradient.stops());
        var ramp = new Ramp(gradient.stops());
        return new LinearGradientPaint(
                point(gradient.from()),
                point(gradient.to()),
                ramp.offsets(),
                ramp.colours(),
                MultipleGradientPaint.CycleMethod.NO_CYCLE,
                MultipleGradientPaint.ColorSpaceType.SRGB,
                transform(gradient.transform()));
    }

    private static java.awt.Paint radial(Paint.Radial<Ink> gradient) {
        if (gradient.radius() <= 0) return last(gradient.stops());
        var ramp = new Ramp(gradient.stops());
        return new RadialGradientPaint(
                point(gradient.centre()),
                (float) gradient.radius(),
                point(gradient.focus()),
                ramp.offsets(),
                ramp.colours(),
                MultipleGradientPaint.CycleMethod.NO_CYCLE,
                MultipleGradientPaint.ColorSpaceType.SRGB,
                transform(gradient.transform()));
    }

    private static Color last(List<Paint.Stop<Ink>> stops) {
        return colour(stops.getLast().colour(), stops.getLast().alpha());
    }

    private static Point2D point(Point p) {
        return new Point2D.Double(p.x(), p.y());
    }

    /// Stops as the JDK takes them: at least two, strictly rising.
    private record Ramp(float[] offsets, Color[] colours) {
        Ramp(List<Paint.Stop<Ink>> stops) {
            this(new float[Math.max(2, stops.size())], new Color[Math.max(2, stops.size())]);
            int count = offsets.length;
            for (int i = 0; i < count; i++) {
                var stop = stops.get(Math.min(i, stops.size() - 1));
                float least = i == 0 ? 0 : offsets[i - 1] + STEP;
                float most = 1 - (count - 1 - i) * STEP;
                offsets[i] = Math.clamp((float) stop.offset(), least, most);
                colours[i] = colour(stop.colour(), stop.alpha());
            }
        }
    }
}
