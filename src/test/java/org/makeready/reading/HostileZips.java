package org.makeready.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.makeready.HostileCases.HostileCase;
import org.makeready.uploads.Zips;

/// Uploads that are no template folder, or an odd one, written byte by byte.
final class HostileZips {
    static final String PLAIN =
            "<svg xmlns='http://www.w3.org/2000/svg' width='11.75in' height='3.25in' viewBox='0 0 846 "
                    + "234'><rect width='846' height='234' fill='#fff'/></svg>";
    private static final int LINK = 0120777, PROGRAM = 0100755;

    private HostileZips() {}

    /// What else there is of an entry, besides its name and bytes.
    ///
    /// @param mode       of a Unix file; 0 for none
    /// @param extra      field that follows the name, in both heads
    /// @param descriptor whether numbers follow the bytes, as streams write them, without the signature most add
    private record Oddity(int mode, byte[] extra, boolean descriptor) {
        static final Oddity NONE = new Oddity(0, new byte[0], false);
    }

    private record Entry(String name, byte[] bytes, Oddity oddity) {}

    /// @param json a `template.json` that suits [#PLAIN]
    static List<HostileCase> own(byte[] json) {
        return List.of(
                zip("a descriptor without signature", "accept", folder(json, new Oddity(0, new byte[0], true))),
                zip("times of other systems", "accept", folder(json, new Oddity(0, times(), false))),
                zip("a program's mark on a drawing", "accept", folder(json, new Oddity(PROGRAM, new byte[0], false))),
                zip("a link", "reject", folder(json, new Oddity(LINK, new byte[0], false))),
                zip("a path that leads out", "reject", beside(json, "../../front.svg", PLAIN)),
                zip("a path from the root", "reject", beside(json, "/tmp/front.svg", PLAIN)),
                zip("a program beside the drawing", "reject", beside(json, "__init__.py", "print(1)")),
                zip("settings of a web server", "reject", beside(json, ".htaccess", "AddType text/html .svg")),
                zip("a zip in the zip", "reject", Zips.of(Map.of("template.json", json, "a.zip", Zips.of("a", "b")))),
                zip("a tar", "reject", tar("../../front.svg")),
                zip("not even a zip", "reject", "PK\3\4 and nothing more".getBytes(StandardCharsets.US_ASCII)),
                zip("no byte", "reject", new byte[0]),
                zip("deep JSON", "reject", withJson("[".repeat(100_000))),
                zip("a drawing that unpacks to millions", "reject", withDrawing(json, new byte[7_900_000])),
                zip("a drawing in UTF-16", "reject", withDrawing(json, PLAIN.getBytes(StandardCharsets.UTF_16))),
                zip("a drawing of groups in groups", "reject", withDrawing(json, deep().getBytes())));
    }

    /// What is uploaded where something else is asked for.
    static List<HostileCase> wrongTypes() {
        return List.of(
                wrong("shell.php", "<?php system($_GET['c']); ?>"),
                wrong("tag.php", "<script language=\"php\">system('id');</script>"),
                wrong("shell.pgif", "GIF89a<?php system($_GET['c']); ?>"),
                wrong("shell.soap", "<%@ WebService Language=\"C#\" Class=\"Shell\" %>"),
                wrong("page.html", "<html><script>alert(1)</script></html>"),
                // in two parts, so that no virus scanner takes this file away
                wrong("eicar.txt", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"));
    }

    private static HostileCase zip(String name, String expected, byte[] bytes) {
        return new HostileCase(name, "zip", expected, bytes);
    }

    private static HostileCase wrong(String name, String text) {
        return new HostileCase(name, "wrongtype", "reject", text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] folder(byte[] json, Oddity ofDrawing) {
        return zip(List.of(
                new Entry("template.json", json, Oddity.NONE), new Entry("front.svg", PLAIN.getBytes(), ofDrawing)));
    }

    private static byte[] beside(byte[] json, String name, String text) {
        return zip(List.of(
                new Entry("template.json", json, Oddity.NONE),
                new Entry("front.svg", PLAIN.getBytes(), Oddity.NONE),
                new Entry(name, text.getBytes(), Oddity.NONE)));
    }

    private static byte[] withJson(String json) {
        return Zips.of(new TreeMap<>(Map.of("template.json", json.getBytes(), "front.svg", PLAIN.getBytes())));
    }

    private static byte[] withDrawing(byte[] json, byte[] svg) {
        return Zips.of(new TreeMap<>(Map.of("template.json", json, "front.svg", svg)));
    }

    private static String deep() {
        return PLAIN.replace("</svg>", "<g>".repeat(100_000) + "</g>".repeat(100_000) + "</svg>");
    }

    /// The fields of NTFS (0x000A) and of Unix (0x5455), which other programs add.
    private static byte[] times() {
        return buffer(45)
                .putShort((short) 0x000A)
                .putShort((short) 32)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 24)
                .putLong(1)
                .putLong(2)
                .putLong(3)
                .putShort((short) 0x5455)
                .putShort((short) 5)
                .put((byte) 1)
                .putInt(0)
                .array();
    }

    /// One file in the form of POSIX 1003.1, "ustar", of which the name alone matters here.
    private static byte[] tar(String name) {
        var bytes = new byte[1_536];
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, name.length());
        System.arraycopy("ustar\00000".getBytes(StandardCharsets.US_ASCII), 0, bytes, 257, 8);
        return bytes;
    }

    /// Stored entries and their directory (PKWARE APPNOTE 6.3.10, 4.3).
    private static byte[] zip(List<Entry> entries) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (var entry : entries) {
            int start = out.size();
            out.writeBytes(head(entry, 0x04034b50, 30, entry.oddity.descriptor));
            out.writeBytes(entry.bytes);
            if (entry.oddity.descriptor)
                out.writeBytes(numbers(buffer(12), entry).array());
            var central = ByteBuffer.wrap(head(entry, 0x02014b50, 46, false)).order(ByteOrder.LITTLE_ENDIAN);
            directory.writeBytes(central.putInt(38, entry.oddity.mode << 16)
                    .putInt(42, start)
                    .array());
        }
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(at)
                .array());
        return out.toByteArray();
    }

    /// Both heads are alike but for the system that made the entry, which only the directory names.
    private static byte[] head(Entry entry, int signature, int length, boolean numbersFollow) {
        var name = entry.name.getBytes(StandardCharsets.UTF_8);
        var head = buffer(length + name.length + entry.oddity.extra.length).putInt(signature);
        if (length == 46) head.putShort((short) (3 << 8 | 20));
        head.putShort((short) 20)
                .putShort((short) (entry.oddity.descriptor ? 0x8 : 0))
                .putShort((short) 0)
                .putInt(0x21 << 16);
        if (numbersFollow) head.putInt(0).putInt(0).putInt(0);
        else numbers(head, entry);
        head.putShort((short) name.length).putShort((short) entry.oddity.extra.length);
        return head.position(length).put(name).put(entry.oddity.extra).array();
    }

    private static ByteBuffer numbers(ByteBuffer into, Entry entry) {
        var sum = new CRC32();
        sum.update(entry.bytes);
        return into.putInt((int) sum.getValue()).putInt(entry.bytes.length).putInt(entry.bytes.length);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
