package org.makeready.press.artwork;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.makeready.press.hash.Sha256;

/// A photograph or other pixel picture in sRGB, upright: the bytes of its file, decoded when needed.
/// Two rasters with equal bytes are equal.
public final class Raster {
    /// The file formats the press takes.
    public enum FileFormat {
        JPEG,
        PNG
    }

    private final String hash;
    private final FileFormat kind;
    private final int width;
    private final int height;
    private final byte[] bytes;
    /// Made anew when memory became short: of a customer's photo they are far larger than its file.
    private volatile SoftReference<byte[]> base64 = new SoftReference<>(null);
    private volatile SoftReference<List<BufferedImage>> halves = new SoftReference<>(null);

    private Raster(FileFormat kind, int width, int height, byte[] bytes) {
        this.hash = Sha256.hex(bytes);
        this.kind = kind;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /// Reads the head of a JPEG or PNG file; no pixel is decoded yet.
    ///
    /// @throws IllegalArgumentException when it is neither, is damaged, or has more than `maxPixels` pixels
    public static Raster read(byte[] file, long maxPixels) {
        var kind = fileFormat(file);
        var readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > maxPixels) {
                throw new IllegalArgumentException("The picture has %d × %d pixels; at most %d million are allowed"
                        .formatted(width, height, maxPixels / 1_000_000));
            }
            return new Raster(kind, width, height, file.clone());
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("This picture is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    /// A PNG of these pixels.
    public static Raster of(BufferedImage pixels) {
        var file = new ByteArrayOutputStream();
        // A stream of ImageIO's own choice would keep a file on disk.
        try (var out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(pixels, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Raster(FileFormat.PNG, pixels.getWidth(), pixels.getHeight(), file.toByteArray());
    }

    private static FileFormat fileFormat(byte[] file) {
        if (file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8) return FileFormat.JPEG;
        if (file.length > 8 && (file[0] & 0xFF) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G')
            return FileFormat.PNG;
        throw new IllegalArgumentException("Neither a JPEG nor a PNG file");
    }

    /// SHA-256 of the file, as hex.
    public String hash() {
        return hash;
    }

    /// What kind of file [#bytes()] is.
    public FileFormat fileFormat() {
        return kind;
    }

    /// In pixels.
    public int width() {
        return width;
    }

    /// In pixels.
    public int height() {
        return height;
    }

    /// The file itself. Not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// The file in Base64 (RFC 4648), as `data:` addresses have it. Not to be changed.
    public byte[] base64() {
        var encoded = base64.get();
        if (encoded != null) return encoded;
        encoded = Base64.getEncoder().encode(bytes);
        base64 = new SoftReference<>(encoded);
        return encoded;
    }

    /// The pixels, as `TYPE_INT_RGB` or, where some are transparent, `TYPE_INT_ARGB`.
    public BufferedImage pixels() {
        return pixels(Double.MAX_VALUE);
    }

    /// The pixels, halved as often as they stay at least so many across. Halving averages, where the JDK's own
    /// interpolation looks at a few pixels only and would drop the rest.
    public synchronized BufferedImage pixels(double across) {
        var known = halves.get();
        if (known == null) {
            known = new ArrayList<>(List.of(decode()));
            halves = new SoftReference<>(known);
        }
        int level = 0;
        while (known.get(level).getWidth() / 2 >= Math.max(1, across)
                && known.get(level).getHeight() > 1) {
            if (++level == known.size()) known.add(half(known.get(level - 1)));
        }
        return known.get(level);
    }

    private static BufferedImage half(BufferedImage pixels) {
        var half = new BufferedImage(pixels.getWidth() / 2, pixels.getHeight() / 2, pixels.getType());
        var canvas = half.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(pixels, 0, 0, half.getWidth(), half.getHeight(), null);
        canvas.dispose();
        return half;
    }

    private BufferedImage decode() {
        try {
            var decoded = ImageIO.read(new ByteArrayInputStream(bytes));
            boolean clear = decoded.getColorModel().hasAlpha();
            var plain =
                    new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            var canvas = plain.createGraphics();
            canvas.drawImage(decoded, 0, 0, null);
            canvas.dispose();
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
