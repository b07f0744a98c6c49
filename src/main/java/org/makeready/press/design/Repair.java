package org.makeready.press.design;

import java.util.List;
import java.util.stream.Collectors;

/// A suggested fix of a problem: these choices, laid over the customer's own, solve it.
public record Repair(String label, Choices choices) {
    /// The first ones as a hint.
    static String anyOf(List<Repair> repairs) {
        return repairs.stream().limit(2).map(Repair::label).collect(Collectors.joining(". Or: ")) + ".";
    }
}
