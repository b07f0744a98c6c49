package org.makeready.press.colour;

/// How a template names a colour: an ink that never changes, or a role of its palette that the customer may recolour.
public sealed interface Tint {
    record Fixed(Ink ink) implements Tint {}

    record PaletteRole(String name) implements Tint {}
}
