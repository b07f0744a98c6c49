package org.makeready.press.render.pdf;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Separation;
import org.makeready.press.geometry.Transform;
import org.makeready.press.render.pdf.syntax.PdfBody;
import org.makeready.press.render.pdf.syntax.PdfPicture;

/// A picture in process inks, with no more pixels than a press can show: what is finer is averaged. Photographs are
/// compressed as such, nearly without loss; drawn pictures without any.
///
/// @param width  in pixels
/// @param height in pixels
record ProcessPicture(Raster raster, int width, int height, Separation separation) {
    /// Finer screens print no finer pictures.
    private static final int MAX_PPI = 400;
    private static final int INKS = 4, UP = 2;
    private static final float QUALITY = 0.95f;
    private static final Map<Raster, Map<Variant, Compressed>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /// Must not know the raster: it would never be forgotten.
    private record Variant(int width, int height, Separation separation) {}

    private record Key(String raster, Variant variant) {}

    private record Compressed(byte[] inks, Optional<byte[]> alpha) {}

    /// @param onPage maps the picture's unit square to the page, in points
    static ProcessPicture of(Raster raster, Transform onPage, Separation separation) {
        return new ProcessPicture(
                raster,
                pixels(raster.width(), Math.hypot(onPage.a(), onPage.b())),
                pixels(raster.height(), Math.hypot(onPage.c(), onPage.d())),
                separation);
    }

    private static int pixels(int own, double length) {
        return Math.clamp((int) Math.ceil(length / 72 * MAX_PPI), 1, own);
    }

    /// What tells it from others in a file.
    Object key() {
        return new Key(raster.hash(), variant());
    }

    private Variant variant() {
        return new Variant(width, height, separation);
    }

    int write(PdfBody body) {
        var compressed = KNOWN.computeIfAbsent(raster, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(variant(), _ -> compress());
        var mask = compressed
                .alpha
                .map(alpha -> " /SMask "
                        + PdfPicture.image(width, height, "DeviceGray", PdfPicture.predicted(width, 1), alpha, body)
                        + " 0 R")
                .orElse("");
        var filter = photograph() ? " /Filter /DCTDecode" : PdfPicture.predicted(width, INKS);
        return PdfPicture.image(width, height, "DeviceCMYK", filter + mask, compressed.inks, body);
    }

    private boolean photograph() {
        return raster.fileFormat() == Raster.FileFormat.JPEG;
    }

    private Compressed compress() {
        var pixels = scaled();
        byte[] inks = separation.of(pixels.getRGB(0, 0, width, height, null, 0, width));
        return new Compressed(
                photograph() ? jpeg(inks) : PdfBody.deflate(predicted(inks)),
                pixels.getColorModel().hasAlpha()
                        ? Optional.of(PdfBody.deflate(PdfPicture.rows(pixels, 24)))
                        : Optional.empty());
    }

    private BufferedImage scaled() {
        var pixels = raster.pixels(width);
        if (pixels.getWidth() == width && pixels.getHeight() == height) return pixels;
        var scaled = new BufferedImage(width, height, pixels.getType());
        var canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(pixels, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }

    /// Rows as differences from the one above (PNG filter "Up").
    private byte[] predicted(byte[] inks) {
        int row = width * INKS;
        byte[] rows = new byte[inks.length + height];
        for (int y = 0, to = 0; y < height; y++) {
            rows[to++] = UP;
            for (int x = y * row; x < (y + 1) * row; x++) rows[to++] = (byte) (inks[x] - (y == 0 ? 0 : inks[x - row]));
        }
        return rows;
    }

    /// Four components as they are: without Adobe's marker nothing is inverted or turned into another space.
    private byte[] jpeg(byte[] inks) {
        var samples = java.awt.image.Raster.createInterleavedRaster(
                new DataBufferByte(inks, inks.length), width, height, width * INKS, INKS, new int[] {0, 1, 2, 3}, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(samples, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
