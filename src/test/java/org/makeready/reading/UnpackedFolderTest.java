package org.makeready.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.makeready.press.ShippedTemplates;
import org.makeready.uploads.Zips;

class UnpackedFolderTest {
    private static final byte[] WORDS = "some words".getBytes();

    @Test
    void every_shipped_folder_comes_out_as_it_went_in() {
        for (var folder : ShippedTemplates.folders()) {
            var unpacked = UnpackedFolder.of(ByteBuffer.wrap(Zips.of(folder)));
            var wanted = Zips.files(folder);
            assertEquals(Optional.of(folder.getFileName().toString()), unpacked.folder());
            assertEquals(List.of(), unpacked.findings());
            assertEquals(wanted.keySet(), unpacked.files().keySet());
            wanted.forEach(
                    (name, bytes) -> assertArrayEquals(bytes, unpacked.files().get(name)));
        }
    }

    @Test
    void files_need_no_folder_around_them_and_what_systems_leave_is_left_out() {
        var files = new TreeMap<>(Map.of(
                "template.json",
                WORDS,
                "front.svg",
                WORDS,
                "pictures/kite.png",
                WORDS,
                "product.json",
                WORDS,
                "__MACOSX/._front.svg",
                WORDS,
                ".DS_Store",
                WORDS,
                "pictures/Thumbs.db",
                WORDS,
                "SOURCES.md",
                WORDS));
        var unpacked = UnpackedFolder.of(ByteBuffer.wrap(Zips.of(files)));
        assertEquals(Optional.empty(), unpacked.folder());
        assertEquals(
                List.of("SOURCES.md", "front.svg", "pictures/kite.png", "template.json"),
                List.copyOf(unpacked.files().keySet()));
        assertEquals(4, unpacked.findings().size());
        assertFalse(unpacked.failed());
    }

    @Test
    void names_that_lead_elsewhere_are_refused() {
        for (var name : List.of(
                "../front.svg",
                "a/../../front.svg",
                "/front.svg",
                "\\front.svg",
                "a\\b.svg",
                "C:front.svg",
                "a//b.svg",
                "./front.svg",
                "a\0.svg",
                "a\u202Egvs.exe",
                "con.svg",
                "front.svg.",
                "a/b/c/d/e/f/g.svg",
                "x".repeat(300))) {
            assertEquals("zip-name", refusal(Zips.of(name, "x")).rule(), name);
        }
    }

    @Test
    void only_files_of_a_template_are_taken() {
        for (var name : List.of(
                "shell.php",
                "run.sh",
                "pictures/a.gif",
                "pictures/deep/a.png",
                "a/b.svg",
                "front.svgz",
                "index.html",
                "inner.zip")) {
            assertEquals(
                    "unexpected-file",
                    refusal(Zips.of(Map.of(name, WORDS, "template.json", WORDS)))
                            .rule(),
                    name);
        }
    }

    @Test
    void links_passwords_and_strange_methods_are_refused() {
        var zip = Zips.of("front.svg", "x");
        var unix = Zips.directory(zip, 4, 2, 3 << 8 | 20);
        assertEquals(
                "zip-link", refusal(Zips.directory(unix, 38, 4, 0120777 << 16)).rule());
        assertEquals(
                "zip-link", refusal(Zips.directory(unix, 38, 4, 0010644 << 16)).rule());
        assertFalse(UnpackedFolder.of(ByteBuffer.wrap(Zips.directory(unix, 38, 4, 0100755 << 16)))
                .failed());
        assertEquals("zip-encrypted", refusal(Zips.directory(zip, 8, 2, 0x809)).rule());
        assertEquals("zip-method", refusal(Zips.directory(zip, 10, 2, 12)).rule());
    }

    @Test
    void a_directory_that_says_something_else_than_the_file_is_refused() {
        var zip = Zips.of("front.svg", "some words some words some words");
        for (var field : new int[][] {{16, 4}, {20, 4}, {24, 4}, {42, 4}, {28, 2}, {10, 2}}) {
            for (int value : new int[] {0, 1, 7, 0x7FFFFFFF}) {
                var changed = Zips.directory(zip, field[0], field[1], value);
                if (!java.util.Arrays.equals(changed, zip))
                    assertTrue(UnpackedFolder.of(ByteBuffer.wrap(changed)).failed(), field[0] + " = " + value);
            }
        }
        var renamed = zip.clone();
        renamed[30] = 'F';
        assertEquals("zip-damaged", refusal(renamed).rule());
    }

