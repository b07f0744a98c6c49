package org.makeready.press.canvas;

import org.makeready.press.artwork.Style;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// How far what is drawn reaches: never less than its ink, a little more where lines have corners.
public final class PaintedBounds {
    private static final Outline UNIT = Outline.rectangle(new Rect(0, 0, 1, 1));

    private PaintedBounds() {}

    /// The upright rectangle around a shape's ink, the width and corners of its line included; `place` maps the
    /// shape's space to that of the rectangle.
    public static Rect shape(Outline outline, Style style, Transform place) {
        var bounds = outline.bounds();
        double pen = switch (style) {
            case Style.Fill _ -> 0;
            case Style.Stroke stroke ->
                stroke.width() / 2 * Math.max(1.5, stroke.join() == Style.Join.MITER ? stroke.miterLimit() : 0);
        };
        var grown = new Rect(bounds.x() - pen, bounds.y() - pen, bounds.width() + 2 * pen, bounds.height() + 2 * pen);
        return rectangle(grown, place);
    }

    /// The upright rectangle around a picture whose unit square lies here.
    public static Rect picture(Transform placement) {
        return UNIT.transform(placement).bounds();
    }

    /// The upright rectangle around a rectangle that was moved, turned or skewed.
    public static Rect rectangle(Rect rectangle, Transform place) {
        return Outline.rectangle(rectangle).transform(place).bounds();
    }
}
