package org.makeready.jobs.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeready.ExternalProgram;
import org.makeready.jobs.files.StoredZip.ZipMember;
import org.makeready.jobs.files.StoredZip.ZipSource;

class StoredZipTest {
    @TempDir
    Path folder;

    private StoredZip zip(byte[] blob) throws IOException {
        return StoredZip.of(List.of(
                new ZipMember("a.pdf", new ZipSource.Blob(Files.write(folder.resolve("blob"), blob))),
                new ZipMember("empty", new ZipSource.Text(new byte[0])),
                new ZipMember("größe.txt", new ZipSource.Text("words".getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] bytes(StoredZip zip, long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        zip.write(out, from, to);
        return out.toByteArray();
    }

    @Test
    void every_range_equals_that_part_of_the_whole_file() throws IOException {
        var random = new Random(4);
        byte[] blob = new byte[200_000];
        random.nextBytes(blob);
        var zip = zip(blob);
        byte[] whole = bytes(zip, 0, zip.length() - 1);
        assertEquals(zip.length(), whole.length);
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(whole.length), to = from + random.nextInt(whole.length - from);
            assertArrayEquals(Arrays.copyOfRange(whole, from, to + 1), bytes(zip, from, to));
        }
        assertEquals(zip.entityTag(), zip(blob).entityTag());
        blob[5]++;
        assertNotEquals(zip.entityTag(), zip(blob).entityTag());
    }

    @Test
    void unzip_reads_it() throws IOException {
        byte[] blob = "print me".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        var zip = zip(blob);
        var file = Files.write(folder.resolve("claim.zip"), bytes(zip, 0, zip.length() - 1));
        try (var read = new ZipFile(file.toFile())) {
            assertArrayEquals(blob, read.getInputStream(read.getEntry("a.pdf")).readAllBytes());
            assertEquals(
                    "words",
                    new String(read.getInputStream(read.getEntry("größe.txt")).readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(3, read.size());
        }
        assertEquals(
                0,
                new ExternalProgram("python3", "python3")
                        .run(List.of("-m", "zipfile", "-t", file.toString()))
                        .exit());
    }
}
