package org.makeready.press.design;

/// A way out of a problem, ready to be taken: these choices laid over the customer's own make it go away.
public record Repair(String label, Choices choices) {}
