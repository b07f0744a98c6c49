package org.makeready.press.composition;

import java.util.List;

/// What came of setting text into its box.
sealed interface Fit {
    /// The text, broken into lines and set at this size, in points.
    record Fitted(double size, List<Line> lines) implements Fit {}

    /// Some characters have no glyph in any font.
    record Missing(List<String> clusters) implements Fit {}

    /// Too long even at the smallest size; about this many characters from the start would fit.
    record TooLong(int longestPrefix) implements Fit {}
}
