package org.makeready.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The directory of a hostile zip (PKWARE APPNOTE 6.3.10), checked before anything is unpacked: what the directory says
/// and what stands before each file must agree, nothing may overlap, and nothing may lie between. So there is one
/// reading of it.
final class ZipDirectory {
    private static final int END = 0x06054b50,
            END_BYTES = 22,
            HEADER = 0x02014b50,
            HEADER_BYTES = 46,
            LONGEST_COMMENT = 0xFFFF;
    private static final int WIDE_COUNT = 0xFFFF;
    private static final long WIDE = 0xFFFFFFFFL;

    private final ByteBuffer zip;
    private final int mostEntries;

    private ZipDirectory(ByteBuffer zip, int mostEntries) {
        this.zip = zip.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.mostEntries = mostEntries;
    }

    /// The files in it, in the order of the directory; folders have no entry of their own.
    static List<CheckedZipEntry> entries(ByteBuffer zip, int mostEntries) throws UnusableZip {
        try {
            return new ZipDirectory(zip, mostEntries).entries();
        } catch (IndexOutOfBoundsException e) {
            throw UnusableZip.damaged("", "The zip file is incomplete.");
        }
    }

    private List<CheckedZipEntry> entries() throws UnusableZip {
        int end = end();
        int count = zip.getShort(end + 10) & 0xFFFF;
        long size = unsigned(end + 12), start = unsigned(end + 16);
        if (zip.getShort(end + 4) != 0 || zip.getShort(end + 6) != 0 || (zip.getShort(end + 8) & 0xFFFF) != count)
            throw UnusableZip.damaged("", "The zip file is one part of a multi-part archive.");
        if (count == WIDE_COUNT || size == WIDE || start == WIDE)
            throw new UnusableZip(
                    UploadRule.ZIP_TOO_LARGE,
                    "",
                    "The zip file uses the 64-bit format (Zip64).",
                    "Pack fewer or smaller files.");
        if (count > mostEntries)
            throw new UnusableZip(
                    UploadRule.ZIP_TOO_MANY,
                    "",
                    "The zip file has %,d entries; at most %,d are accepted.".formatted(count, mostEntries),
                    "Remove files that do not belong to the template.");
        if (start + size != end)
            throw UnusableZip.damaged("", "There are unexpected bytes between the files of the zip and its directory.");
        var items = read((int) start, end, count);
        refuseGaps(items, (int) start);
        refuseDuplicates(items);
        return items.stream().filter(item -> !item.folder()).toList();
    }

    /// Where the end record stands: nothing may follow it but its comment.
    private int end() throws UnusableZip {
        int last = zip.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END && at + END_BYTES + (zip.getShort(at + 20) & 0xFFFF) == zip.limit()) return at;
        }
        throw UnusableZip.damaged("", "This is not a complete zip file.");
    }

    private List<CheckedZipEntry> read(int start, int end, int count) throws UnusableZip {
        var items = new ArrayList<CheckedZipEntry>();
        int at = start;
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != HEADER) throw UnusableZip.damaged("", "The directory of the zip is broken.");
            int name = zip.getShort(at + 28) & 0xFFFF,
                    extra = zip.getShort(at + 30) & 0xFFFF,
                    comment = zip.getShort(at + 32) & 0xFFFF;
            items.add(CheckedZipEntry.read(zip, at, name));
            at += HEADER_BYTES + name + extra + comment;
        }
        if (at != end) throw UnusableZip.damaged("", "The directory of the zip has more entries than it states.");
        return items;
    }

    /// Files that share their bytes are how a small zip unpacks to a huge one.
    private static void refuseGaps(List<CheckedZipEntry> items, int end) throws UnusableZip {
        int from = 0;
        for (var item : items.stream()
                .sorted(Comparator.comparingInt(CheckedZipEntry::start))
                .toList()) {
            if (item.start() < from) throw UnusableZip.damaged(item.name(), "Entries of the zip overlap.");
            if (item.start() > from)
                throw UnusableZip.damaged(item.name(), "There are unexpected bytes between the files of the zip.");
            from = item.end();
        }
        if (from != end)
            throw UnusableZip.damaged("", "There are unexpected bytes between the files of the zip and its directory.");
    }

    private static void refuseDuplicates(List<CheckedZipEntry> items) throws UnusableZip {
        var names = new HashSet<String>();
        for (var item : items) {
            if (!names.add(
                    Normalizer.normalize(item.name(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
                throw new UnusableZip(
                        UploadRule.ZIP_DUPLICATE,
                        item.name(),
                        "The zip file contains this name twice, perhaps in different upper and lower case.",
                        "Keep only one of the two.");
            }
        }
    }

    private long unsigned(int at) {
        return zip.getInt(at) & WIDE;
    }
}
