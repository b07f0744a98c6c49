package org.makeready.press.effect;

/// What the colours of a picture depend on, when what is filtered has inks that customers choose.
public enum ColourDependence {
    /// Nothing: they are the same whatever is chosen.
    FIXED,
    /// Every pixel has the one ink of what is filtered, more or less opaque.
    TINTED,
    /// The inks chosen, in a way only the pixels tell.
    MIXED;

    ColourDependence with(ColourDependence other) {
        return this == other ? this : MIXED;
    }
}
