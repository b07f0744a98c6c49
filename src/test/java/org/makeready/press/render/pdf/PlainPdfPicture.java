package org.makeready.press.render.pdf;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.makeready.press.artwork.Raster;
import org.makeready.press.render.pdf.syntax.JpegHeader;

/// Pictures as image objects: a JPEG file goes in as it is, anything else as compressed pixels, its transparency beside
/// them.
final class PlainPdfPicture {
    private static final int UP = 2;
    /// Compressing the pixels of a photograph takes longer than everything else; a raster never changes.
    private static final Map<Raster, Pixels> COMPRESSED = Collections.synchronizedMap(new WeakHashMap<>());

    private PlainPdfPicture() {}

    private record Pixels(byte[] colours, Optional<byte[]> alpha) {}

    static COSDictionary of(Raster raster) {
        int components = raster.fileFormat() == Raster.FileFormat.JPEG ? JpegHeader.components(raster.bytes()) : 0;
        if (components == 1 || components == 3) {
            return image(raster, PdfObjects.stream(raster.bytes(), "Filter", "DCTDecode"), components);
        }
        var pixels = COMPRESSED.computeIfAbsent(raster, PlainPdfPicture::compress);
        var image = image(raster, predicted(pixels.colours(), raster.width(), 3), 3);
        pixels.alpha()
                .ifPresent(alpha -> image.setItem("SMask", image(raster, predicted(alpha, raster.width(), 1), 1)));
        return image;
    }

    private static COSStream image(Raster raster, COSStream stream, int components) {
        stream.addAll(PdfObjects.inline(
                "Type",
                "XObject",
                "Subtype",
                "Image",
                "Width",
                raster.width(),
                "Height",
                raster.height(),
                "ColorSpace",
                components == 1 ? "DeviceGray" : "DeviceRGB",
                "BitsPerComponent",
                8));
        return stream;
    }

    private static COSStream predicted(byte[] deflated, int width, int components) {
        return PdfObjects.stream(
                deflated,
                "Filter",
                "FlateDecode",
                "DecodeParms",
                PdfObjects.inline("Predictor", 15, "Colors", components, "Columns", width));
    }

    private static Pixels compress(Raster raster) {
        var image = raster.pixels();
        boolean clear = image.getColorModel().hasAlpha();
        return new Pixels(
                PdfObjects.deflate(rows(image, 16, 8, 0)),
                clear ? Optional.of(PdfObjects.deflate(rows(image, 24))) : Optional.empty());
    }

    /// The channels at these bit positions of each pixel, as differences from the row above (PNG filter "Up").
    private static byte[] rows(BufferedImage image, int... shifts) {
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
