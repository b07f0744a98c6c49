package org.makeready.press.effect;

import java.util.List;

/// A filter: steps, each of which works on what was drawn or on what earlier steps made. The last one's is shown.
public record Filter(List<Step> steps) {
    /// @param area what lies outside is cleared
    public record Step(Primitive primitive, List<Input> inputs, Area area, Space space) {}

    public sealed interface Input {
        /// What is filtered.
        record Graphic() implements Input {}

        /// Its alpha, in black.
        record Alpha() implements Input {}

        record Result(int step) implements Input {}
    }

    /// The layers that are shown, bottom first: the fewest pixels that do. What is filtered stays what it is wherever a
    /// filter only puts something below or above it.
    ///
    /// @param opaque whether what is filtered lets nothing show through but along its edges
    public List<Shown> layers(Pixels graphic, Hue hue, boolean opaque) {
        return new Development(this, graphic, hue, opaque).layers();
    }
}
