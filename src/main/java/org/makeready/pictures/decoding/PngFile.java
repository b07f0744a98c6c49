package org.makeready.pictures.decoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A PNG file (ISO/IEC 15948). Of an animated one the still picture is taken.
record PngFile(int width, int height, Orientation orientation, Optional<byte[]> profile, byte[] clean)
        implements PictureFile {
    static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    static PngFile read(ByteReader file) throws UnusablePicture {
        return new ChunkParser(file).picture();
    }

    /// One way through the chunks of a file.
    private static final class ChunkParser {
        private static final int FRAME = 12, HEAD = 13;

        private final ByteReader file;
        private final ByteArrayOutputStream clean;
        private final CRC32 crc = new CRC32();
        private Orientation upright = Orientation.AS_IS;
        private Optional<byte[]> profile = Optional.empty();
        private boolean plainSrgb;
        private boolean pixels;
        private int at = MAGIC.length;

        ChunkParser(ByteReader file) {
            this.file = file;
            this.clean = new ByteArrayOutputStream(file.length());
        }

        PngFile picture() throws UnusablePicture {
            clean.writeBytes(MAGIC);
            if (!name().equals("IHDR") || file.big32(at) != HEAD)
                throw UnusablePicture.damaged("It does not start with its size.");
            head();
            for (int chunks = 0; chunks < PictureLimits.CHUNKS; chunks++) {
                long end = at + FRAME + file.big32(at);
                if (end > file.length()) throw UnusablePicture.damaged("The file is incomplete.");
                var name = name();
                chunk(name, (int) end);
                at = (int) end;
                if (name.equals("IEND")) return finished();
            }
            throw UnusablePicture.unsupported("It has more than %,d parts.".formatted(PictureLimits.CHUNKS));
        }

        private String name() {
            return new String(file.slice(at + 4, at + 8), StandardCharsets.ISO_8859_1);
        }

        private void head() throws UnusablePicture {
            int depth = file.at(at + 16);
            int type = file.at(at + 17);
            boolean known = switch (type) {
                case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                case 2, 4, 6 -> depth == 8 || depth == 16;
                default -> false;
            };
            if (!known || file.at(at + 18) != 0 || file.at(at + 19) != 0 || file.at(at + 20) > 1)
                throw UnusablePicture.damaged("Its header contains impossible values.");
            int channels = type == 2 ? 3 : type == 4 ? 2 : type == 6 ? 4 : 1;
            PictureLimits.check(
                    file.big32(at + 8), file.big32(at + 12), Math.max(3, channels * Math.max(1, depth / 8)));
        }

        private void chunk(String name, int end) throws UnusablePicture {
            switch (name) {
                case "IHDR", "PLTE", "tRNS", "IDAT", "IEND" -> {
                    if (!whole(end))
                        throw UnusablePicture.damaged("A part of it (%s) has a wrong checksum.".formatted(name));
                    pixels |= name.equals("IDAT");
                    clean.write(file.bytes(), at, end - at);
                }
                case "sRGB" -> plainSrgb = true;
                case "iCCP" -> profile = profile(end);
                case "eXIf" -> upright = Orientation.of(file.slice(at + 8, end - 4));
                default -> {
                    if (Character.isUpperCase(name.charAt(0))) throw UnusablePicture.damaged("It has an unknown part.");
                }
            }
        }

        private boolean whole(int end) {
            crc.reset();
            crc.update(file.bytes(), at + 4, end - at - 8);
            return crc.getValue() == file.big32(end - 4);
        }

        /// A name, its end, the kind of compression, the profile. A broken one is as good as none.
        private Optional<byte[]> profile(int end) {
            int start = at + 8;
            while (start < end && file.at(start) != 0) start++;
            if (start + 2 >= end - 4) return Optional.empty();
            var inflater = new Inflater();
            try {
                inflater.setInput(file.bytes(), start + 2, end - 4 - start - 2);
                var unpacked = new byte[PictureLimits.PROFILE_BYTES];
                int length = 0;
                for (int more = 1; more > 0 && length < unpacked.length; length += more)
                    more = inflater.inflate(unpacked, length, unpacked.length - length);
                return inflater.finished() ? Optional.of(java.util.Arrays.copyOf(unpacked, length)) : Optional.empty();
            } catch (DataFormatException e) {
                return Optional.empty();
            } finally {
                inflater.end();
            }
        }

        private PngFile finished() throws UnusablePicture {
            if (!pixels) throw UnusablePicture.damaged("It contains no pixels.");
            int head = MAGIC.length + 8;
            return new PngFile(
                    (int) file.big32(head),
                    (int) file.big32(head + 4),
                    upright,
                    plainSrgb ? Optional.empty() : profile,
                    clean.toByteArray());
        }
    }
}
