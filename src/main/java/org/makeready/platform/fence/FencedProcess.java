package org.makeready.platform.fence;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One running [FencedProgram] and the line to it. It inherits no environment, so it knows no password, and its memory
/// has an end.
public final class FencedProcess<Q, A> implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(30);
    private final Process process;
    private final Path folder;
    private final ProcessSettings fence;
    private final WorkerProtocol<Q, A> protocol;
    private final DataOutputStream out;
    private final DataInputStream in;
    /// The processor time it had taken when it was killed: later nobody knows.
    private volatile Duration lastWorked = Duration.ZERO;
    private int answered;
    private boolean broken;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// What is inside, and how high the fence is.
    ///
    /// @param program     the class with the `main` that serves
    /// @param libraries   the name of one class of each library it needs besides those of [WorkerCodec];
    ///                    nothing else of the product is there
    /// @param options     of its JVM, besides those that make the fence
    /// @param answerBytes the longest answer that is believed
    public record ProcessSettings(
            Class<?> program, List<String> libraries, List<String> options, int megabytes, int answerBytes) {}

    /// A process that gave no answer.
    public static final class WorkerDied extends Exception {
        private final boolean starved;
        private final Duration worked;

        WorkerDied(boolean starved, Duration worked) {
            super("The worker process died", null, false, false);
            this.starved = starved;
            this.worked = worked;
        }

        /// The processor time it took.
        Duration cpuTime() {
            return worked;
        }

        /// Whether it was killed at a deadline though it had hardly worked: the machine is too busy, and the question
        /// is not to blame.
        public boolean starved() {
            return starved;
        }
    }

    private FencedProcess(Process process, Path folder, ProcessSettings fence, WorkerProtocol<Q, A> protocol) {
        this.process = process;
        this.folder = folder;
        this.fence = fence;
        this.protocol = protocol;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(process.getInputStream());
    }

    /// Comes back once the program is ready.
    public static <Q, A> FencedProcess<Q, A> start(ProcessSettings fence, WorkerProtocol<Q, A> protocol)
            throws IOException {
        var folder = Files.createTempDirectory("makeready-worker");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + fence.megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder));
        command.addAll(fence.options);
        command.addAll(List.of("-cp", classPath(fence), fence.program.getName()));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        var started = new FencedProcess<>(
                builder.directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                folder,
                fence,
                protocol);
        started.awaitReady();
        return started;
    }

    private void awaitReady() throws IOException {
        var watch = killAfter(STARTING);
        try {
            if (in.read() == FencedProgram.READY) return;
            close();
            throw new IOException("The worker process does not start: " + fence.program.getName());
        } finally {
            watch.complete(null);
        }
    }

    /// Asks and waits for the answer. Past the deadline the process is killed, and so is one that answers anything that
    /// is no answer.
    ///
    /// @param question as the protocol encodes it
    public A ask(byte[] question, Duration deadline) throws WorkerDied {
        var worked = cpuTime();
        var end = System.nanoTime() + deadline.toNanos();
        var watch = killAfter(deadline);
        try {
            MessageFrame.write(question, out);
            answered++;
            return protocol.decodeAnswer(MessageFrame.next(in, fence.answerBytes));
        } catch (IOException e) {
            broken = true;
            boolean late = System.nanoTime() >= end;
            var took = cpuTime().minus(worked);
            process.destroyForcibly();
            throw new WorkerDied(late && took.multipliedBy(2).compareTo(deadline) < 0, took);
        } finally {
            watch.complete(null);
        }
    }

    private CompletableFuture<Void> killAfter(Duration deadline) {
        var watch = new CompletableFuture<Void>();
        watch.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> {
            lastWorked = cpuTime();
            process.destroyForcibly();
            return null;
        });
        return watch;
    }

    private Duration cpuTime() {
        return process.info().totalCpuDuration().filter(_ -> process.isAlive()).orElse(lastWorked);
    }

    /// Whether it can be asked again.
    boolean usable() {
        return !broken && process.isAlive();
    }

    /// Whether it can be asked again and has answered less than the most.
    public boolean reusable(int mostAnswers) {
        return usable() && answered < mostAnswers;
    }

    /// Also removes what it left behind. Closing it again does nothing: a pool may close while it replaces a worker.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        process.destroyForcibly()
                .onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(_ -> process)
                .join();
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(ProcessSettings fence) {
        var own = Stream.of(fence.program, FencedProgram.class);
        var libraries = fence.libraries.stream().map(FencedProcess::named);
        return Stream.of(own, WorkerCodec.LIBRARIES.stream(), libraries)
                .flatMap(types -> types)
                .map(FencedProcess::codeLocation)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, FencedProcess.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String codeLocation(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
