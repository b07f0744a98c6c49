package org.makeready.press.effect;

/// A layer of what a filter shows.
public sealed interface FilteredLayer {
    /// What is filtered, just as it is drawn without the filter.
    record UnchangedGraphic() implements FilteredLayer {}

    /// Pixels the filter made, and what their colour depends on.
    record PaintedPixels(ArgbPixels pixels, ColourDependence hue) implements FilteredLayer {}
}
