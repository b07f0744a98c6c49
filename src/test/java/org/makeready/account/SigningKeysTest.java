package org.makeready.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @Test
    void the_key_is_made_once_and_read_by_its_owner_alone(@TempDir Path data) throws Exception {
        var folder = data.resolve("keys");
        var first = SigningKeys.readOrCreate(folder);
        var second = SigningKeys.readOrCreate(folder);
        assertArrayEquals(first.getPrivate().getEncoded(), second.getPrivate().getEncoded());
        assertArrayEquals(first.getPublic().getEncoded(), second.getPublic().getEncoded());
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        var other = SigningKeys.readOrCreate(data.resolve("other"));
        assertFalse(
                Arrays.equals(first.getPublic().getEncoded(), other.getPublic().getEncoded()));
    }
}
