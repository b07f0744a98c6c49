package org.makeready.press.colour;

/// How a template names a colour: an ink that never changes, or a role of its palette that the customer may recolour.
public sealed interface Tint {
    /// An ink no customer can change.
    record Fixed(Ink ink) implements Tint {}

    /// Whatever ink the customer chose for this role of the palette.
    record PaletteRole(String name) implements Tint {}
}
