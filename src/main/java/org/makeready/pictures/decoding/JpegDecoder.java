package org.makeready.pictures.decoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Reads the components of a JPEG file as they are coded and makes sRGB of them ourselves, CMYK included, which the JDK
/// does not read as a picture.
final class JpegDecoder {
    private JpegDecoder() {}

    /// @param sound whether the decoder had nothing to complain about
    record Decoded(Bitmap bitmap, boolean sound) {}

    static Decoded decode(JpegFile file, Optional<IccProfile> profile) throws IOException, UnusablePicture {
        var warnings = new ArrayList<String>();
        var samples = components(file, warnings);
        if (warnings.stream()
                .map(warning -> warning.toLowerCase(Locale.ROOT))
                .anyMatch(w -> w.contains("premature") || w.contains("huffman"))) {
            throw UnusablePicture.damaged("Its pixels are damaged.");
        }
        var rgb = rgb(samples, file.colours(), profile);
        return new Decoded(new Bitmap(file.width(), file.height(), 3, rgb), warnings.isEmpty());
    }

    private static byte[] components(JpegFile file, List<String> warnings) throws IOException, UnusablePicture {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file.clean()))) {
            reader.setInput(stream, true, true);
            reader.addIIOReadWarningListener((IIOReadWarningListener) (_, warning) -> warnings.add(warning));
            var raster = reader.readRaster(0, null);
            if (raster.getWidth() != file.width()
                    || raster.getHeight() != file.height()
                    || raster.getNumBands() != file.colours().components()) {
                throw UnusablePicture.damaged("Its content does not match its header.");
            }
            return ((java.awt.image.DataBufferByte) raster.getDataBuffer()).getData();
        } finally {
            reader.dispose();
        }
    }

    private static byte[] rgb(byte[] samples, JpegFile.ColourEncoding colours, Optional<IccProfile> profile) {
        if (colours.luminanceAndChroma()) fromLuminance(samples, colours.components());
        if (colours.components() == 4) inksFromZero(samples, colours);
        if (profile.isPresent()) return profile.get().converted(samples);
        return switch (colours.components()) {
            case 1 -> fromGrey(samples);
            case 4 -> fromInks(samples);
            default -> samples;
        };
    }

    /// ITU-T T.871, 7, rounded; a fourth component stays.
    private static void fromLuminance(byte[] samples, int step) {
        for (int at = 0; at + 2 < samples.length; at += step) {
            double y = samples[at] & 0xFF;
            int cb = (samples[at + 1] & 0xFF) - 128;
            int cr = (samples[at + 2] & 0xFF) - 128;
            samples[at] = clamped(y + 1.402 * cr);
            samples[at + 1] = clamped(y - 0.344136286 * cb - 0.714136286 * cr);
            samples[at + 2] = clamped(y + 1.772 * cb);
        }
    }

    /// As Adobe writes CMYK, 255 is no ink; and where its CMY is coded as luminance and chroma, it is the RGB that lies
    /// opposite, so that the two cancel out.
    private static void inksFromZero(byte[] samples, JpegFile.ColourEncoding colours) {
        for (int i = 0; i < samples.length; i++) {
            boolean black = i % 4 == 3;
            boolean opposite = colours.inverted() && (black || !colours.luminanceAndChroma());
            boolean mirrored = !colours.inverted() && !black && colours.luminanceAndChroma();
            if (opposite || mirrored) samples[i] = (byte) ~samples[i];
        }
    }

    private static byte[] fromGrey(byte[] grey) {
        var rgb = new byte[grey.length * 3];
        for (int i = 0; i < grey.length; i++) rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = grey[i];
        return rgb;
    }

    /// Without a profile nobody knows these inks; this is what browsers show.
    private static byte[] fromInks(byte[] inks) {
        var rgb = new byte[inks.length / 4 * 3];
        for (int from = 0, to = 0; from < inks.length; from += 4) {
            int white = 255 - (inks[from + 3] & 0xFF);
            for (int i = 0; i < 3; i++) rgb[to++] = (byte) Math.round((255 - (inks[from + i] & 0xFF)) * white / 255f);
        }
        return rgb;
    }

    private static byte clamped(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
