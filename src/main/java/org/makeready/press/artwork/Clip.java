package org.makeready.press.artwork;

import org.makeready.press.geometry.Outline;

/// The part of a group that shows: all of it, or what lies inside an outline.
public sealed interface Clip {
    Clip NONE = new Everything();

    record Everything() implements Clip {}

    record Inside(Outline outline, boolean evenOdd) implements Clip {}
}
