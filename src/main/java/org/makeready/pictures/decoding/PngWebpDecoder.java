package org.makeready.pictures.decoding;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Reads PNG and WebP: the samples as they are stored, brought to eight bits, never through the JDK's own idea of grey
/// (which is linear, and would make pictures lighter).
final class PngWebpDecoder {
    private PngWebpDecoder() {}

    static Bitmap decode(PngFile file, Optional<byte[]> profile) throws IOException, UnusablePicture {
        requireAllRows(file);
        return bitmap(read("png", file), profile);
    }

    static Bitmap decode(WebpFile file, Optional<byte[]> profile) throws IOException, UnusablePicture {
        return bitmap(read("webp", file), profile);
    }

    private static BufferedImage read(String format, PictureFile file) throws IOException, UnusablePicture {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file.clean()))) {
            reader.setInput(stream, true, true);
            var image = reader.read(0);
            if (image.getWidth() != file.width() || image.getHeight() != file.height())
                throw UnusablePicture.damaged("Its content does not match its header.");
            return image;
        } finally {
            reader.dispose();
        }
    }

    /// The JDK draws what a shortened file still has and keeps silent about the rest.
    private static void requireAllRows(PngFile file) throws UnusablePicture {
        var clean = new ByteReader(file.clean());
        int head = PngFile.MAGIC.length + 8;
        int bits = clean.at(head + 8)
                * switch (clean.at(head + 9)) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        long needed = clean.at(head + 12) == 0
                ? rows(file.width(), file.height(), bits)
                : passes(file.width(), file.height(), bits);
        var inflater = new Inflater();
        try {
            var bucket = new byte[64 * 1024];
            long found = 0;
            for (int at = PngFile.MAGIC.length;
                    at < clean.length() && found < needed;
                    at += 12 + (int) clean.big32(at)) {
                if (clean.big32(at + 4) != 0x49444154) continue;
                inflater.setInput(clean.bytes(), at + 8, (int) clean.big32(at));
                for (int more = inflater.inflate(bucket); more > 0; more = inflater.inflate(bucket)) found += more;
            }
            if (found < needed) throw UnusablePicture.damaged("Its last rows are missing.");
        } catch (DataFormatException e) {
            throw UnusablePicture.damaged("Its pixels are damaged.");
        } finally {
            inflater.end();
        }
    }

    private static long rows(long width, long height, int bits) {
        return width == 0 || height == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }

    /// The seven pictures an interlaced one comes in (ISO/IEC 15948, 8.2).
    private static long passes(int width, int height, int bits) {
        int[][] passes = {
            {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
        };
        long all = 0;
        for (var p : passes) all += rows((width - p[0] + p[2] - 1) / p[2], (height - p[1] + p[3] - 1) / p[3], bits);
        return all;
    }

    private static Bitmap bitmap(BufferedImage image, Optional<byte[]> profile) {
        var bitmap = image.getColorModel() instanceof IndexColorModel ? indexed(image) : banded(image.getRaster());
        boolean grey = bitmap.channels() < 3;
        int colours = grey ? 1 : 3;
        var converter = profile.flatMap(bytes -> IccProfile.of(bytes, colours)).filter(p -> !p.equalsSrgb());
        if (!grey && converter.isEmpty()) return bitmap;
        return coloured(bitmap, colours, converter);
    }

    private static Bitmap indexed(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        int channels = alpha ? 4 : 3;
        var samples = new byte[image.getWidth() * image.getHeight() * channels];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int argb : image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth())) {
                samples[at++] = (byte) (argb >> 16);
                samples[at++] = (byte) (argb >> 8);
                samples[at++] = (byte) argb;
                if (alpha) samples[at++] = (byte) (argb >>> 24);
            }
        }
        return new Bitmap(image.getWidth(), image.getHeight(), channels, samples);
    }

    private static Bitmap banded(Raster raster) {
        int bands = raster.getNumBands();
        int width = raster.getWidth();
        var samples = new byte[width * raster.getHeight() * bands];
        int bits = raster.getSampleModel().getSampleSize(0);
        int most = (1 << bits) - 1;
        int[] row = null;
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            if (bits == 8) for (int sample : row) samples[at++] = (byte) sample;
            else for (int sample : row) samples[at++] = (byte) ((sample * 255 + most / 2) / most);
        }
        return new Bitmap(width, raster.getHeight(), bands, samples);
    }

    /// Grey or profiled samples as sRGB, their alpha beside them as it was.
    private static Bitmap coloured(Bitmap bitmap, int colours, Optional<IccProfile> profile) {
        int channels = bitmap.channels();
        boolean alpha = channels > colours;
        var plain = alpha ? colourChannels(bitmap, colours) : bitmap.samples();
        var rgb = profile.map(p -> p.converted(plain)).orElseGet(() -> fromGrey(plain));
        if (!alpha) return new Bitmap(bitmap.width(), bitmap.height(), 3, rgb);
        var whole = new byte[bitmap.pixels() * 4];
        for (int i = 0; i < bitmap.pixels(); i++) {
            System.arraycopy(rgb, 3 * i, whole, 4 * i, 3);
            whole[4 * i + 3] = bitmap.samples()[channels * i + colours];
        }
        return new Bitmap(bitmap.width(), bitmap.height(), 4, whole);
    }

    private static byte[] colourChannels(Bitmap bitmap, int colours) {
        var picked = new byte[bitmap.pixels() * colours];
        for (int i = 0; i < bitmap.pixels(); i++)
            System.arraycopy(bitmap.samples(), i * bitmap.channels(), picked, i * colours, colours);
        return picked;
    }

    private static byte[] fromGrey(byte[] grey) {
        var rgb = new byte[grey.length * 3];
        for (int i = 0; i < grey.length; i++) rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = grey[i];
        return rgb;
    }
}
