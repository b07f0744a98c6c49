package org.makeready.press.template;

import java.util.List;
import java.util.Optional;
import org.makeready.press.geometry.Length;

/// A place the customer may fill.
public sealed interface Slot {
    String name();

    String label();

    /// Words set into a box. `fonts` are ids, the first is the initial one; `ink` is a palette role; `fitting` is what may
    /// be done to words that are too long.
    record Text(String name, String label, String initial, boolean required, int maxLength, int maxLines,
                Length smallest, Length largest, Align align, VerticalAlign verticalAlign, LetterCase letterCase,
                double letterSpacing, double lineHeight, List<String> fonts, String ink, Fitting fitting) implements Slot {}

    /// A picture cropped to its frame. `offered` are names of the template's own pictures; the resolution may not fall
    /// below `minimumPpi` pixels per inch at the size it is printed.
    record Picture(String name, String label, String initial, List<String> offered, int minimumPpi) implements Slot {}

    /// A part of the artwork that is shown or not.
    record Option(String name, String label, boolean initial) implements Slot {}

    /// What may be done to words that do not fit at the largest size on their own lines. The order of `steps` is one of
    /// preference: a later step is used as little as possible, whatever that costs the earlier ones. So `break, shrink`,
    /// the default, is the largest size over all numbers of lines, and `shrink, break` keeps to one line while it can.
    /// `leastLetterSpacing` (ems) and `leastLineHeight` (font sizes) bound TIGHTEN, `condensed` are the narrower fonts
    /// of CONDENSE, best first. Slots of one `group` share the smallest size any of them needs.
    record Fitting(List<Step> steps, double leastLetterSpacing, double leastLineHeight, List<String> condensed,
                   Optional<String> group) {
        /// More lines before a smaller size; nothing is tightened, condensed or shared.
        public static final Fitting DEFAULT = new Fitting(List.of(Step.BREAK, Step.SHRINK), 1, 3, List.of(), Optional.empty());

        public boolean allows(Step step) {
            return steps.contains(step);
        }
    }

    /// SHRINK: a smaller size, down to the slot's smallest. TIGHTEN: letters and lines closer together. BREAK: more lines
    /// than the words came with, up to the slot's limit. CONDENSE: a narrower font.
    enum Step { SHRINK, TIGHTEN, BREAK, CONDENSE }

    /// Along the line; START and END follow the direction of the text.
    enum Align { LEFT, CENTER, RIGHT, START, END }

    enum VerticalAlign { TOP, MIDDLE, BOTTOM }

    enum LetterCase { NONE, UPPER, LOWER, TITLE }
}
