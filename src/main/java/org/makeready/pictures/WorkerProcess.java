package org.makeready.pictures;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One running [PictureWorker] and the line to it. It inherits no environment, so it knows no password, and its memory has
/// an end.
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final DataInputStream in;
    private int developed;
    private boolean broken;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(process.getInputStream());
    }

    static WorkerProcess start() throws IOException {
        var folder = Files.createTempDirectory("makeready-worker");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + PictureLimits.WORKER_MEGABYTES + "m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:-UsePerfData",
                "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder, "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), PictureWorker.class.getName());
        builder.environment().clear();
        return new WorkerProcess(builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start(), folder);
    }

    /// Sends a file in and waits for what becomes of it; past the deadline the process is killed.
    byte[] develop(byte[] file, Duration deadline) throws UnusablePicture {
        var watch = new CompletableFuture<Void>();
        watch.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> {
            process.destroyForcibly();
            return null;
        });
        try {
            out.writeInt(file.length);
            out.write(file);
            out.flush();
            developed++;
            return answer();
        } catch (IOException e) {
            broken = true;
            process.destroyForcibly();
            throw UnusablePicture.undeveloped();
        } finally {
            watch.complete(null);
        }
    }

    private byte[] answer() throws IOException, UnusablePicture {
        int kind = in.readByte();
        if (kind > 0 && kind <= UnusablePicture.Reason.values().length) throw new UnusablePicture(UnusablePicture.Reason.values()[kind - 1], in.readUTF());
        int length = in.readInt();
        if (kind != 0 || length < 0 || length > PictureLimits.KEPT_BYTES) throw new IOException("Not an answer of a worker");
        return in.readNBytes(length);
    }

    boolean good() {
        return !broken && process.isAlive() && developed < PictureLimits.PICTURES_OF_ONE_WORKER;
    }

    /// Also removes what it left behind: the library for WebP unpacks itself there.
    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(_ -> process).join();
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Our own classes, and those that read WebP: nothing else of the product is there.
    private static String classPath() {
        return Stream.concat(Stream.of(PictureWorker.class), READERS.stream().map(WorkerProcess::named)).map(WorkerProcess::place)
                .distinct().collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /// One class of each library that is needed.
    private static final List<String> READERS = List.of("com.luciad.imageio.webp.WebPReader", "kotlin.Unit");

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, WorkerProcess.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
