package org.makeready.press.svg.effect;

import org.makeready.press.effect.PixelArea;
import org.makeready.press.geometry.Rect;
import org.makeready.press.geometry.Transform;

/// Where a filter works: the pixels of its region, upright in the user space of what is filtered, at 300 to the inch of
/// the face.
///
/// @param box     that of what is filtered
/// @param region  what of the filter's region can be seen, in user space
/// @param across  pixels to a unit of user space
record FilterFrame(Rect box, Rect region, double across, double down) {
    int width() {
        return Math.max(1, (int) Math.ceil(region.width() * across - 0.001));
    }

    int height() {
        return Math.max(1, (int) Math.ceil(region.height() * down - 0.001));
    }

    /// Maps pixels to user space.
    Transform toUser() {
        return new Transform(1 / across, 0, 0, 1 / down, region.x(), region.y());
    }

    PixelArea area(Rect part) {
        return new PixelArea(
                (int) Math.round((part.x() - region.x()) * across),
                (int) Math.round((part.y() - region.y()) * down),
                (int) Math.round((part.right() - region.x()) * across),
                (int) Math.round((part.bottom() - region.y()) * down));
    }
}
