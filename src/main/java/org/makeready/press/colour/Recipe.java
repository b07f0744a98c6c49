package org.makeready.press.colour;

import java.util.Optional;

/// How one ink of a palette is printed, whatever its look on screen converts to: amounts of process inks, or an ink of
/// its own where the press carries it.
///
/// @param spot the name of that ink, as the press knows it
public record Recipe(Cmyk process, Optional<String> spot) {}
