package org.makeready.press;

import java.awt.image.BufferedImage;

/// How far two pictures of the same size are apart: on average (of 255; per pixel the channel that differs most), and
/// the share of pixels that are far off.
public record PictureDifference(double mean, double farOff) {
    private static final double MOST_MEAN = 2, MOST_FAR_OFF = 0.005;
    private static final int FAR = 96;

    /// @throws IllegalArgumentException when the sizes differ
    public static PictureDifference of(BufferedImage expected, BufferedImage actual) {
        int width = expected.getWidth(), height = expected.getHeight();
        if (width != actual.getWidth() || height != actual.getHeight()) {
            throw new IllegalArgumentException(
                    "%d × %d and %d × %d pixels".formatted(width, height, actual.getWidth(), actual.getHeight()));
        }
        long sum = 0, wrong = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int far = apart(expected.getRGB(x, y), actual.getRGB(x, y));
                sum += far;
                if (far > FAR) wrong++;
            }
        }
        double all = (double) width * height;
        return new PictureDifference(sum / all, wrong / all);
    }

    /// The largest difference in one channel.
    public static int apart(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8)
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        return most;
    }

    /// At most 2 of 255 apart on average, and at most one pixel in 200 far off: renderers round edges differently.
    public boolean small() {
        return mean <= MOST_MEAN && farOff <= MOST_FAR_OFF;
    }

    @Override
    public String toString() {
        return "mean %.2f, far off %.2f %%".formatted(mean, 100 * farOff);
    }
}
