package org.makeready.press.design;

/// A picture for a slot and how it lies in the slot's frame, which it always covers. `picture` is a name of the
/// template's or the id of a customer's own.
///
/// @param zoom   1 to 8; 1 is as small as covers the frame @param x      which point of the picture lies in the
/// middle of the frame, 0 (left edge) to 1 (right); near an edge it               gives way so that no gap opens
/// @param y      the same, 0 (top) to 1 (bottom)
/// @param rotate degrees clockwise, -360 to 360
public record PictureChoice(String picture, double zoom, double x, double y, double rotate) {
    /// How the ids of customers' own pictures begin.
    public static final String OWN = "pic_";
    public static final double LARGEST_ZOOM = 8, FULL_TURN = 360;
    private static final double MIDDLE = 0.5;

    public PictureChoice {
        if (!(zoom >= 1
                && zoom <= LARGEST_ZOOM
                && x >= 0
                && x <= 1
                && y >= 0
                && y <= 1
                && Math.abs(rotate) <= FULL_TURN)) {
            throw new IllegalArgumentException(
                    "Invalid crop: zoom %s, x %s, y %s, rotate %s".formatted(zoom, x, y, rotate));
        }
        x += 0.0; // no negative zero, which would be another picture to a fingerprint
        y += 0.0;
        rotate += 0.0;
    }

    /// The whole picture as far as the frame shows it: upright and centred.
    public static PictureChoice of(String picture) {
        return new PictureChoice(picture, 1, MIDDLE, MIDDLE, 0);
    }

    /// Whether it says no more than which picture.
    public boolean plain() {
        return equals(of(picture));
    }
}
