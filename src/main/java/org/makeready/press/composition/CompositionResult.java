package org.makeready.press.composition;

import java.util.List;
import org.makeready.press.design.Problem;

/// What came of composing: something every writer can draw, or every reason why not.
public sealed interface CompositionResult {
    /// The choices can be printed; the composition may carry warnings.
    record Ready(Composition composition) implements CompositionResult {}

    /// Never empty.
    record Refused(List<Problem> problems) implements CompositionResult {}
}
