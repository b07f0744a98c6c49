package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.design.Problem;

/// What came of setting one text into its place.
public sealed interface Filled {
    /// The item that fills the place, in the slot's own space, and how it came out.
    record Set(Item item, Composition.SetText text) implements Filled {}

    /// There were no words.
    record Blank() implements Filled {}

    /// Never empty.
    record Refused(List<Problem> problems) implements Filled {}
}
