package org.makeready.press.effect;

/// A part of a picture, in pixels; right and bottom lie just outside.
public record PixelArea(int left, int top, int right, int bottom) {
    public static final PixelArea EVERYTHING =
            new PixelArea(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    boolean covers(int width, int height) {
        return left <= 0 && top <= 0 && right >= width && bottom >= height;
    }

    /// Whether no pixel lies in it.
    public boolean empty() {
        return right <= left || bottom <= top;
    }
}
