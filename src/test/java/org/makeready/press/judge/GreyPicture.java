package org.makeready.press.judge;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A picture in levels of grey, 0 black to 255 white.
public record GreyPicture(int width, int height, byte[] levels) {
    public static GreyPicture of(BufferedImage picture) {
        var grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(picture, 0, 0, Color.WHITE, null);
        return new GreyPicture(
                grey.getWidth(),
                grey.getHeight(),
                ((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
    }

    private int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 255 : levels[y * width + x] & 0xFF;
    }

    public boolean inked(int x, int y) {
        return at(x, y) < 90;
    }

    /// Whether no ink, not even the edge of some, lies within a pixel of here.
    public boolean bareAround(int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) if (at(x + dx, y + dy) < 190) return false;
        }
        return true;
    }
}
