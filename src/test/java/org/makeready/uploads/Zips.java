package org.makeready.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/// Zips for tests: as programs write them, and as nobody should.
public final class Zips {
    private static final int HEADER = 0x02014b50, END = 0x06054b50;

    private Zips() {}

    public static SortedMap<String, byte[]> files(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The folder under its own name, as a file manager packs it.
    public static byte[] of(Path folder) {
        return FolderZip.of(folder.getFileName().toString(), files(folder));
    }

    public static byte[] of(Map<String, byte[]> files) {
        return FolderZip.of(new TreeMap<>(files));
    }

    public static byte[] of(String name, String words) {
        return of(Map.of(name, words.getBytes(StandardCharsets.UTF_8)));
    }

    /// The files by name, without the one folder they may lie in.
    static SortedMap<String, byte[]> unpacked(byte[] zip) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName().replaceFirst("^test-[^/]*/", ""), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// What the entries say of when they were written.
    static Set<LocalDateTime> times(byte[] zip) {
        var times = new HashSet<LocalDateTime>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                times.add(entry.getTimeLocal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    /// With a number of the first entry in the directory changed.
    public static byte[] directory(byte[] zip, int offset, int bytes, int value) {
        var changed = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = directory(changed) + offset;
        if (bytes == 2) changed.putShort(at, (short) value);
        else changed.putInt(at, value);
        return changed.array();
    }

    public static int directory(ByteBuffer zip) {
        return zip.getInt(end(zip) + 16);
    }

    static int end(ByteBuffer zip) {
        for (int at = zip.limit() - 22; ; at--) if (zip.getInt(at) == END) return at;
    }

    public static ByteBuffer buffer(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    public static boolean header(ByteBuffer zip, int at) {
        return zip.getInt(at) == HEADER;
    }
}
