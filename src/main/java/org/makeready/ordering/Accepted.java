package org.makeready.ordering;

import org.makeready.press.composition.Composition;

/// A line that can be made, its price known.
sealed interface Accepted {
    OrderLine line();

    Money price();

    /// Its proof is still to be drawn.
    record OfDesign(OrderLine line, Money price, Composition composition) implements Accepted {}

    /// All its pieces were drawn when the batch was made.
    ///
    /// @param first piece
    record OfBatch(OrderLine line, Money price, Composition first) implements Accepted {}
}
