package org.makeready.pictures.decoding;

import java.util.Optional;

/// A picture as it was sent, taken apart without decoding a pixel: how large it is, what turns it upright, which
/// colours it means, and a clean file of nothing but its pixels. No decoder of ours ever sees metadata.
public sealed interface PictureFile permits JpegFile, PngFile, WebpFile {
    int width();

    int height();

    Orientation orientation();

    /// The colour profile it carries (ICC.1), not yet looked into.
    Optional<byte[]> profile();

    /// The same picture without metadata and without anything before, between or after.
    byte[] clean();

    /// Recognised by its first bytes: what it was called does not matter.
    static PictureFile read(byte[] file) throws UnusablePicture {
        var bytes = new ByteReader(file);
        try {
            if (bytes.matches(0, JpegFile.MAGIC)) return JpegFile.read(bytes);
            if (bytes.matches(0, PngFile.MAGIC)) return PngFile.read(bytes);
            if (bytes.matches(0, WebpFile.RIFF) && bytes.matches(8, WebpFile.WEBP)) return WebpFile.read(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw UnusablePicture.damaged("The file is incomplete.");
        }
        throw UnusablePicture.unsupported(
                file.length == 0 ? "The file is empty." : "This is not a JPEG, PNG or WebP file.");
    }
}
