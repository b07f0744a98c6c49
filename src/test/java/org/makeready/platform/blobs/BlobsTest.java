package org.makeready.platform.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobsTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);
    private static final String SHA =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4, example

    @TempDir
    Path folder;

    @Test
    void bytes_are_found_under_their_sha256() throws IOException {
        var blobs = new Blobs(folder);
        assertEquals(SHA, blobs.put(ABC));
        assertArrayEquals(ABC, Files.readAllBytes(blobs.find(SHA).orElseThrow()));
        assertArrayEquals(ABC, Files.readAllBytes(folder.resolve("ba/" + SHA.substring(2))));
        assertTrue(new Blobs(folder).find(SHA).isPresent());
        assertTrue(blobs.find("0".repeat(64)).isEmpty());
    }

    /// As when tests of another configuration start the product again: the database is still the same.
    @Test
    void without_a_folder_files_stay_until_the_JVM_ends() throws IOException {
        var sha256 = new Blobs(Optional.empty()).put("stays".getBytes(StandardCharsets.UTF_8));
        assertTrue(new Blobs(Optional.empty()).find(sha256).isPresent());
    }

    @Test
    void putting_the_same_again_at_once_leaves_one_file_and_no_drafts() throws IOException {
        var blobs = new Blobs(folder);
        var puts = IntStream.range(0, 32)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> blobs.put(ABC)))
                .toList();
        puts.forEach(put -> assertEquals(SHA, put.join()));
        try (var files = Files.walk(folder)) {
            assertEquals(1, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void changed_bytes_are_detected() throws IOException {
        var blobs = new Blobs(folder);
        blobs.put(ABC);
        assertTrue(blobs.intact(SHA));
        Files.writeString(blobs.find(SHA).orElseThrow(), "abd");
        assertFalse(blobs.intact(SHA));
        assertFalse(blobs.intact("0".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba78"
            })
    void only_a_sha256_names_a_blob(String name) {
        var blobs = new Blobs(folder);
        assertThrows(IllegalArgumentException.class, () -> blobs.find(name));
    }
}
