package org.makeready.press.template;

import java.awt.geom.Area;
import org.makeready.press.geometry.JavaPath;
import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// The form of the finished edge.
public sealed interface TrimShape {
    /// Straight sides; the corners are round where the radius is above zero.
    record Rectangle(Length cornerRadius) implements TrimShape {}

    /// The ellipse that touches all four sides.
    record Oval() implements TrimShape {}

    /// A line of the template's own, drawn for this box.
    record Own(Outline edge, Rect box) implements TrimShape {}

    /// The edge moved inward from where it is in this box.
    default Outline inset(Rect box, Length by) {
        return switch (this) {
            case Rectangle _, Oval _ -> outline(box.grow(by.times(-1)));
            case Own _ -> JavaPath.outline(JavaPath.inset(new Area(JavaPath.of(outline(box), false)), by.pt()));
        };
    }

    /// The edge itself, drawn within this box.
    default Outline outline(Rect box) {
        return switch (this) {
            case Rectangle(Length cornerRadius) -> Outline.roundedRectangle(box, cornerRadius.pt());
            case Oval() -> Outline.ellipse(box);
            case Own(Outline edge, Rect own) ->
                edge.transform(Transform.translate(box.x(), box.y())
                        .times(Transform.scale(box.width() / own.width(), box.height() / own.height()))
                        .times(Transform.translate(-own.x(), -own.y())));
        };
    }
}
