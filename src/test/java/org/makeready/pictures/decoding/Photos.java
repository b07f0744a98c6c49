package org.makeready.pictures.decoding;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.makeready.ExternalProgram;

/// Pictures made for tests: nothing in them comes from a camera.
public final class Photos {
    static final Color TOP_LEFT = new Color(220, 40, 40),
            TOP_RIGHT = new Color(40, 160, 60),
            BOTTOM_LEFT = new Color(40, 80, 200),
            BOTTOM_RIGHT = new Color(240, 220, 60);

    private Photos() {}

    /// Four quarters, each of another colour, so that every turn and mirror is seen.
    static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(TOP_LEFT);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.setColor(TOP_RIGHT);
        canvas.fillRect(width / 2, 0, width - width / 2, height / 2);
        canvas.setColor(BOTTOM_LEFT);
        canvas.fillRect(0, height / 2, width / 2, height - height / 2);
        canvas.setColor(BOTTOM_RIGHT);
        canvas.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        canvas.dispose();
        return image;
    }

    /// As much going on as in a photograph; the seed makes each its own.
    public static BufferedImage busy(int width, int height, long seed) {
        var random = new Random(seed);
        var image = quarters(width, height);
        var canvas = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            canvas.setColor(new Color(random.nextInt(1 << 24)));
            canvas.fillOval(
                    random.nextInt(width),
                    random.nextInt(height),
                    1 + random.nextInt(width / 8),
                    1 + random.nextInt(height / 8));
        }
        canvas.dispose();
        return image;
    }

    /// A photograph to order with.
    public static byte[] jpeg(int width, int height, long seed) {
        return jpeg(busy(width, height, seed));
    }

    static byte[] jpeg(BufferedImage image) {
        return file(image, "jpeg");
    }

    public static byte[] png(BufferedImage image) {
        return file(image, "png");
    }

    private static byte[] file(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) throw new IllegalStateException("No writer for " + format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] progressive(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        }
        return out.toByteArray();
    }

    /// With a piece of metadata right behind the start of the file.
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, exif(orientation, true));
    }

    static byte[] exif(int orientation, boolean little) {
        var order = little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN;
        var tiff = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 16)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .order(order)
                .put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return tiff.put("Here I live!".getBytes(StandardCharsets.US_ASCII)).array();
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        var content = new ByteArrayOutputStream();
        content.writeBytes("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
        content.write(1);
        content.write(1);
        content.writeBytes(profile);
        return withSegment(jpeg, 0xE2, content.toByteArray());
    }

    public static byte[] pngWith(byte[] png, String chunk, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk(chunk, content));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    static byte[] pngWithProfile(byte[] png, byte[] profile) {
        var deflater = new Deflater();
        deflater.setInput(profile);
        deflater.finish();
        var packed = new byte[profile.length + 100];
        int length = deflater.deflate(packed);
        var content = new ByteArrayOutputStream();
        content.writeBytes("mine\0\0".getBytes(StandardCharsets.US_ASCII));
        content.write(packed, 0, length);
        return pngWith(png, "iCCP", content.toByteArray());
    }

    static byte[] chunk(String name, byte[] content) {
        var body = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(content.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /// sRGB with red and blue exchanged: whoever ignores it shows the wrong colour, and nobody can miss that.
    static byte[] swappedProfile() {
        var bytes = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var profile = ByteBuffer.wrap(bytes);
        for (int i = 0, at = 132; i < profile.getInt(128); i++, at += 12) {
            if (profile.getInt(at) == 0x7258595A) profile.putInt(at, 0x6258595A);
            else if (profile.getInt(at) == 0x6258595A) profile.putInt(at, 0x7258595A);
        }
        return bytes;
    }

    static byte[] srgbProfile() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /// A CMYK JPEG as Adobe's programs write it: 255 is no ink; with `ycck` its CMY coded as luminance and chroma.
    static byte[] cmyk(int width, int height, int c, int m, int y, int k, boolean ycck) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        int[] pixel = {255 - c, 255 - m, 255 - y, 255 - k};
        if (ycck) { // the RGB that lies opposite the stored CMY, as luminance and chroma
            double r = c, g = m, b = y;
            pixel[0] = (int) Math.round(0.299 * r + 0.587 * g + 0.114 * b);
            pixel[1] = (int) Math.min(255, Math.round(128 - 0.168736 * r - 0.331264 * g + 0.5 * b));
            pixel[2] = (int) Math.min(255, Math.round(128 + 0.5 * r - 0.418688 * g - 0.081312 * b));
        }
        for (int i = 0; i < width * height; i++) raster.setPixel(i % width, i / width, pixel);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(raster, null, null));
        }
        var adobe = new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) (ycck ? 2 : 0)};
        return withSegment(withoutSegments(out.toByteArray(), 0xEE), 0xEE, adobe);
    }

    private static byte[] withoutSegments(byte[] jpeg, int unwanted) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if ((jpeg[at + 1] & 0xFF) != unwanted) out.write(jpeg, at, length);
            at += length;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    /// @param how settings of `cwebp`, such as `-lossless`
    public static byte[] webp(BufferedImage image, String... how) throws IOException {
        var folder = Files.createTempDirectory("webp");
        var from = Files.write(folder.resolve("in.png"), png(image));
        var to = folder.resolve("out.webp");
        var arguments = new java.util.ArrayList<>(List.of("-quiet"));
        arguments.addAll(Arrays.asList(how));
        arguments.addAll(List.of(from.toString(), "-o", to.toString()));
        var outcome = ExternalProgram.CWEBP.run(arguments);
        if (outcome.exit() != 0) throw new IllegalStateException(outcome.errors());
        return Files.readAllBytes(to);
    }
}
