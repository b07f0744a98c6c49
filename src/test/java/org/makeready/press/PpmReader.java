package org.makeready.press;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads binary PPM pictures that stand one behind the other, as mutool writes the pages of several files.
public final class PpmReader {
    private final byte[] bytes;
    private int at;

    private PpmReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public static List<BufferedImage> all(byte[] bytes) {
        var reader = new PpmReader(bytes);
        var pictures = new ArrayList<BufferedImage>();
        while (reader.at < bytes.length) pictures.add(reader.next());
        return pictures;
    }

    private BufferedImage next() {
        var magic = word();
        if (!magic.equals("P6")) throw new IllegalArgumentException("Not a PPM picture: " + magic);
        int width = Integer.parseInt(word());
        int height = Integer.parseInt(word());
        word();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                picture.setRGB(x, y, (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF);
            }
        }
        return picture;
    }

    /// Up to the next white space, and over it.
    private String word() {
        int start = at;
        while (bytes[at] > ' ') at++;
        return new String(bytes, start, at++ - start, StandardCharsets.US_ASCII);
    }
}
