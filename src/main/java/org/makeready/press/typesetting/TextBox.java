package org.makeready.press.typesetting;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.makeready.press.geometry.Outline;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Track;
import org.makeready.press.template.Slot;
import org.makeready.press.text.DecorationReach;

/// The room a text slot offers, in points, with the slot's rules for filling it and the sizes to fill it with: a box,
/// or the outline of a line to follow, whose length is then the width.
public record TextBox(
        double width,
        double height,
        double smallest,
        double largest,
        Slot.Text rules,
        Locale language,
        Optional<Outline> path) {
    /// Decoration of a fixed width takes its part of the box; the rest of the decoration counts as ink. A turned or
    /// stretched path does not turn or stretch letters.
    ///
    /// @param outline asked for only where the slot follows a line
    public static TextBox of(Rect place, Supplier<Outline> outline, Slot.Text rules, Locale language) {
        var room = room(place, rules);
        var path = rules.path().map(_ -> outline.get());
        return new TextBox(
                path.map(line -> Track.along(line).length()).orElse(room.width()),
                room.height(),
                rules.smallest().pt(),
                rules.largest().pt(),
                rules,
                language,
                path);
    }

    /// What is left of the place for letters.
    public static Rect room(Rect place, Slot.Text rules) {
        return DecorationReach.inPoints(rules.decoration()).inside(place);
    }

    /// The same box for a text that is not to be larger than this.
    public TextBox atMost(double size) {
        return new TextBox(width, height, smallest, Math.min(largest, size), rules, language, path);
    }

    /// The same box for a text of exactly this size.
    public TextBox exactly(double size) {
        return new TextBox(width, height, size, size, rules, language, path);
    }

    /// The smallest size a text may be set in here: the largest, where it may not shrink.
    public double floor() {
        return rules.fitting().allows(Slot.FitStep.SHRINK) ? smallest : largest;
    }

    /// How many lines words may take that came with so many of their own.
    public int mostLines(int own) {
        return rules.fitting().allows(Slot.FitStep.BREAK) ? rules.maxLines() : Math.min(own, rules.maxLines());
    }
}
