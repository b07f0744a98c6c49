package org.makeready.pictures.decoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// A picture made into what the press takes: upright, sRGB, no metadata. A JPEG that is so already keeps its pixels as
/// they are coded, other photographs are coded anew at high quality, everything exact stays exact while it is not too
/// heavy.
record NormalizedPicture(byte[] file) {
    private static final float QUALITY = 0.95f;
    private static final int HEAVY = 10_000_000;

    static NormalizedPicture of(byte[] sent) throws IOException, UnusablePicture {
        return switch (PictureFile.read(sent)) {
            case JpegFile jpeg -> jpeg(jpeg);
            case PngFile png -> exact(PngWebpDecoder.decode(png, png.profile()), png.orientation());
            case WebpFile webp
            when webp.lossless() -> exact(PngWebpDecoder.decode(webp, webp.profile()), webp.orientation());
            case WebpFile webp -> photograph(fitted(PngWebpDecoder.decode(webp, webp.profile()), webp.orientation()));
        };
    }

    private static NormalizedPicture jpeg(JpegFile file) throws IOException, UnusablePicture {
        var profile = file.profile()
                .flatMap(bytes -> IccProfile.of(bytes, file.colours().components()))
                .filter(p -> !p.equalsSrgb());
        var decoded = JpegDecoder.decode(file, profile);
        boolean asItIs = decoded.sound()
                && file.ordinary()
                && profile.isEmpty()
                && file.orientation() == Orientation.AS_IS
                && decoded.bitmap().pixels() <= PictureLimits.KEPT_PIXELS;
        return asItIs ? new NormalizedPicture(file.clean()) : photograph(fitted(decoded.bitmap(), file.orientation()));
    }

    private static Bitmap fitted(Bitmap bitmap, Orientation upright) {
        return bitmap.within(PictureLimits.KEPT_PIXELS).upright(upright).withoutIdleAlpha();
    }

    private static NormalizedPicture exact(Bitmap bitmap, Orientation upright) throws IOException {
        var ready = fitted(bitmap, upright);
        var png = png(ready);
        return png.file().length <= HEAVY || ready.channels() == Bitmap.ALPHA ? png : photograph(ready);
    }

    private static NormalizedPicture photograph(Bitmap bitmap) throws IOException {
        return bitmap.channels() == Bitmap.ALPHA ? png(bitmap) : jpeg(bitmap);
    }

    private static NormalizedPicture png(Bitmap bitmap) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(bitmap.image(), "png", file);
        return new NormalizedPicture(file.toByteArray());
    }

    private static NormalizedPicture jpeg(Bitmap bitmap) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(file)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            var image = bitmap.image();
            writer.setOutput(stream);
            writer.write(
                    null,
                    new IIOImage(
                            image,
                            null,
                            fullChroma(writer.getDefaultImageMetadata(
                                    ImageTypeSpecifier.createFromRenderedImage(image), settings))),
                    settings);
        } finally {
            writer.dispose();
        }
        return new NormalizedPicture(file.toByteArray());
    }

    /// The JDK would halve the resolution of colours.
    private static IIOMetadata fullChroma(IIOMetadata metadata) throws IOException {
        var root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        var components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            ((IIOMetadataNode) components.item(i)).setAttribute("HsamplingFactor", "1");
            ((IIOMetadataNode) components.item(i)).setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
        return metadata;
    }
}
