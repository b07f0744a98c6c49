package org.makeready.ordering.lines;

import org.makeready.press.composition.Composition;

/// A line that can be made, its price known.
public sealed interface AcceptedLine {
    OrderLine line();

    Money price();

    /// Its proof is still to be drawn.
    record OfDesign(OrderLine line, Money price, Composition composition) implements AcceptedLine {}

    /// All its pieces were drawn when the batch was made.
    ///
    /// @param first piece
    record OfBatch(OrderLine line, Money price, Composition first) implements AcceptedLine {}
}
