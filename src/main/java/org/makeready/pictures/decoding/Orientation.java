package org.makeready.pictures.decoding;

import java.nio.charset.StandardCharsets;

/// How a picture must be turned and mirrored to stand upright: the orientations of EXIF (CIPA DC-008, tag 0112), in
/// their order.
enum Orientation {
    AS_IS(false, false, false),
    MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    QUARTER_RIGHT(true, false, true),
    TRANSVERSED(true, true, true),
    QUARTER_LEFT(true, true, false);

    static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112, SHORT = 3, ENTRY = 12, MOST_ENTRIES = 1_000;

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /// Whether width and height change places.
    boolean swapsSides() {
        return swapped;
    }

    /// The pixel of a picture of this size (as stored) that belongs at a place in the upright one: `y * width + x`.
    int source(int x, int y, int width, int height) {
        int across = swapped ? y : x;
        int down = swapped ? x : y;
        return (fromBottom ? height - 1 - down : down) * width + (fromRight ? width - 1 - across : across);
    }

    /// What EXIF data (a TIFF file, perhaps behind its `Exif` mark) says; broken data says nothing.
    static Orientation of(byte[] exif) {
        try {
            var bytes = new ByteReader(exif);
            int start = bytes.matches(0, EXIF) ? EXIF.length : 0;
            boolean little = bytes.at(start) == 'I';
            long directory = start + (little ? bytes.little32(start + 4) : bytes.big32(start + 4));
            if (directory > exif.length) return AS_IS;
            int at = (int) directory;
            int entries = Math.min(MOST_ENTRIES, little ? bytes.little16(at) : bytes.big16(at));
            for (int entry = at + 2; entry < at + 2 + entries * ENTRY; entry += ENTRY) {
                if (number(bytes, entry, little) == ORIENTATION && number(bytes, entry + 2, little) == SHORT) {
                    int orientation = number(bytes, entry + 8, little);
                    return orientation >= 1 && orientation <= values().length ? values()[orientation - 1] : AS_IS;
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return AS_IS;
        }
        return AS_IS;
    }

    private static int number(ByteReader bytes, int at, boolean little) {
        return little ? bytes.little16(at) : bytes.big16(at);
    }
}
