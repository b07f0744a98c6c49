package org.makeready.press.template;

import org.makeready.press.geometry.Length;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;

/// The form of the finished edge.
public sealed interface TrimShape {
    record Rectangle(Length cornerRadius) implements TrimShape {}

    record Oval() implements TrimShape {}

    /// The edge itself, drawn within this box.
    default Outline outline(Rect box) {
        return switch (this) {
            case Rectangle(Length cornerRadius) -> Outline.roundedRectangle(box, cornerRadius.pt());
            case Oval() -> Outline.ellipse(box);
        };
    }
}
