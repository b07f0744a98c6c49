package org.makeready.pictures.decoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A WebP file (RFC 9649). Of an animated one the first frame is taken.
///
/// @param lossless whether its colours are exact
record WebpFile(
        int width, int height, boolean lossless, Orientation orientation, Optional<byte[]> profile, byte[] clean)
        implements PictureFile {
    static final byte[] RIFF = ascii("RIFF"), WEBP = ascii("WEBP");

    static WebpFile read(ByteReader file) throws UnusablePicture {
        return new ChunkParser(file).file();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// One way through the chunks of a file, until its first picture is complete.
    private static final class ChunkParser {
        private static final int HEAD = 8, FRAME_HEAD = 16;
        private static final byte[] LOSSY_START = {(byte) 0x9D, 0x01, 0x2A};
        private static final int LOSSLESS_START = 0x2F, ALPHA = 0x10;

        private final ByteReader file;
        private Orientation upright = Orientation.AS_IS;
        private Optional<byte[]> profile = Optional.empty();
        private byte[] alpha;
        private byte[] pixels;
        private boolean lossless;
        private boolean inFrame;
        private int width;
        private int height;

        ChunkParser(ByteReader file) {
            this.file = file;
        }

        WebpFile file() throws UnusablePicture {
            if (file.little32(4) + HEAD > file.length()) throw UnusablePicture.damaged("The file is incomplete.");
            chunks(12, (int) file.little32(4) + HEAD);
            if (pixels == null) throw UnusablePicture.damaged("It contains no pixels.");
            return new WebpFile(width, height, lossless, upright, profile, clean());
        }

        private void chunks(int from, int end) throws UnusablePicture {
            int count = 0;
            for (int at = from; at + HEAD <= end; ) {
                long next = at + HEAD + file.little32(at + 4);
                if (next > end || ++count > PictureLimits.CHUNKS)
                    throw UnusablePicture.damaged("A part of the file is longer than the file itself.");
                chunk(new String(file.slice(at, at + 4), StandardCharsets.ISO_8859_1), at, (int) next);
                at = (int) (next + (next & 1));
            }
        }

        private void chunk(String name, int at, int end) throws UnusablePicture {
            switch (name) {
                case "VP8 ", "VP8L" -> {
                    if (pixels == null) pixels(name.equals("VP8L"), at, end);
                }
                case "ALPH" -> {
                    if (pixels == null) alpha = file.slice(at, end);
                }
                case "ANMF" -> {
                    if (pixels == null && !inFrame) {
                        inFrame = true;
                        chunks(at + HEAD + FRAME_HEAD, end);
                    }
                }
                case "VP8X" -> PictureLimits.check(file.little24(at + 12) + 1L, file.little24(at + 15) + 1L, 4);
                case "ICCP" ->
                    profile = Optional.of(file.slice(at + HEAD, end))
                            .filter(bytes -> bytes.length <= PictureLimits.PROFILE_BYTES);
                case "EXIF" -> upright = Orientation.of(file.slice(at + HEAD, end));
                default -> {}
            }
        }

        private void pixels(boolean exact, int at, int end) throws UnusablePicture {
            int data = at + HEAD;
            if (exact ? file.at(data) != LOSSLESS_START : !file.matches(data + 3, LOSSY_START))
                throw UnusablePicture.damaged("Its pixel data starts incorrectly.");
            width = exact ? (file.little16(data + 1) & 0x3FFF) + 1 : file.little16(data + 6) & 0x3FFF;
            height = exact ? (int) (file.little32(data + 1) >> 14 & 0x3FFF) + 1 : file.little16(data + 8) & 0x3FFF;
            PictureLimits.check(width, height, 4);
            lossless = exact;
            pixels = file.slice(at, end);
        }

        private byte[] clean() {
            var chunks = new ByteArrayOutputStream();
            if (alpha != null && !lossless) {
                chunks.writeBytes(ascii("VP8X"));
                little(chunks, 10, 4);
                little(chunks, ALPHA, 4);
                little(chunks, width - 1, 3);
                little(chunks, height - 1, 3);
                padded(chunks, alpha);
            }
            padded(chunks, pixels);
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(RIFF);
            little(whole, chunks.size() + 4, 4);
            whole.writeBytes(WEBP);
            whole.writeBytes(chunks.toByteArray());
            return whole.toByteArray();
        }

        private static void padded(ByteArrayOutputStream out, byte[] chunk) {
            out.writeBytes(chunk);
            if (chunk.length % 2 == 1) out.write(0);
        }

        private static void little(ByteArrayOutputStream out, int number, int bytes) {
            for (int i = 0; i < bytes; i++) out.write(number >> 8 * i);
        }
    }
}
