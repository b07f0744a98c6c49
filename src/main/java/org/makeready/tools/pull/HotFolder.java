package org.makeready.tools.pull;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A folder that other programs watch, and a hidden one inside where files grow until they are whole.
///
/// A job is in one of three states on the disk, whatever moment the power goes. Without a note: its files may be partly
/// there and are fetched again or on. With a note, and the ticket still hidden: all files are whole, and it is to be
/// asked whether they may come out. With a note, and the ticket gone from the hidden folder: all of it is out.
final class HotFolder implements AutoCloseable {
    private static final String NOTE = ".job", CLAIM = "claim";

    private final Path folder;
    private final Path hidden;
    private final FileLock lock;

    private HotFolder(Path folder, Path hidden, FileLock lock) {
        this.folder = folder;
        this.hidden = hidden;
        this.lock = lock;
    }

    /// Somebody else brings files into the same folder.
    static final class FolderInUse extends Exception {
        FolderInUse(Path folder) {
            super(folder + " is being filled by another program like this one.");
        }
    }

    /// A job whose files are whole. `names` in the order in which they come out, the ticket last.
    record CompleteJob(String job, String claim, List<String> names) {
        private String ticket() {
            return names.getLast();
        }
    }

    static HotFolder open(Path folder) throws IOException, FolderInUse {
        var hidden = Files.createDirectories(folder.resolve(".makeready"));
        var channel = FileChannel.open(hidden.resolve("lock"), CREATE, WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) return new HotFolder(folder, hidden, lock);
        } catch (OverlappingFileLockException e) {
            // held by this very program
        }
        channel.close();
        throw new FolderInUse(folder);
    }

    /// Where a file grows.
    Path partFile(String name) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}"))
            throw new IllegalArgumentException("Not a name of a file: " + name);
        return hidden.resolve(name + ".part");
    }

    /// Whether the file is what its hash says; then it is on the disk for good. If not, it goes.
    boolean verify(String name, String sha256) throws IOException {
        var part = partFile(name);
        force(part);
        if (hash(part).equals(sha256)) return true;
        Files.delete(part);
        return false;
    }

    void writeNote(CompleteJob job) throws IOException {
        force(hidden);
        write(job.job() + NOTE, job.claim() + "\n" + String.join("\n", job.names()) + "\n");
    }

    List<CompleteJob> readNotes() throws IOException {
        try (var files = Files.list(hidden)) {
            var notes = files.filter(file -> file.getFileName().toString().endsWith(NOTE))
                    .sorted()
                    .toList();
            return notes.stream().map(HotFolder::read).toList();
        }
    }

    /// Whether all of it is out.
    boolean released(CompleteJob job) {
        return Files.notExists(partFile(job.ticket()));
    }

    /// Brings the files out; the ticket when all others are safely there.
    void release(CompleteJob job) throws IOException {
        for (var name : job.names()) {
            if (name.equals(job.ticket())) force(folder);
            if (Files.exists(partFile(name))) Files.move(partFile(name), folder.resolve(name), ATOMIC_MOVE);
        }
        force(folder);
        force(hidden);
    }

    /// Forgets a job, and what of it has not come out.
    void discard(CompleteJob job) throws IOException {
        for (var name : job.names()) Files.deleteIfExists(partFile(name));
        Files.deleteIfExists(hidden.resolve(job.job() + NOTE));
    }

    Optional<String> readClaim() throws IOException {
        var file = hidden.resolve(CLAIM);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    void writeClaim(String claim) throws IOException {
        write(CLAIM, claim + "\n");
    }

    void deleteClaim() throws IOException {
        Files.deleteIfExists(hidden.resolve(CLAIM));
    }

    /// Whole or not at all.
    private void write(String name, String text) throws IOException {
        var draft = hidden.resolve(name + ".draft");
        Files.writeString(draft, text);
        force(draft);
        Files.move(draft, hidden.resolve(name), ATOMIC_MOVE);
        force(hidden);
    }

    private static CompleteJob read(Path note) {
        try {
            var lines = Files.readAllLines(note, StandardCharsets.UTF_8);
            var name = note.getFileName().toString();
            return new CompleteJob(
                    name.substring(0, name.length() - NOTE.length()), lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
