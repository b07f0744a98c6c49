package org.makeready.press.effect;

import java.util.List;

/// A filter: steps, each of which works on what was drawn or on what earlier steps made. The last one's is shown.
public record Filter(List<FilterStep> steps) {
    /// @param area what lies outside is cleared
    public record FilterStep(FilterPrimitive primitive, List<StepInput> inputs, PixelArea area, ColourSpace space) {}

    /// What a step works on.
    public sealed interface StepInput {
        /// What is filtered.
        record SourceGraphic() implements StepInput {}

        /// Its alpha, in black.
        record SourceAlpha() implements StepInput {}

        /// What an earlier step made; steps count from 0.
        record StepResult(int step) implements StepInput {}
    }

    /// The layers that are shown, bottom first: the fewest pixels that do. What is filtered stays what it is wherever a
    /// filter only puts something below or above it.
    ///
    /// @param opaque whether what is filtered lets nothing show through but along its edges
    public List<FilteredLayer> layers(ArgbPixels graphic, ColourDependence hue, boolean opaque) {
        return new FilterRun(this, graphic, hue, opaque).layers();
    }
}
