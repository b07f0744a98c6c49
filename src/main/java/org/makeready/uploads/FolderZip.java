package org.makeready.uploads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder packed for those who asked for it: to be edited, or uploaded as it is. The same files give the same zip.
final class FolderZip {
    /// Of every entry: the first moment a zip can tell.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FolderZip() {}

    static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    static byte[] of(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Within a folder of this name.
    static byte[] of(String folder, SortedMap<String, byte[]> files) {
        var within = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> within.put(folder + "/" + name, bytes));
        return of(within);
    }
}
