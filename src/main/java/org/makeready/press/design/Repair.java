package org.makeready.press.design;

import java.util.List;
import java.util.stream.Collectors;

/// A way out of a problem, ready to be taken: these choices laid over the customer's own make it go away.
public record Repair(String label, Choices choices) {
    /// The first ones as a hint.
    static String anyOf(List<Repair> repairs) {
        return repairs.stream().limit(2).map(Repair::label).collect(Collectors.joining(". Or: ")) + ".";
    }
}
