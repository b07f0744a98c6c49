package org.makeready.press.render.pdf.syntax;

/// What a JPEG file says about itself before its pixels (ITU-T T.81, annex B).
public final class JpegHeader {
    private static final int START_OF_SCAN = 0xDA, TABLES = 0xC4, EXTENSION = 0xC8, ARITHMETIC_TABLES = 0xCC;
    private static final int BASELINE = 0xC0, PROGRESSIVE = 0xC2, FILL = 0xFF;

    private JpegHeader() {}

    /// How many colour components the file has: 1 grey, 3 colour; 0 when it is coded in a way PDF's DCTDecode does not
    /// take (other than 8 bits, lossless, arithmetic) or is damaged.
    public static int components(byte[] file) {
        int at = 2;
        while (at + 9 < file.length) {
            if ((file[at] & 0xFF) != 0xFF) return 0;
            int marker = file[at + 1] & 0xFF;
            if (marker == FILL) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) return 0;
            if (frame(marker)) return marker <= PROGRESSIVE && file[at + 4] == 8 ? file[at + 9] & 0xFF : 0;
            at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
        }
        return 0;
    }

    private static boolean frame(int marker) {
        return marker >= BASELINE
                && marker <= 0xCF
                && marker != TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC_TABLES;
    }
}
