package org.makeready.press.effect;

/// A layer of what a filter shows.
public sealed interface Shown {
    /// What is filtered, just as it is drawn without the filter.
    record Graphic() implements Shown {}

    record Painted(Pixels pixels, Hue hue) implements Shown {}
}
