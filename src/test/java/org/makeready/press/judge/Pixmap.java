package org.makeready.press.judge;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import javax.imageio.ImageIO;

/// A picture on white, one number `RRGGBB` a pixel.
public record Pixmap(int width, int height, int[] pixels) {
    public static Pixmap png(byte[] png) {
        try {
            var read = ImageIO.read(new ByteArrayInputStream(png));
            var onWhite = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            onWhite.createGraphics().drawImage(read, 0, 0, Color.WHITE, null);
            return new Pixmap(
                    read.getWidth(),
                    read.getHeight(),
                    ((DataBufferInt) onWhite.getRaster().getDataBuffer()).getData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Width and height as 32-bit numbers, then opaque RGBA.
    public static Pixmap raw(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var map = new Pixmap(in.getInt(), in.getInt());
        for (int i = 0; i < map.pixels.length; i++) map.pixels[i] = in.getInt() >>> 8;
        return map;
    }

    /// A binary portable pixmap, `P6`.
    public static Pixmap ppm(byte[] bytes) {
        var head = new Scanner(new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.ISO_8859_1));
        head.next("P6");
        var map = new Pixmap(head.nextInt(), head.nextInt());
        int at = bytes.length - 3 * map.pixels.length;
        for (int i = 0; i < map.pixels.length; i++) {
            map.pixels[i] = (bytes[at++] & 0xFF) << 16 | (bytes[at++] & 0xFF) << 8 | bytes[at++] & 0xFF;
        }
        return map;
    }

    private Pixmap(int width, int height) {
        this(width, height, new int[width * height]);
    }

    /// Half as wide and high, each pixel the mean of four; a last odd row or column goes.
    public Pixmap half() {
        var half = new Pixmap(width / 2, height / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) half.pixels[y * half.width + x] = meanOfFour(2 * y * width + 2 * x);
        }
        return half;
    }

    private int meanOfFour(int at) {
        int mean = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int sum = level(at, shift) + level(at + 1, shift) + level(at + width, shift) + level(at + width + 1, shift);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }

    private int level(int at, int shift) {
        return pixels[at] >> shift & 0xFF;
    }

    /// Two other pictures and how far they are apart (black: equal, ten times the difference) in one.
    public static void keep(Pixmap left, Pixmap middle, Path file) {
        var sheet = new BufferedImage(3 * left.width, left.height, BufferedImage.TYPE_INT_RGB);
        sheet.setRGB(0, 0, left.width, left.height, left.pixels, 0, left.width);
        sheet.setRGB(left.width, 0, left.width, left.height, middle.pixels, 0, left.width);
        sheet.setRGB(2 * left.width, 0, left.width, left.height, left.apart(middle), 0, left.width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(sheet, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int[] apart(Pixmap other) {
        int[] apart = new int[pixels.length];
        for (int i = 0; i < apart.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                apart[i] |= Math.min(255, 10 * Math.abs(level(i, shift) - other.level(i, shift))) << shift;
            }
        }
        return apart;
    }

    public Apart apartFrom(Pixmap other) {
        if (width != other.width || height != other.height) {
            throw new AssertionError("%d × %d and %d × %d pixels".formatted(width, height, other.width, other.height));
        }
        long sum = 0, far = 0;
        for (int i = 0; i < pixels.length; i++) {
            int red = Math.abs(level(i, 16) - other.level(i, 16));
            int green = Math.abs(level(i, 8) - other.level(i, 8));
            int blue = Math.abs(level(i, 0) - other.level(i, 0));
            sum += red + green + blue;
            if (Math.max(red, Math.max(green, blue)) > Apart.FAR) far++;
        }
        return new Apart(sum / 3.0 / pixels.length, (double) far / pixels.length);
    }

    /// How far two pictures are apart: in levels of 255 over all channels and pixels, and the share of pixels with a
    /// channel that is far off.
    public record Apart(double mean, double farOff) {
        private static final int FAR = 96;
        private static final double MOST_MEAN = 1, MOST_FAR_OFF = 0.001;

        public boolean agree() {
            return mean <= MOST_MEAN && farOff <= MOST_FAR_OFF;
        }

        /// Above 1 they do not agree.
        public double badness() {
            return Math.max(mean / MOST_MEAN, farOff / MOST_FAR_OFF);
        }

        @Override
        public String toString() {
            return "mean %.2f, far off %.3f %%".formatted(mean, 100 * farOff);
        }
    }
}
