package org.makeready.press.colour;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.makeready.press.hash.Sha256;

/// The ICC profile of a press, its inks and its paper (ISO 15076-1): which amounts of ink make which
/// colour.
public final class OutputProfile {
    public static final int MAX_BYTES = 5_000_000;
    /// The name of a condition nobody registered.
    public static final String CUSTOM = "Custom";
    /// Conditions of the ICC's characterisation data registry that readers know by name.
    private static final Set<String> REGISTERED =
            Set.of("FOGRA39", "FOGRA51", "FOGRA52", "CGATS TR 006", "CGATS21-2-CRPC6");
    private static final int HEADER = 128, CLASS = 12, SPACE = 16, CONNECTION = 20, SIGNATURE = 36, TAG = 12;

    private final byte[] bytes;
    private final String condition;
    private final String hash;
    private final ICC_Profile icc;

    private OutputProfile(byte[] bytes, String condition, ICC_Profile icc) {
        this.bytes = bytes;
        this.condition = condition;
        this.icc = icc;
        this.hash = Sha256.hex(bytes);
    }

    /// Offset on coated paper, characterisation data FOGRA39: the condition print shops without one of
    /// their own get.
    public static OutputProfile fogra39() {
        return Shipped.FOGRA39;
    }

    private static final class Shipped {
        private static final OutputProfile FOGRA39 = read("fogra39.icc", "FOGRA39");

        private static OutputProfile read(String resource, String condition) {
            try (var in = OutputProfile.class.getResourceAsStream(resource)) {
                return OutputProfile.read(in.readAllBytes(), condition);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Checks and reads a profile.
    ///
    /// @param condition the printing condition it stands for, as the registry names it, or [#CUSTOM]
    /// @throws IllegalArgumentException when it is not the profile of a CMYK press; the message says what
    /// it is instead
    public static OutputProfile read(byte[] file, String condition) {
        if (file.length > MAX_BYTES) throw new IllegalArgumentException("It has more than 5 MB");
        if (file.length < HEADER + 4 || !text(file, SIGNATURE).equals("acsp"))
            throw new IllegalArgumentException("It is not an ICC profile");
        if (number(file, 0) != file.length) {
            throw new IllegalArgumentException(
                    "Its header says %d bytes, the file has %d".formatted(number(file, 0), file.length));
        }
        if (!text(file, CLASS).equals("prtr")) {
            throw new IllegalArgumentException(
                    "It is the profile of another device (class \"%s\"); a press has class \"prtr\""
                            .formatted(printable(file, CLASS)));
        }
        if (!text(file, SPACE).equals("CMYK")) {
            throw new IllegalArgumentException(
                    "Its colour space is \"%s\"; CMYK is required".formatted(printable(file, SPACE)));
        }
        if (!Set.of("Lab ", "XYZ ").contains(text(file, CONNECTION)) || !has(file, "A2B0") || !has(file, "B2A0")) {
            throw new IllegalArgumentException(
                    "Its tags A2B0 and B2A0, which convert between inks and colours, are missing");
        }
        try {
            var icc = ICC_Profile.getInstance(file);
            var tried = new ICC_ColorSpace(icc);
            tried.toCIEXYZ(tried.fromRGB(new float[] {1, 1, 1}));
            return new OutputProfile(file.clone(), condition, icc);
        } catch (IllegalArgumentException | CMMException e) {
            throw new IllegalArgumentException("It is damaged", e);
        }
    }

    private static boolean has(byte[] file, String tag) {
        int count = Math.min(number(file, HEADER), (file.length - HEADER - 4) / TAG);
        for (int i = 0; i < count; i++) {
            if (text(file, HEADER + 4 + i * TAG).equals(tag)) return true;
        }
        return false;
    }

    private static int number(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String printable(byte[] file, int at) {
        return text(file, at).replaceAll("[^ -~]", "?");
    }

    /// The file. Not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// The printing condition, as its registry has it.
    public String condition() {
        return condition;
    }

    /// Whether the ICC's registry knows the condition.
    public boolean registered() {
        return REGISTERED.contains(condition);
    }

    /// SHA-256 of the file, as hex.
    public String hash() {
        return hash;
    }

    ICC_Profile icc() {
        return icc;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputProfile that && hash.equals(that.hash) && condition.equals(that.condition);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
