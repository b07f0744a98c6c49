package org.makeready.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A file in a zip whose two descriptions agree.
///
/// @param start where its local header begins
/// @param data  where its bytes begin
/// @param end   where the next header may begin
record CheckedZipEntry(String name, boolean deflated, int packed, int size, int crc, int start, int data, int end) {
    private static final int LOCAL = 0x04034b50, LOCAL_BYTES = 30, DESCRIPTOR = 0x08074b50;
    private static final int ENCRYPTED = 0x2041, AFTERWARDS = 0x8, UTF_8 = 0x800;
    private static final int STORED = 0, DEFLATED = 8;
    private static final int UNIX = 3, MAC = 19, KIND = 0xF000, REGULAR = 0x8000, DIRECTORY = 0x4000, LINK = 0xA000;

    /// @param at   of its header in the directory
    /// @param name bytes of its name
    static CheckedZipEntry read(ByteBuffer zip, int at, int name) throws UnusableZip {
        int flags = zip.getShort(at + 8) & 0xFFFF, method = zip.getShort(at + 10) & 0xFFFF;
        var title = name(zip, at + 46, name, (flags & UTF_8) != 0);
        long packed = zip.getInt(at + 20) & 0xFFFFFFFFL,
                size = zip.getInt(at + 24) & 0xFFFFFFFFL,
                start = zip.getInt(at + 42) & 0xFFFFFFFFL;
        if ((flags & ENCRYPTED) != 0)
            throw new UnusableZip(
                    UploadRule.ZIP_ENCRYPTED, title, "The entry is encrypted.", "Pack it without a password.");
        if (method != STORED && method != DEFLATED)
            throw new UnusableZip(
                    UploadRule.ZIP_METHOD,
                    title,
                    "It is compressed with method %d.".formatted(method),
                    "Pack it as a common zip file (deflate).");
        if (packed > zip.limit() || start > zip.limit())
            throw UnusableZip.damaged(title, "The entry is outside the zip file.");
        refuseSpecial(zip.getShort(at + 4) >> 8 & 0xFF, zip.getInt(at + 38) >>> 16, title);
        EntryName.check(title);
        if (size > Integer.MAX_VALUE || method == STORED && size != packed)
            throw UnusableZip.damaged(title, "The entry states an impossible size.");
        var item = new CheckedZipEntry(
                title, method == DEFLATED, (int) packed, (int) size, zip.getInt(at + 16), (int) start, 0, 0);
        return item.located(zip, zip.slice(at + 46, name), flags);
    }

    boolean folder() {
        return name.endsWith("/");
    }

    /// Executable marks are harmless, since nothing is ever written out as a file: USB sticks set them on everything.
    private static void refuseSpecial(int system, int mode, String name) throws UnusableZip {
        int kind = system == UNIX || system == MAC ? mode & KIND : 0;
        if (kind == 0 || kind == REGULAR || kind == DIRECTORY) return;
        throw new UnusableZip(
                UploadRule.ZIP_LINK,
                name,
                kind == LINK ? "The entry is a link to another file." : "The entry is not a regular file.",
                "Pack the file itself.");
    }

    /// UTF-8, flagged or not: other alphabets would be a guess.
    private static String name(ByteBuffer zip, int at, int length, boolean flagged) throws UnusableZip {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(zip.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableZip(
                    UploadRule.ZIP_NAME,
                    "",
                    flagged ? "A name is marked as UTF-8, but is not valid UTF-8." : "A name is not in UTF-8.",
                    "Use plain letters, digits and hyphens in file names.");
        }
    }

    private CheckedZipEntry located(ByteBuffer zip, ByteBuffer central, int flags) throws UnusableZip {
        if (zip.getInt(start) != LOCAL)
            throw UnusableZip.damaged(name, "There is no file at the position that the directory gives.");
        int length = zip.getShort(start + 26) & 0xFFFF, extra = zip.getShort(start + 28) & 0xFFFF;
        boolean afterwards = (flags & AFTERWARDS) != 0;
        boolean same = zip.slice(start + LOCAL_BYTES, length).equals(central)
                && (zip.getShort(start + 6) & ENCRYPTED) == 0
                && (zip.getShort(start + 6) & AFTERWARDS) == (flags & AFTERWARDS)
                && (zip.getShort(start + 8) == DEFLATED) == deflated
                && stated(zip, start + 14, crc, afterwards)
                && stated(zip, start + 18, packed, afterwards)
                && stated(zip, start + 22, size, afterwards);
        if (!same) throw UnusableZip.damaged(name, "The directory of the zip and the file's own header disagree.");
        int from = start + LOCAL_BYTES + length + extra;
        if ((long) from + packed > zip.limit()) throw UnusableZip.damaged(name, "The entry is outside the zip file.");
        int behind = from + packed;
        return new CheckedZipEntry(
                name, deflated, packed, size, crc, start, from, afterwards ? behindDescriptor(zip, behind) : behind);
    }

    /// A head written before the file was known says 0 here, and the truth behind the file.
    private static boolean stated(ByteBuffer zip, int at, int number, boolean afterwards) {
        return zip.getInt(at) == number || afterwards && zip.getInt(at) == 0;
    }

    private int behindDescriptor(ByteBuffer zip, int at) throws UnusableZip {
        int numbers = zip.getInt(at) == DESCRIPTOR ? at + 4 : at;
        if (zip.getInt(numbers) == crc && zip.getInt(numbers + 4) == packed && zip.getInt(numbers + 8) == size)
            return numbers + 12;
        throw UnusableZip.damaged(name, "The directory of the zip and the data after the file disagree.");
    }

    /// Its bytes, as many as it stated: what unpacks to more is found out at the first byte too many.
    byte[] bytes(ByteBuffer zip) throws UnusableZip {
        if (size > UploadLimits.FILE_BYTES) {
            throw new UnusableZip(
                    UploadRule.ZIP_TOO_LARGE,
                    name,
                    "The file has %,d bytes when unpacked; at most %,d are allowed."
                            .formatted(size, UploadLimits.FILE_BYTES),
                    "Simplify it, or make its pictures smaller.");
        }
        if (size > UploadLimits.RATIO_FROM && size > (long) UploadLimits.RATIO * packed) {
            throw new UnusableZip(
                    UploadRule.ZIP_TOO_LARGE,
                    name,
                    "It unpacks to more than %d times its size.".formatted(UploadLimits.RATIO),
                    "Send a file without such extreme compression.");
        }
        var bytes = deflated ? inflated(zip.slice(data, packed)) : new byte[size];
        if (!deflated) zip.get(data, bytes);
        var sum = new CRC32();
        sum.update(bytes);
        if ((int) sum.getValue() != crc) throw UnusableZip.damaged(name, "The bytes do not match their checksum.");
        return bytes;
    }

    private byte[] inflated(ByteBuffer from) throws UnusableZip {
        var bytes = new byte[size];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(from);
            int length = 0;
            for (int more = 1; more > 0 && length < size; length += more)
                more = inflater.inflate(bytes, length, size - length);
            boolean whole = length == size
                    && (inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished())
                    && inflater.getRemaining() == 0;
            if (whole) return bytes;
        } catch (DataFormatException e) {
            // told like any other damage
        } finally {
            inflater.end();
        }
        throw UnusableZip.damaged(name, "Its unpacked size differs from the size it states.");
    }
}
