package org.makeready.pictures;

import java.util.Optional;

/// A picture as it was sent, taken apart without decoding a pixel: how large it is, what turns it upright, which
/// colours it means, and a clean file of nothing but its pixels. No decoder of ours ever sees metadata.
sealed interface PictureFile permits JpegFile, PngPicture, WebpFile {
    int width();

    int height();

    Upright upright();

    /// The colour profile it carries (ICC.1), not yet looked into.
    Optional<byte[]> profile();

    /// The same picture without metadata and without anything before, between or after.
    byte[] clean();

    /// Recognised by its first bytes: what it was called does not matter.
    static PictureFile read(byte[] file) throws UnusablePicture {
        var bytes = new Octets(file);
        try {
            if (bytes.is(0, JpegFile.MAGIC)) return JpegFile.read(bytes);
            if (bytes.is(0, PngPicture.MAGIC)) return PngPicture.read(bytes);
            if (bytes.is(0, WebpFile.RIFF) && bytes.is(8, WebpFile.WEBP)) return WebpFile.read(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw UnusablePicture.damaged("The file is incomplete.");
        }
        throw UnusablePicture.unsupported(
                file.length == 0 ? "The file is empty." : "This is not a JPEG, PNG or WebP file.");
    }
}
