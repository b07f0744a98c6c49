package org.makeready.platform;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// A secret in a file that only its owner may read. It appears whole or not at all, and when two programs make it at
/// once, both get the one that was there first.
public final class SecretFile {
    private SecretFile() {}

    /// The lines of the file, made first when it is not there.
    public static List<String> readOrCreate(Path file, Supplier<String> made) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Files.notExists(file)) create(file, made.get());
        return Files.readAllLines(file);
    }

    private static void create(Path file, String secret) throws IOException {
        var draft = file.resolveSibling(UUID.randomUUID() + ".draft");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(draft, EnumSet.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another program was faster
        } finally {
            Files.delete(draft);
        }
    }
}
