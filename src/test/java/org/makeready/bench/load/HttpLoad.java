package org.makeready.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Asks a packaged Makeready, on the same machine, for compositions over 200 connections with wrk, each with words of
/// its own, and says how many came a second and how long they took. The heap is looked at every few seconds.
///
/// First as fast as they come: then every connection waits in line for all others, and latency is 200 divided by the
/// rate at best. Then like 200 customers who look at each answer for a moment.
public final class HttpLoad {
    private static final int CONNECTIONS = 200;
    /// Milliseconds on average: with these, answers are asked for a little faster than the marks have it.
    private static final int SVG_PAUSE = 70, PDF_PAUSE = 145;
    private static final int CARD_SECONDS = 60;
    private static final String HEAP = "(?m)^jvm_gc_live_data_size_bytes\\S* ([0-9.E+]+)";

    private HttpLoad() {}

    /// @param errors answers other than 200, and connections that broke
    public record Result(
            String what,
            int seconds,
            double perSecond,
            String p50,
            String p99,
            int errors,
            List<Double> megabytesLive) {
        public String row() {
            return "| %s | %d s | %s | %s | %s | %d | %s |"
                    .formatted(
                            what,
                            seconds,
                            String.format(Locale.ROOT, "%,.0f", perSecond),
                            p50,
                            p99,
                            errors,
                            megabytesLive.isEmpty()
                                    ? "–"
                                    : "%.0f → %.0f".formatted(megabytesLive.getFirst(), megabytesLive.getLast()));
        }
    }

    public static List<Result> measure(int seconds) throws IOException, InterruptedException {
        var data = Files.createTempDirectory(Path.of("target"), "http-load");
        try (var server = PackagedServer.start(data)) {
            var sticker = List.of("honk-coffee-burst", "slogan");
            var card = List.of("birthday-golden-garland", "headline");
            for (var type : List.of("image/svg+xml", "application/pdf"))
                run("warm-up", server.address(), sticker, type, 0, 15);
            return List.of(
                    run("SVG, sticker, no pause", server.address(), sticker, "image/svg+xml", 0, seconds),
                    run(
                            "SVG, sticker, %d ms between".formatted(SVG_PAUSE),
                            server.address(),
                            sticker,
                            "image/svg+xml",
                            SVG_PAUSE,
                            seconds),
                    run("PDF, sticker, no pause", server.address(), sticker, "application/pdf", 0, seconds),
                    run(
                            "PDF, sticker, %d ms between".formatted(PDF_PAUSE),
                            server.address(),
                            sticker,
                            "application/pdf",
                            PDF_PAUSE,
                            seconds),
                    run(
                            "SVG, card, no pause",
                            server.address(),
                            card,
                            "image/svg+xml",
                            0,
                            Math.min(seconds, CARD_SECONDS)),
                    run(
                            "PDF, card, no pause",
                            server.address(),
                            card,
                            "application/pdf",
                            0,
                            Math.min(seconds, CARD_SECONDS)));
        }
    }

    private static Result run(String what, URI server, List<String> subject, String type, int pause, int seconds)
            throws IOException, InterruptedException {
        var command = List.of(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--latency",
                "-s",
                "src/test/resources/bench/compose.lua",
                server.resolve("/api/compositions").toString(),
                "--",
                subject.get(0),
                subject.get(1),
                type,
                "" + pause);
        var wrk = start(command);
        var live = new ArrayList<Double>();
        while (!wrk.waitFor(5, TimeUnit.SECONDS)) live.add(live(server));
        var said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(
                what,
                seconds,
                Double.parseDouble(found("Requests/sec:\\s+(\\S+)", said, "0")),
                found("(?m)^\\s+50%\\s+(\\S+)", said, "?"),
                found("(?m)^\\s+99%\\s+(\\S+)", said, "?"),
                Integer.parseInt(found("Non-2xx or 3xx responses: (\\d+)", said, "0")) + socketErrors(said),
                live.stream().filter(mb -> mb > 0).toList());
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new IllegalStateException("wrk is missing: apt-get install -y wrk", e);
        }
    }

    private static int socketErrors(String said) {
        int sum = 0;
        for (var kind : List.of("connect", "read", "write", "timeout"))
            sum += Integer.parseInt(found(kind + " (\\d+)", said, "0"));
        return sum;
    }

    /// Megabytes of heap in use after the last full look.
    public static double live(URI server) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var metrics = client.send(
                            HttpRequest.newBuilder(server.resolve("/q/metrics")).build(), BodyHandlers.ofString())
                    .body();
            return Double.parseDouble(found(HEAP, metrics, "0")) / (1 << 20);
        }
    }

    private static String found(String pattern, String text, String otherwise) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
