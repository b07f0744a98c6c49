package org.makeready.pictures.decoding;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Optional;

/// A colour profile (ICC.1) and the way from its colours to sRGB, over bytes in place.
final class IccProfile {
    private static final int STRIP = 64 * 1024;
    private static final int STEPS = 6, TOLERANCE = 2;
    private static final int ALL_INKS = 4;

    private final int components;
    private final ColorConvertOp toSrgb;

    private IccProfile(int components, ColorConvertOp toSrgb) {
        this.components = components;
        this.toSrgb = toSrgb;
    }

    /// Empty when it is broken or made for another number of components: then a picture is read as if it had none.
    static Optional<IccProfile> of(byte[] bytes, int components) {
        try {
            var profile = ICC_Profile.getInstance(bytes);
            if (profile.getNumComponents() != components) return Optional.empty();
            var srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            var read = new IccProfile(components, new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null));
            read.converted(new byte[components]);
            return Optional.of(read);
        } catch (RuntimeException e) { // the JDK throws several kinds at broken profiles
            return Optional.empty();
        }
    }

    /// Whether its colours are those of sRGB: nothing would be seen of converting them.
    boolean equalsSrgb() {
        if (components == ALL_INKS) return false;
        int grid = (int) Math.pow(STEPS, components);
        var colours = new byte[grid * components];
        for (int i = 0; i < grid; i++) {
            for (int c = 0, rest = i; c < components; c++, rest /= STEPS)
                colours[i * components + c] = (byte) (rest % STEPS * 255 / (STEPS - 1));
        }
        var converted = converted(colours);
        for (int i = 0; i < grid * 3; i++) {
            int before = colours[components == 1 ? i / 3 : i] & 0xFF;
            if (Math.abs(before - (converted[i] & 0xFF)) > TOLERANCE) return false;
        }
        return true;
    }

    /// The colours of an array of pixels as sRGB, three bytes each.
    byte[] converted(byte[] pixels) {
        int count = pixels.length / components;
        var srgb = new byte[count * 3];
        for (int start = 0; start < count; start += STRIP) {
            int length = Math.min(STRIP, count - start);
            var from = java.util.Arrays.copyOfRange(pixels, start * components, (start + length) * components);
            var to = new byte[length * 3];
            toSrgb.filter(strip(from, components), strip(to, 3));
            System.arraycopy(to, 0, srgb, start * 3, to.length);
        }
        return srgb;
    }

    private static java.awt.image.WritableRaster strip(byte[] bytes, int channels) {
        var offsets = new int[channels];
        for (int i = 0; i < channels; i++) offsets[i] = i;
        int width = bytes.length / channels;
        return Raster.createInterleavedRaster(
                new DataBufferByte(bytes, bytes.length), width, 1, bytes.length, channels, offsets, null);
    }
}
