package org.makeready.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The packaged product in a JVM of its own, on a data folder of its own.
public record PackagedServer(Process process, URI address) implements AutoCloseable {
    private static final Path APP =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Starts it and waits until it answers.
    public static PackagedServer start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /// @param settings environment variables of this one
    public static PackagedServer start(Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(data, settings, 512);
    }

    /// @param heap megabytes
    public static PackagedServer start(Path data, Map<String, String> settings, int heap)
            throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(data);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-Djava.awt.headless=true",
                        "-jar",
                        APP.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()));
        builder.environment().put("MAKEREADY_DATA", data.toAbsolutePath().toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment()
                .put("MAKEREADY_CERTIFICATES_AHEAD", "false"); // the work of a first start is nobody's figure
        builder.environment().putAll(settings);
        var server = new PackagedServer(builder.start(), URI.create("http://127.0.0.1:" + port));
        server.waitUntilReady(data.resolve("server.log"));
        return server;
    }

    /// `kill -9`: nothing is finished, nothing is closed.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilReady(Path log) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (Instant.now().isBefore(end)) {
                if (!process.isAlive()) throw new IllegalStateException("It did not start:\n" + Files.readString(log));
                if (answers(client, ready)) return;
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("It was not ready after " + PATIENCE + ":\n" + Files.readString(log));
    }

    private static boolean answers(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
