package org.makeready.press.artwork;

import org.makeready.press.geometry.Outline;

/// The part of a group that shows: all of it, or what lies inside an outline.
public sealed interface Clip {
    Clip NONE = new Everything();

    /// No clip: all of the group shows.
    record Everything() implements Clip {}

    /// What lies inside the outline shows, by the nonzero winding rule or by the even-odd rule (SVG `clip-rule`).
    /// The outline is in the group's own space.
    record Inside(Outline outline, boolean evenOdd) implements Clip {}
}
