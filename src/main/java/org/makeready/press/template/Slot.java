package org.makeready.press.template;

import java.util.List;
import org.makeready.press.geometry.Length;

/// A place the customer may fill.
public sealed interface Slot {
    String name();

    String label();

    /// Words set into a box. `fonts` are ids, the first is the initial one; `ink` is a palette role.
    record Text(String name, String label, String initial, boolean required, int maxLength, int maxLines,
                Length smallest, Length largest, Align align, VerticalAlign verticalAlign, LetterCase letterCase,
                double letterSpacing, double lineHeight, List<String> fonts, String ink) implements Slot {}

    /// A picture cropped to its frame. `offered` are names of the template's own pictures; the resolution may not fall
    /// below `minimumPpi` pixels per inch at the size it is printed.
    record Picture(String name, String label, String initial, List<String> offered, int minimumPpi) implements Slot {}

    /// A part of the artwork that is shown or not.
    record Option(String name, String label, boolean initial) implements Slot {}

    /// Along the line; START and END follow the direction of the text.
    enum Align { LEFT, CENTER, RIGHT, START, END }

    enum VerticalAlign { TOP, MIDDLE, BOTTOM }

    enum LetterCase { NONE, UPPER, LOWER, TITLE }
}
