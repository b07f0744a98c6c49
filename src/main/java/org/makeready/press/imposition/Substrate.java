package org.makeready.press.imposition;

/// What many pieces are printed on at once. Lengths in points; no page of a PDF may be longer than [#LONGEST].
public sealed interface Substrate {
    /// ISO 32000-1, annex C: 200 inches.
    double LONGEST = 14_400;

    /// A sheet of this size.
    record Sheet(double width, double height) implements Substrate {}

    /// A roll, cut off where the pieces end.
    record Roll(double width) implements Substrate {}

    /// How wide it is, in points.
    double width();

    /// The most one page can be long.
    default double longest() {
        return switch (this) {
            case Sheet sheet -> sheet.height();
            case Roll _ -> LONGEST;
        };
    }
}
