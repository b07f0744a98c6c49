package org.makeready.press.composition;

import org.makeready.press.font.Font;

/// How the words of a slot are set: the chosen font and the extra space after each letter, in ems.
record Typeface(Font font, double letterSpacing) {
    boolean ligatures() {
        return letterSpacing == 0;
    }

    /// How much a run in a fallback font is scaled, so that its capitals are as tall as those of the chosen font.
    double scaleOf(Font fallback) {
        if (fallback == font) return 1;
        return Math.clamp(font.capHeight() / fallback.capHeight(), 0.7, 1.4);
    }
}
