package org.makeready.press.render.pdf.syntax;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.makeready.press.artwork.Raster;

/// Pictures as image objects: a JPEG file goes in as it is, anything else as compressed pixels, its transparency beside
/// them.
public final class PdfPicture {
    private static final int UP = 2;
    /// Compressing the pixels of a photograph takes longer than everything else; a raster never changes.
    private static final Map<Raster, Pixels> COMPRESSED = Collections.synchronizedMap(new WeakHashMap<>());

    private PdfPicture() {}

    private record Pixels(byte[] colours, Optional<byte[]> alpha) {}

    /// Writes the picture and returns its number.
    public static int write(Raster raster, PdfBody body) {
        int components = raster.fileFormat() == Raster.FileFormat.JPEG ? JpegHeader.components(raster.bytes()) : 0;
        if (components == 1 || components == 3) {
            return image(raster, components, " /Filter /DCTDecode", raster.bytes(), body);
        }
        var pixels = COMPRESSED.computeIfAbsent(raster, PdfPicture::compress);
        var mask =
                pixels.alpha().map(alpha -> " /SMask " + image(raster, 1, predicted(raster, 1), alpha, body) + " 0 R");
        return image(raster, 3, predicted(raster, 3) + mask.orElse(""), pixels.colours(), body);
    }

    /// A grey picture in one channel.
    public static int grey(Raster raster, PdfBody body) {
        var pixels = raster.pixels();
        var mask = pixels.getColorModel().hasAlpha()
                ? " /SMask " + image(raster, 1, predicted(raster, 1), PdfBody.deflate(rows(pixels, 24)), body) + " 0 R"
                : "";
        return image(raster, 1, predicted(raster, 1) + mask, PdfBody.deflate(rows(pixels, 0)), body);
    }

    private static int image(Raster raster, int components, String more, byte[] bytes, PdfBody body) {
        return image(raster.width(), raster.height(), components == 1 ? "DeviceGray" : "DeviceRGB", more, bytes, body);
    }

    private static String predicted(Raster raster, int components) {
        return predicted(raster.width(), components);
    }

    /// Writes a picture of 8 bits a component and answers its object number.
    ///
    /// @param space the colour space, such as `DeviceCMYK`
    /// @param more  what its dictionary says besides, such as the filter
    public static int image(int width, int height, String space, String more, byte[] bytes, PdfBody body) {
        int number = body.reserve();
        body.stream(
                number,
                "/Type /XObject /Subtype /Image /Width " + width + " /Height " + height + " /ColorSpace /" + space
                        + " /BitsPerComponent 8" + more,
                bytes);
        return number;
    }

    /// How pixels are compressed that are written as differences.
    public static String predicted(int width, int components) {
        return " /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors " + components + " /Columns " + width
                + " >>";
    }

    private static Pixels compress(Raster raster) {
        var image = raster.pixels();
        boolean clear = image.getColorModel().hasAlpha();
        return new Pixels(
                PdfBody.deflate(rows(image, 16, 8, 0)),
                clear ? Optional.of(PdfBody.deflate(rows(image, 24))) : Optional.empty());
    }

    /// The channels at these bit positions of each pixel, as differences from the row above (PNG filter "Up").
    public static byte[] rows(BufferedImage image, int... shifts) {
        int width = image.getWidth();
        byte[] rows = new byte[image.getHeight() * (1 + width * shifts.length)];
        int[] above = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int[] row = image.getRGB(0, y, width, 1, null, 0, width);
            rows[at++] = UP;
            for (int x = 0; x < width; x++) {
                for (int shift : shifts) rows[at++] = (byte) ((row[x] >> shift) - (above[x] >> shift));
            }
            above = row;
        }
        return rows;
    }
}
