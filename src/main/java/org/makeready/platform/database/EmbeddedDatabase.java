package org.makeready.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.makeready.platform.TemporaryFolders;

/// A real PostgreSQL in the data folder: durable, for this machine and this program only. Without a data folder (tests)
/// it is new, fast and forgets everything.
record EmbeddedDatabase(String url, String password) {
    static EmbeddedDatabase start(Optional<Path> data) {
        try {
            return data.isPresent()
                    ? start(Files.createDirectories(data.get().toAbsolutePath()), true)
                    : start(Files.createTempDirectory("makeready"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase start(Path folder, boolean keep) throws IOException {
        var lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE).tryLock();
        if (lock == null) throw new IllegalStateException(folder + " is in use by another running Makeready");
        stopStale(folder.resolve("postgres/postmaster.pid"));
        var password = password(folder.resolve("password"));
        var server = server(folder, password, keep);
        atExit(() -> stop(server, lock, folder, keep));
        return new EmbeddedDatabase("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", password);
    }

    private static EmbeddedPostgres server(Path folder, String password, boolean keep) throws IOException {
        var durable = keep ? "on" : "off"; // the library's own default is off
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(!keep)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("password").toString())
                .setConnectConfig("password", password)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setRegisterShutdownHook(false)
                .start();
    }

    /// Given to initdb once and never changed later.
    private static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.writeString(
                    Files.createFile(file, asFileAttribute(fromString("rw-------"))),
                    new BigInteger(160, new SecureRandom()).toString(32));
        }
        return Files.readString(file);
    }

    /// The hook's reference also keeps the lock from being collected, which would open it.
    private static void atExit(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop PostgreSQL"));
    }

    private static void stop(EmbeddedPostgres server, FileLock lock, Path folder, boolean keep) {
        try {
            server.close();
            lock.release();
            if (!keep) TemporaryFolders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `kill -9` of the program leaves its server running. Asked politely it waits for its clients, so not for ever.
    private static void stopStale(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) return;
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (server.isEmpty()) return;
        server.get().destroy();
        try {
            server.get().onExit().get(10, SECONDS);
        } catch (TimeoutException e) {
            server.get().destroyForcibly(); // as after a power cut: the log brings everything back
            server.get().onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The PostgreSQL of an earlier run did not stop", e);
        }
    }
}
