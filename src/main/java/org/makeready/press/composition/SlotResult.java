package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.design.Problem;
import org.makeready.press.item.Item;

/// What came of setting one text into its place.
public sealed interface SlotResult {
    /// The item that fills the place, in the slot's own space, and how it came out.
    record FilledSlot(Item item, Composition.SetText text) implements SlotResult {}

    /// There were no words.
    record EmptySlot() implements SlotResult {}

    /// Never empty.
    record UnfilledSlot(List<Problem> problems) implements SlotResult {}
}
