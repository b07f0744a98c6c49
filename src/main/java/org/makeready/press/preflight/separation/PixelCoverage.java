package org.makeready.press.preflight.separation;

import java.awt.Rectangle;
import java.util.Arrays;

/// How much of each pixel a shape covers, from 0 to 255, within a rectangle of pixels; nothing outside it.
public record PixelCoverage(int x, int y, int width, int height, byte[] amounts) {
    static final PixelCoverage NOTHING = new PixelCoverage(0, 0, 0, 0, new byte[0]);

    /// All of a rectangle.
    public static PixelCoverage full(Rectangle reach) {
        var amounts = new byte[reach.width * reach.height];
        Arrays.fill(amounts, (byte) 255);
        return new PixelCoverage(reach.x, reach.y, reach.width, reach.height, amounts);
    }

    /// Whether there is no pixel in it.
    public boolean empty() {
        return width == 0 || height == 0;
    }

    int at(int px, int py) {
        int column = px - x;
        int row = py - y;
        return column < 0 || row < 0 || column >= width || row >= height ? 0 : amounts[row * width + column] & 0xFF;
    }

    /// What both cover.
    PixelCoverage within(PixelCoverage other) {
        var both = new byte[amounts.length];
        for (int row = 0, i = 0; row < height; row++) {
            for (int column = 0; column < width; column++, i++) {
                int own = amounts[i] & 0xFF;
                if (own != 0) both[i] = (byte) (own * other.at(x + column, y + row) / 255);
            }
        }
        return new PixelCoverage(x, y, width, height, both);
    }
}
