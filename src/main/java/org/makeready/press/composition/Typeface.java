package org.makeready.press.composition;

import org.makeready.press.font.Font;

/// How the words of a slot are set: the chosen font and the extra space after each letter, in ems.
record Typeface(Font font, double letterSpacing) {
    boolean ligatures() {
        return letterSpacing == 0;
    }

    /// The same with other spacing, for TIGHTEN.
    Typeface spaced(double spacing) {
        return spacing == letterSpacing ? this : new Typeface(font, spacing);
    }

    /// The same with another font, for CONDENSE.
    Typeface in(Font other) {
        return other == font ? this : new Typeface(other, letterSpacing);
    }

    /// How much a run in a fallback font is scaled, so that its capitals are as tall as those of the chosen font.
    double scaleOf(Font fallback) {
        if (fallback == font) return 1;
        return Math.clamp(font.capHeight() / fallback.capHeight(), 0.7, 1.4);
    }
}
