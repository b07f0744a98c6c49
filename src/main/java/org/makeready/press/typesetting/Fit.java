package org.makeready.press.typesetting;

import java.util.List;
import org.makeready.press.font.Font;
import org.makeready.press.template.Slot;
import org.makeready.press.text.Typeface;

/// What came of setting text into its box.
public sealed interface Fit {
    /// The text, broken into lines and set at this size, in points; `body` is what is centred, `steps` are those its
    /// slot's fitting needed.
    record Fitted(
            double size,
            List<TextLine> lines,
            Typeface typeface,
            double lineHeight,
            OpticalHeight opticalHeight,
            List<Slot.FitStep> steps)
            implements Fit {
        /// The font it is set in, fallbacks apart.
        public Font font() {
            return typeface.font();
        }

        /// The same lines smaller: what fits, fits in any smaller size.
        public Fitted at(double smaller) {
            return new Fitted(smaller, lines, typeface, lineHeight, opticalHeight, steps);
        }
    }

    /// Some characters have no glyph in any font.
    record GlyphsMissing(List<String> clusters) implements Fit {}

    /// Too long after every step; it came with so many lines.
    record Overset(int ownLines) implements Fit {}
}
