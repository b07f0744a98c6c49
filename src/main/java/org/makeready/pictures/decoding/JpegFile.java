package org.makeready.pictures.decoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;

/// A JPEG file (ITU-T T.81) of the kinds cameras make: eight bits, Huffman codes, baseline or progressive.
///
/// @param colours  how its components are to be read
/// @param ordinary whether any reader on earth reads it the same way: baseline, grey or YCbCr, usual subsampling
record JpegFile(
        int width,
        int height,
        ColourEncoding colours,
        boolean ordinary,
        Orientation orientation,
        Optional<byte[]> profile,
        byte[] clean)
        implements PictureFile {
    static final byte[] MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0
    };

    /// What the components are: `inverted` means that 255 is no ink, as Adobe's programs write it.
    record ColourEncoding(int components, boolean luminanceAndChroma, boolean inverted) {}

    static JpegFile read(ByteReader file) throws UnusablePicture {
        return new SegmentParser(file).file();
    }

    /// One way through the segments of a file, from its start to its end marker.
    private static final class SegmentParser {
        private static final int BASELINE = 0xC0,
                PROGRESSIVE = 0xC2,
                HUFFMAN = 0xC4,
                EXTENSION = 0xC8,
                ARITHMETIC = 0xCC,
                LAST_FRAME = 0xCF;
        private static final int END = 0xD9, SCAN = 0xDA, QUANTISATION = 0xDB, RESTART = 0xDD;
        private static final int APP0 = 0xE0, APP1 = 0xE1, APP2 = 0xE2, APP14 = 0xEE;
        private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII),
                ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
        private static final int NO_ADOBE = -1;

        private final ByteReader file;
        private final ByteArrayOutputStream clean;
        private final TreeMap<Integer, byte[]> profile = new TreeMap<>();
        private Orientation upright = Orientation.AS_IS;
        private boolean jfif;
        private int adobe = NO_ADOBE;
        private int frameType;
        private int frame;
        private int scans;
        private int at = 2;

        SegmentParser(ByteReader file) {
            this.file = file;
            this.clean = new ByteArrayOutputStream(file.length());
        }

        JpegFile file() throws UnusablePicture {
            while (true) {
                int marker = marker();
                if (marker == END) return finished();
                int end = at + file.big16(at);
                if (end < at + 2 || end > file.length())
                    throw UnusablePicture.damaged("A part of the file is longer than the file itself.");
                segment(marker, end);
                at = end;
                if (marker == SCAN) copyScan();
            }
        }

        private int marker() throws UnusablePicture {
            if (file.at(at) != 0xFF)
                throw UnusablePicture.damaged("The file contains data that belongs to no part of it.");
            while (file.at(at) == 0xFF) at++;
            return file.at(at++);
        }

        private void segment(int marker, int end) throws UnusablePicture {
            switch (marker) {
                case APP0 -> jfif |= file.matches(at + 2, "JFIF\0".getBytes(StandardCharsets.US_ASCII));
                case APP1 -> {
                    if (file.matches(at + 2, Orientation.EXIF)) upright = Orientation.of(file.slice(at + 2, end));
                }
                case APP2 -> {
                    if (file.matches(at + 2, ICC) && end >= at + 16)
                        profile.put(file.at(at + 14), file.slice(at + 16, end));
                }
                case APP14 -> {
                    if (file.matches(at + 2, ADOBE) && end >= at + 14) adobe = file.at(at + 13);
                }
                case HUFFMAN, QUANTISATION, RESTART -> copy(marker, end);
                case SCAN -> {
                    if (frame == 0) throw UnusablePicture.damaged("Its pixels start before its size is given.");
                    if (++scans > PictureLimits.SCANS)
                        throw UnusablePicture.unsupported("It has more than %d scans.".formatted(PictureLimits.SCANS));
                    copy(marker, end);
                }
                default -> {
                    if (marker == EXTENSION || marker == ARITHMETIC || marker > PROGRESSIVE && marker <= LAST_FRAME)
                        throw UnusablePicture.unsupported("This is a rare type of JPEG (lossless or arithmetic).");
                    if (marker >= BASELINE && marker <= PROGRESSIVE) frame(marker, end);
                    else if (marker < APP0) throw UnusablePicture.damaged("The file has an unknown part.");
                }
            }
        }

        private void frame(int marker, int end) throws UnusablePicture {
            if (frame != 0) throw UnusablePicture.damaged("It gives its size twice.");
            frame = at;
            frameType = marker;
            int components = file.at(at + 7);
            if (file.at(at + 2) != 8)
                throw UnusablePicture.unsupported(
                        "This JPEG has %d bits per colour channel; only 8 are supported.".formatted(file.at(at + 2)));
            if (components != 1 && components != 3 && components != 4)
                throw UnusablePicture.unsupported(
                        "This JPEG has %d colour channels; only 1, 3 and 4 are supported.".formatted(components));
            if (end != at + 8 + 3 * components) throw UnusablePicture.damaged("Its header has the wrong length.");
            PictureLimits.check(file.big16(at + 5), file.big16(at + 3), components);
            copy(marker, end);
        }

        private void copy(int marker, int end) {
            clean.write(0xFF);
            clean.write(marker);
            clean.write(file.bytes(), at, end - at);
        }

        /// The coded pixels: everything up to the next marker that is no restart.
        private void copyScan() {
            int start = at;
            while (file.at(at) != 0xFF || file.at(at + 1) == 0 || file.at(at + 1) >= 0xD0 && file.at(at + 1) <= 0xD7)
                at++;
            clean.write(file.bytes(), start, at - start);
        }

        private JpegFile finished() throws UnusablePicture {
            if (scans == 0) throw UnusablePicture.damaged("It contains no pixels.");
            var colours = colours();
            var whole = new ByteArrayOutputStream(clean.size() + 32);
            whole.write(MAGIC, 0, 2);
            if (colours.components() == 1 || usualIds()) whole.writeBytes(JFIF);
            whole.writeBytes(clean.toByteArray());
            whole.write(0xFF);
            whole.write(END);
            return new JpegFile(
                    file.big16(frame + 5),
                    file.big16(frame + 3),
                    colours,
                    ordinary(colours),
                    upright,
                    wholeProfile(),
                    whole.toByteArray());
        }

        /// As libjpeg guesses it, and after it every other program.
        private ColourEncoding colours() {
            int components = file.at(frame + 7);
            boolean luminance = switch (components) {
                case 1 -> false;
                case 3 -> jfif || (adobe == NO_ADOBE ? !(id(0) == 'R' && id(1) == 'G' && id(2) == 'B') : adobe != 0);
                default -> adobe == 2;
            };
            return new ColourEncoding(components, luminance, components == 4 && adobe != NO_ADOBE);
        }

        private boolean ordinary(ColourEncoding colours) {
            boolean grey = colours.components() == 1;
            boolean usualChroma = usualIds() && sampling(0, 2) && sampling(1, 1) && sampling(2, 1);
            return frameType < PROGRESSIVE
                    && (grey || colours.components() == 3 && colours.luminanceAndChroma() && usualChroma);
        }

        private boolean usualIds() {
            return file.at(frame + 7) == 3 && id(0) == 1 && id(1) == 2 && id(2) == 3;
        }

        private int id(int component) {
            return file.at(frame + 8 + 3 * component);
        }

        private boolean sampling(int component, int most) {
            int factors = file.at(frame + 9 + 3 * component);
            int across = factors >> 4;
            int down = factors & 15;
            return across >= 1 && across <= most && down >= 1 && down <= most;
        }

        private Optional<byte[]> wholeProfile() {
            var whole = new ByteArrayOutputStream();
            profile.values().forEach(whole::writeBytes);
            return Optional.of(whole.toByteArray())
                    .filter(bytes -> bytes.length > 0 && bytes.length <= PictureLimits.PROFILE_BYTES);
        }
    }
}
