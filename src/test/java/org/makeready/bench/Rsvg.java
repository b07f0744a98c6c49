package org.makeready.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.makeready.Tool;
import org.makeready.press.composition.Composition;
import org.makeready.press.Prints;

/// rsvg-convert on the SVGs we write: its user and system time, less that of the same command on an empty SVG, so that
/// starting the process does not count.
record Rsvg(double pdfMillis, double pngMillis) {
    private static final int RUNS = 12;
    private static final Tool SHELL = new Tool("sh", "dash");
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
    private static final String EMPTY = "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";

    static Rsvg measure(Composition composition, Path folder) throws IOException {
        var empty = Files.writeString(folder.resolve("empty.svg"), EMPTY);
        var faces = composition.sides().stream().map(side -> face(side, composition, folder)).toList();
        var empties = faces.stream().map(_ -> empty).toList();
        var toPng = "-w " + Subject.PNG_WIDTH;
        return new Rsvg(millis("-f pdf", faces) - millis("-f pdf", empties),
                millis(toPng, faces.subList(0, 1)) - millis("", List.of(empty)));
    }

    static String version() {
        return Tool.RSVG_CONVERT.run(List.of("--version")).text().strip();
    }

    private static Path face(Composition.Side side, Composition composition, Path folder) {
        try {
            return Files.write(folder.resolve(side.face().name() + ".svg"), Prints.svg(side));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double millis(String options, List<Path> files) {
        var names = files.stream().map(Path::toString).collect(Collectors.joining(" "));
        var script = "for i in $(seq %d); do rsvg-convert %s %s >/dev/null || exit 1; done; times".formatted(RUNS, options, names);
        var outcome = SHELL.run(List.of("-c", script));
        if (outcome.exit() != 0) throw new IllegalStateException(outcome.errors());
        return children(outcome.text()) * 1000 / RUNS;
    }

    /// Seconds of user and system time on the second line of the shell's `times`.
    private static double children(String times) {
        return TIME.matcher(times.lines().skip(1).findFirst().orElseThrow()).results()
                .mapToDouble(t -> Integer.parseInt(t.group(1)) * 60 + Double.parseDouble(t.group(2))).sum();
    }
}
