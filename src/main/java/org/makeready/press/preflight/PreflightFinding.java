package org.makeready.press.preflight;

import java.util.Optional;
import org.makeready.press.geometry.Rect;

/// One thing in a print file that is not as it should be.
///
/// @param page     the page, from 1; 0 when it is about the whole file
/// @param place    where on the page, in points from the top-left corner of its TrimBox (of its MediaBox where there is
///                 none), y downward
/// @param measured what was found
/// @param allowed  what there may be
/// @param times    how often the same was found on this page; `place` is then around all of them
public record PreflightFinding(
        PreflightRule rule,
        PreflightSeverity severity,
        int page,
        Optional<Rect> place,
        String measured,
        String allowed,
        int times) {
    /// How it can be put right.
    public String fix() {
        return rule.fix();
    }

    @Override
    public String toString() {
        return "%s (%s) page %d %s: %s; allowed: %s"
                .formatted(
                        rule.id(), severity, page, place.map(Object::toString).orElse("-"), measured, allowed);
    }
}
