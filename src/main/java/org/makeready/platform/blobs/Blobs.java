package org.makeready.platform.blobs;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.platform.ContentHash;
import org.makeready.platform.TemporaryFolders;

/// Files under their SHA-256, written once and never changed.
@Singleton
public class Blobs {
    private final Path folder;

    @Inject
    Blobs(@ConfigProperty(name = "makeready.data") Optional<Path> data) throws IOException {
        this(data.isPresent() ? data.get().resolve("blobs") : TemporaryFolders.folder("makeready-blobs"));
    }

    Blobs(Path folder) {
        this.folder = folder;
    }

    /// Keeps the bytes and returns their SHA-256. When it returns, they are on the disk and survive a power cut.
    public String put(byte[] bytes) {
        var sha256 = ContentHash.sha256(bytes);
        try {
            var file = file(sha256);
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) write(bytes, file);
            sync(file.getParent()); // also for a file that was there: its writer may not have come this far
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256;
    }

    /// Begins a file that is too long to be held in memory.
    public BlobDraft newDraft() {
        try {
            Files.createDirectories(folder);
            return new BlobDraft(folder.resolve(UUID.randomUUID() + ".draft"), this::commit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commit(String sha256, Path draft) throws IOException {
        var file = file(sha256);
        Files.createDirectories(file.getParent());
        Files.move(draft, file, ATOMIC_MOVE);
        sync(file.getParent());
        sync(folder);
    }

    /// Where the bytes lie, if they are kept here.
    public Optional<Path> find(String sha256) {
        return Optional.of(file(sha256)).filter(Files::exists);
    }

    /// Removes what nothing names any more; whether that is so only the caller knows.
    public void remove(String sha256) {
        try {
            Files.deleteIfExists(file(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the bytes are kept and still are what their name says. Reads them all: for an inspection, not for each
    /// request.
    public boolean intact(String sha256) throws IOException {
        var file = find(sha256);
        return file.isPresent()
                && ContentHash.sha256(Files.readAllBytes(file.get())).equals(sha256);
    }

    private Path file(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /// Whole or not at all: other readers see the name only once the bytes are on the disk.
    private static void write(byte[] bytes, Path file) throws IOException {
        var draft = file.resolveSibling(UUID.randomUUID() + ".draft");
        try (var channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
