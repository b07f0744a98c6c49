package org.makeready.bench.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.makeready.ExternalProgram;

/// rsvg-convert on the SVGs we write: its user and system time, less that of the same command on an empty SVG, so that
/// starting the process does not count.
public final class RsvgPeer {
    private static final int RUNS = 12;
    private static final ExternalProgram SHELL = new ExternalProgram("sh", "dash");
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final String EMPTY = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

    private RsvgPeer() {}

    public static List<Peer> measure(BenchmarkSubject subject, List<Path> faces) throws IOException {
        var empty = Files.writeString(faces.getFirst().resolveSibling("empty.svg"), EMPTY);
        var empties = faces.stream().map(_ -> empty).toList();
        return List.of(
                new Peer(
                        subject,
                        BenchmarkFigure.Output.PDF,
                        "rsvg-convert",
                        millis("-f pdf", faces) - millis("-f pdf", empties)),
                png(subject, BenchmarkFigure.Output.PNG300, 300, faces.getFirst(), empty),
                png(subject, BenchmarkFigure.Output.PNG1200, 1200, faces.getFirst(), empty));
    }

    private static Peer png(BenchmarkSubject subject, BenchmarkFigure.Output output, int width, Path face, Path empty) {
        return new Peer(
                subject, output, "rsvg-convert", millis("-w " + width, List.of(face)) - millis("", List.of(empty)));
    }

    static String version() {
        return ExternalProgram.RSVG_CONVERT.run(List.of("--version")).text().strip();
    }

    private static double millis(String options, List<Path> files) {
        var names = files.stream().map(Path::toString).collect(Collectors.joining(" "));
        return cpu("rsvg-convert --unlimited %s %s".formatted(options, names));
    }

    /// Milliseconds of processor time of one run of a command.
    static double cpu(String command) {
        var script = "for i in $(seq %d); do %s >/dev/null || exit 1; done; times".formatted(RUNS, command);
        var outcome = SHELL.run(List.of("-c", script));
        if (outcome.exit() != 0) throw new IllegalStateException(outcome.errors());
        return children(outcome.text()) * 1000 / RUNS;
    }

    /// Seconds of user and system time on the second line of the shell's `times`.
    private static double children(String times) {
        return TIME.matcher(times.lines().skip(1).findFirst().orElseThrow())
                .results()
                .mapToDouble(t -> Integer.parseInt(t.group(1)) * 60 + Double.parseDouble(t.group(2)))
                .sum();
    }
}