    @Test
    void bytes_around_and_between_are_refused() {
        var zip = Zips.of("front.svg", "x");
        var before = new ByteArrayOutputStream();
        before.writeBytes(new byte[10]);
        before.writeBytes(zip);
        assertEquals("zip-damaged", refusal(before.toByteArray()).rule());
        var behind = new ByteArrayOutputStream();
        behind.writeBytes(zip);
        behind.write(0);
        assertEquals("zip-damaged", refusal(behind.toByteArray()).rule());
        for (int length = 0; length < zip.length; length++)
            assertTrue(
                    UnpackedFolder.of(ByteBuffer.wrap(zip, 0, length).slice()).failed(), "cut at " + length);
    }

    /// Two entries, one of which says it is where the other one is: how 42 kilobytes become petabytes.
    @Test
    void entries_that_share_their_bytes_are_refused() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("aa.svg", WORDS);
        files.put("bb.svg", WORDS);
        var zip = Zips.buffer(Zips.of(files));
        int second = Zips.directory(zip) + 1;
        while (!Zips.header(zip, second)) second++;
        assertTrue(UnpackedFolder.of(ByteBuffer.wrap(zip.putInt(second + 42, 0).array()))
                .failed());
    }

    @Test
    void names_that_differ_only_in_case_are_refused() {
        assertEquals(
                "zip-duplicate",
                refusal(Zips.of(Map.of("Front.svg", WORDS, "front.svg", WORDS))).rule());
        assertEquals(
                "zip-duplicate",
                refusal(Zips.of(Map.of("caf\u00e9.svg", WORDS, "cafe\u0301.svg", WORDS)))
                        .rule());
    }

    @Test
    void bombs_are_refused_before_they_unpack() {
        assertEquals(
                "zip-too-large",
                refusal(Zips.of(Map.of("front.svg", new byte[UploadLimits.FILE_BYTES + 1])))
                        .rule());
        assertEquals(
                "zip-too-large",
                refusal(Zips.of(Map.of("front.svg", new byte[2_000_000]))).rule());
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i <= UploadLimits.ENTRIES; i++) many.put("face-%d.svg".formatted(i), WORDS);
        assertEquals("zip-too-many", refusal(Zips.of(many)).rule());
        var heavy = new TreeMap<String, byte[]>();
        for (int i = 0; i < 4; i++) heavy.put("face-%d.svg".formatted(i), noise(7_000_000, i));
        assertEquals("zip-too-large", refusal(Zips.of(heavy)).rule());
        assertEquals(
                "zip-too-large",
                refusal(Zips.of(Map.of("notes.txt", noise(100_000, 1)))).rule());
    }

    /// A size too small in both heads: the file would go on behind its end.
    @Test
    void a_file_longer_than_it_says_is_refused() {
        var bytes = noise(5_000, 3);
        var zip = Zips.buffer(Zips.of(Map.of("front.svg", bytes)));
        int directory = Zips.directory(zip);
        zip.putInt(directory + 24, 4_000);
        int descriptor = directory - 16;
        zip.putInt(descriptor + 12, 4_000);
        assertEquals("zip-damaged", refusal(zip.array()).rule());
    }

    /// The same wrong checksum wherever the zip states it: nothing but the bytes themselves speaks against it.
    @Test
    void bytes_that_do_not_match_their_checksum_are_refused() {
        var zip = Zips.buffer(Zips.of("front.svg", "some words some words some words"));
        int directory = Zips.directory(zip), descriptor = directory - 16;
        int wrong = zip.getInt(directory + 16) ^ 1;
        assertEquals(zip.getInt(directory + 16), zip.getInt(descriptor + 4), "where the zip states the checksum");
        zip.putInt(directory + 16, wrong).putInt(descriptor + 4, wrong);
        var refusal = refusal(zip.array());
        assertEquals("zip-damaged", refusal.rule());
        assertTrue(refusal.message().contains("checksum"), refusal.message());
    }

    @Test
    void damage_of_any_kind_is_a_finding() {
        var zip = Zips.of(ShippedTemplates.folders().getFirst());
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var damaged = zip.clone();
            for (int i = 0; i < 4; i++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            var unpacked = UnpackedFolder.of(ByteBuffer.wrap(damaged));
            for (var file : unpacked.files().entrySet()) assertTrue(file.getValue().length < 1_000_000, "seed " + seed);
        }
    }

    private static LintFinding refusal(byte[] zip) {
        var unpacked = UnpackedFolder.of(ByteBuffer.wrap(zip));
        return unpacked.findings().stream()
                .filter(LintFinding::fails)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("taken: " + unpacked.files().keySet()));
    }

    private static byte[] noise(int length, int seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
