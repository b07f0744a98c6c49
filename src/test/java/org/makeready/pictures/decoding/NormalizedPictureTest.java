package org.makeready.pictures.decoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeready.press.artwork.Raster;

class NormalizedPictureTest {
    private static final int CLOSE = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_orientation_is_brought_upright(int orientation) throws Exception {
        for (boolean little : new boolean[] {true, false}) {
            var stored = Photos.jpeg(turnedBack(Photos.quarters(96, 64), orientation));
            var upright = developed(Photos.withSegment(stored, 0xE1, Photos.exif(orientation, little)));
            assertQuarters(upright, 96, 64);
        }
        var png = Photos.pngWith(
                Photos.png(turnedBack(Photos.quarters(96, 64), orientation)),
                "eXIf",
                Arrays.copyOfRange(Photos.exif(orientation, false), 6, 40));
        assertQuarters(developed(png), 96, 64);
    }

    /// As a camera held that way stores it; written with Java's own transforms to check ours.
    private static BufferedImage turnedBack(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean swapped = orientation > 4;
        var stored = new BufferedImage(swapped ? h : w, swapped ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                // Where row 0 and column 0 of the stored picture lie when seen upright (EXIF 2.32, table of tag 0112).
                stored.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 1 -> upright.getRGB(x, y); // top, left
                            case 2 -> upright.getRGB(w - 1 - x, y); // top, right
                            case 3 -> upright.getRGB(w - 1 - x, h - 1 - y); // bottom, right
                            case 4 -> upright.getRGB(x, h - 1 - y); // bottom, left
                            case 5 -> upright.getRGB(y, x); // left, top
                            case 6 -> upright.getRGB(w - 1 - y, x); // right, top
                            case 7 -> upright.getRGB(w - 1 - y, h - 1 - x); // right, bottom
                            default -> upright.getRGB(y, h - 1 - x); // left, bottom
                        });
            }
        }
        return stored;
    }

    @Test
    void an_upright_jpeg_keeps_its_pixels_as_they_are_coded_and_loses_all_else() throws Exception {
        var plain = Photos.jpeg(Photos.busy(200, 120, 1));
        var talkative = Photos.withSegment(
                Photos.withSegment(
                        Photos.withOrientation(plain, 1),
                        0xE1,
                        "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.US_ASCII)),
                0xFE,
                "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        var trailed = concat(talkative, "<?php system('id'); ?>".getBytes(StandardCharsets.US_ASCII));
        var kept = NormalizedPicture.of(trailed).file();
        assertArrayEquals(scan(plain), scan(kept));
        assertEquals(Photos.read(plain).getRGB(50, 50), Photos.read(kept).getRGB(50, 50));
        var text = new String(kept, StandardCharsets.ISO_8859_1);
        for (var gone : new String[] {"Exif", "live", "xmpmeta", "script", "php", "Adobe"})
            assertFalse(text.contains(gone), gone);
        assertArrayEquals(kept, NormalizedPicture.of(kept).file());
        assertArrayEquals(
                kept,
                NormalizedPicture.of(Photos.withProfile(plain, Photos.srgbProfile()))
                        .file());
    }

    private static byte[] scan(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        return Arrays.copyOfRange(jpeg, at, jpeg.length);
    }

    @Test
    void a_profile_is_honoured_wherever_it_comes_from() throws Exception {
        var swapped = new Color(Photos.TOP_LEFT.getBlue(), Photos.TOP_LEFT.getGreen(), Photos.TOP_LEFT.getRed());
        var image = Photos.quarters(64, 64);
        assertColour(swapped, developed(Photos.withProfile(Photos.jpeg(image), Photos.swappedProfile())), 10, 10);
        assertColour(swapped, developed(Photos.pngWithProfile(Photos.png(image), Photos.swappedProfile())), 10, 10);
        assertColour(
                Photos.TOP_LEFT,
                developed(Photos.pngWith(
                        Photos.pngWithProfile(Photos.png(image), Photos.swappedProfile()), "sRGB", new byte[1])),
                10,
                10);
        assertColour(
                Photos.TOP_LEFT,
                developed(Photos.withProfile(
                        Photos.jpeg(image),
                        "nonsense, not a profile, but long enough to be looked at for one"
                                .getBytes(StandardCharsets.US_ASCII))),
                10,
                10);
        var clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 64 * 64; i++)
            clear.setRGB(i % 64, i / 64, 0x80000000 | Photos.TOP_LEFT.getRGB() & 0xFFFFFF);
        var kept = developed(Photos.pngWithProfile(Photos.png(clear), Photos.swappedProfile()));
        assertColour(swapped, kept, 10, 10);
        assertEquals(0x80, kept.getRGB(10, 10) >>> 24);
    }

    @Test
    void inks_become_the_colours_they_print() throws Exception {
        for (boolean ycck : new boolean[] {false, true}) {
            assertColour(new Color(255, 255, 255), developed(Photos.cmyk(32, 32, 0, 0, 0, 0, ycck)), 5, 5);
            assertColour(new Color(0, 0, 0), developed(Photos.cmyk(32, 32, 0, 0, 0, 255, ycck)), 5, 5);
            assertColour(new Color(0, 255, 255), developed(Photos.cmyk(32, 32, 255, 0, 0, 0, ycck)), 5, 5);
            assertColour(new Color(230, 102, 51), developed(Photos.cmyk(32, 32, 25, 153, 204, 0, ycck)), 5, 5);
            assertColour(new Color(115, 51, 25), developed(Photos.cmyk(32, 32, 25, 153, 204, 128, ycck)), 5, 5);
        }
    }

    @Test
    void progressive_grey_and_small_pictures_are_taken() throws Exception {
        var image = Photos.quarters(96, 64);
        assertQuarters(developed(Photos.progressive(image)), 96, 64);
        var grey = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 1200; i++) grey.getRaster().setSample(i % 40, i / 40, 0, 118);
        assertColour(new Color(118, 118, 118), developed(Photos.jpeg(grey)), 5, 5);
        assertColour(new Color(118, 118, 118), developed(Photos.png(grey)), 5, 5);
        var deep = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 1200; i++) deep.getRaster().setSample(i % 40, i / 40, 0, 118 * 257);
        assertEquals(
                new Color(118, 118, 118).getRGB(), developed(Photos.png(deep)).getRGB(5, 5));
        assertEquals(
                1,
                developed(Photos.png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                        .getWidth());
    }

    @Test
    void exact_pictures_stay_exact_and_alpha_is_kept() throws Exception {
        var busy = Photos.busy(90, 70, 2);
        assertSame(busy, NormalizedPicture.of(Photos.png(busy)).file());
        var opaque = new BufferedImage(90, 70, BufferedImage.TYPE_INT_ARGB);
        opaque.createGraphics().drawImage(busy, 0, 0, null);
        assertSame(busy, NormalizedPicture.of(Photos.png(opaque)).file());
        assertFalse(developed(Photos.png(opaque)).getColorModel().hasAlpha());
        var clear = clear();
        assertSame(clear, NormalizedPicture.of(Photos.png(clear)).file());
    }

    @Test
    void webp_is_read_lossy_exact_clear_and_turned() throws Exception {
        var image = Photos.quarters(96, 64);
        assertEquals(
                Raster.FileFormat.JPEG, raster(Photos.webp(image, "-q", "90")).fileFormat());
        assertQuarters(developed(Photos.webp(image, "-q", "90")), 96, 64);
        assertSame(
                Photos.busy(90, 70, 3),
                NormalizedPicture.of(Photos.webp(Photos.busy(90, 70, 3), "-lossless"))
                        .file());
        var clear = developed(Photos.webp(clear(), "-q", "95"));
        assertEquals(0, clear.getRGB(2, 2) >>> 24);
        assertEquals(0xFF, clear.getRGB(40, 40) >>> 24);
        assertSame(
                clear(),
                NormalizedPicture.of(Photos.webp(clear(), "-lossless", "-exact"))
                        .file());
    }

    private static BufferedImage clear() {
        var clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var canvas = clear.createGraphics();
        canvas.setColor(new Color(200, 30, 90, 128));
        canvas.fillRect(16, 16, 16, 16);
        canvas.setColor(new Color(20, 30, 90));
        canvas.fillRect(32, 32, 20, 20);
        canvas.dispose();
        return clear;
    }

    @Test
    void large_pictures_are_made_smaller_and_too_large_ones_refused() throws Exception {
        var large = raster(Photos.png(new BufferedImage(7000, 5000, BufferedImage.TYPE_BYTE_BINARY)));
        assertTrue(
                (long) large.width() * large.height() <= 24_000_000 && large.width() > 5700,
                large.width() + " × " + large.height());
        assertEquals(1.4, (double) large.width() / large.height(), 0.01);
        refused(
                UnusablePicture.Reason.TOO_MANY_PIXELS,
                Photos.png(new BufferedImage(9000, 6000, BufferedImage.TYPE_BYTE_BINARY)));
        refused(
                UnusablePicture.Reason.TOO_MANY_PIXELS,
                Photos.png(new BufferedImage(30_001, 1, BufferedImage.TYPE_BYTE_BINARY)));
    }

    @Test
    void making_smaller_keeps_colours_and_their_edges() {
        var bitmap = new Bitmap(4, 1, 4, new byte[] {
            (byte) 200, 0, 0, (byte) 255, 0, 0, 0, 0, (byte) 200, 0, 0, (byte) 255, (byte) 100, 0, 0, (byte) 255
        });
        var half = bitmap.within(2);
        assertArrayEquals(
                new byte[] {(byte) 200, 0, 0, (byte) 128, (byte) 150, 0, 0, (byte) 255},
                Arrays.copyOf(half.samples(), 8));
    }

    @Test
    void shortened_files_are_refused() throws Exception {
        for (var file : new byte[][] {
            Photos.jpeg(Photos.busy(200, 120, 1)),
            Photos.png(Photos.busy(200, 120, 1)),
            Photos.webp(Photos.busy(200, 120, 1), "-q", "80"),
            Photos.webp(Photos.busy(200, 120, 1), "-lossless")
        }) {
            for (int cut : new int[] {1, 5, 20, file.length / 2, file.length - 30})
                refused(UnusablePicture.Reason.DAMAGED, Arrays.copyOf(file, file.length - cut));
        }
        refused(UnusablePicture.Reason.UNSUPPORTED, new byte[0]);
        refused(UnusablePicture.Reason.UNSUPPORTED, "GIF89a".getBytes(StandardCharsets.US_ASCII));
        refused(
                UnusablePicture.Reason.UNSUPPORTED,
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void damaged_files_are_decoded_or_refused() throws Exception {
        var random = new Random(11);
        var files = new byte[][] {
            Photos.withOrientation(Photos.jpeg(Photos.busy(60, 40, 1)), 6),
            Photos.pngWithProfile(Photos.png(Photos.busy(60, 40, 1)), Photos.swappedProfile()),
            Photos.webp(Photos.busy(60, 40, 1), "-q", "80"),
            Photos.webp(clear(), "-q", "80")
        };
        int developed = 0;
        for (int i = 0; i < 2_000; i++) {
            var file = files[i % files.length].clone();
            for (int j = 0; j <= random.nextInt(4); j++) file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            try {
                PictureFile.read(file);
                developed++;
            } catch (UnusablePicture expected) {
                assertFalse(expected.getMessage().isBlank());
            }
        }
        assertTrue(developed > 100, "only " + developed);
    }

    private static void refused(UnusablePicture.Reason reason, byte[] file) {
        assertEquals(
                reason,
                assertThrows(UnusablePicture.class, () -> NormalizedPicture.of(file), () -> file.length + " bytes")
                        .reason());
    }

    private static BufferedImage developed(byte[] file) throws Exception {
        var raster = raster(file);
        return raster.pixels();
    }

    private static Raster raster(byte[] file) throws Exception {
        return Raster.read(NormalizedPicture.of(file).file(), 24_000_000);
    }

    private static void assertQuarters(BufferedImage image, int width, int height) {
        assertEquals(width + " × " + height, image.getWidth() + " × " + image.getHeight());
        assertColour(Photos.TOP_LEFT, image, width / 4, height / 4);
        assertColour(Photos.TOP_RIGHT, image, width * 3 / 4, height / 4);
        assertColour(Photos.BOTTOM_LEFT, image, width / 4, height * 3 / 4);
        assertColour(Photos.BOTTOM_RIGHT, image, width * 3 / 4, height * 3 / 4);
    }

    private static void assertColour(Color expected, BufferedImage image, int x, int y) {
        var found = new Color(image.getRGB(x, y));
        boolean close = Math.abs(expected.getRed() - found.getRed()) <= CLOSE
                && Math.abs(expected.getGreen() - found.getGreen()) <= CLOSE
                && Math.abs(expected.getBlue() - found.getBlue()) <= CLOSE;
        assertTrue(close, "expected " + expected + ", found " + found);
    }

    private static void assertSame(BufferedImage expected, byte[] file) {
        var found = Photos.read(file);
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                int e = expected.getRGB(x, y);
                int f = found.getRGB(x, y);
                if (e >>> 24 == 0 && f >>> 24 == 0) continue;
                assertEquals(Integer.toHexString(e), Integer.toHexString(f), x + ", " + y);
            }
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(a);
        whole.writeBytes(b);
        return whole.toByteArray();
    }
}
