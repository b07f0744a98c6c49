package org.makeready.press.text;

import java.util.function.ToDoubleFunction;
import org.makeready.press.geometry.Rect;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Thickness;

/// How far contour and shadow reach beyond the ink of the letters, to every side.
public record DecorationReach(double left, double top, double right, double bottom) {
    static final DecorationReach NONE = new DecorationReach(0, 0, 0, 0);

    /// The part that grows with the letters, in ems.
    public static DecorationReach inEms(Slot.Decoration decoration) {
        return of(decoration, Thickness::ems);
    }

    /// The part that stays, in points.
    public static DecorationReach inPoints(Slot.Decoration decoration) {
        return of(decoration, thickness -> thickness.fixed().pt());
    }

    private static DecorationReach of(Slot.Decoration decoration, ToDoubleFunction<Thickness> measure) {
        double around =
                decoration.outline().map(c -> measure.applyAsDouble(c.width())).orElse(0.0);
        double across =
                decoration.shadow().map(s -> measure.applyAsDouble(s.right())).orElse(0.0);
        double down =
                decoration.shadow().map(s -> measure.applyAsDouble(s.down())).orElse(0.0);
        if (around == 0 && across == 0 && down == 0) return NONE;
        return new DecorationReach(
                around + Math.max(0, -across),
                around + Math.max(0, -down),
                around + Math.max(0, across),
                around + Math.max(0, down));
    }

    /// What may be reached to any side when the letters turn.
    public DecorationReach turned() {
        if (this == NONE) return NONE;
        double most = Math.hypot(Math.max(left, right), Math.max(top, bottom));
        return new DecorationReach(most, most, most, most);
    }

    /// The room for letters in a box that must also hold this.
    public Rect inside(Rect box) {
        if (this == NONE) return box;
        double width = Math.max(0, box.width() - left - right);
        double height = Math.max(0, box.height() - top - bottom);
        return new Rect(box.x() + left, box.y() + top, width, height);
    }
}
