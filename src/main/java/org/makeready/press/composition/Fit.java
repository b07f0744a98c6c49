package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.font.Font;
import org.makeready.press.template.Slot;

/// What came of setting text into its box.
sealed interface Fit {
    /// The text, broken into lines and set at this size, in points; `body` is what is centred, `steps` are those its
    /// slot's fitting needed.
    record Fitted(double size, List<Line> lines, Typeface typeface, double lineHeight, Body body, List<Slot.Step> steps)
            implements Fit {
        Font font() {
            return typeface.font();
        }

        /// The same lines smaller: what fits, fits in any smaller size.
        Fitted at(double smaller) {
            return new Fitted(smaller, lines, typeface, lineHeight, body, steps);
        }
    }

    /// Some characters have no glyph in any font.
    record Missing(List<String> clusters) implements Fit {}

    /// Too long after every step; it came with so many lines.
    record TooLong(int ownLines) implements Fit {}
}
