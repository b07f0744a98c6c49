package org.makeready.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Measures the press beside rsvg-convert, prints the table and writes it to `docs/benchmarks.md`. Takes about three
/// minutes. The argument `profile` adds JMH's stack samples and leaves the page alone.
public final class Benchmarks {
    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        boolean profile = List.of(arguments).contains("profile");
        var before = Machine.now();
        var rsvg = rsvg();
        var figures = run(profile).stream().map(result -> figure(result, rsvg)).sorted(Benchmarks::inOrder).toList();
        var page = BenchmarkPage.text(figures, before, Machine.now());
        IO.println(page);
        if (!profile) Files.writeString(PAGE, page);
    }

    private static List<RunResult> run(boolean profile) throws RunnerException {
        var options = new OptionsBuilder().include(PressBenchmark.class.getName()).addProfiler(CpuTime.class);
        if (profile) options.addProfiler("stack", "lines=6;top=12");
        return List.copyOf(new Runner(options.build()).run());
    }

    private static Map<Subject, Rsvg> rsvg() throws IOException {
        var measured = new EnumMap<Subject, Rsvg>(Subject.class);
        for (var subject : Subject.values()) {
            var folder = Files.createDirectories(Path.of("target", "bench", subject.template()));
            measured.put(subject, Rsvg.measure(subject.open().compose(), folder));
        }
        return measured;
    }

    private static Figure figure(RunResult result, Map<Subject, Rsvg> rsvg) {
        var subject = Subject.valueOf(result.getParams().getParam("subject"));
        var output = Figure.Output.valueOf(result.getPrimaryResult().getLabel().toUpperCase(Locale.ROOT));
        double cpu = result.getSecondaryResults().get(CpuTime.LABEL).getScore();
        return new Figure(subject, output, cpu, result.getPrimaryResult().getScore(), theirs(output, rsvg.get(subject)));
    }

    private static OptionalDouble theirs(Figure.Output output, Rsvg rsvg) {
        return switch (output) {
            case COMPOSE, SVG -> OptionalDouble.empty();
            case PDF -> OptionalDouble.of(rsvg.pdfMillis());
            case PNG -> OptionalDouble.of(rsvg.pngMillis());
        };
    }

    private static int inOrder(Figure a, Figure b) {
        int subjects = a.subject().compareTo(b.subject());
        return subjects != 0 ? subjects : a.output().compareTo(b.output());
    }
}
