package org.makeready.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeready.press.Prints;
import org.makeready.press.composition.Composition;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Measures the press beside other programs, and the packaged product over HTTP; prints the tables and writes them to
/// `docs/benchmarks.md`; the catalog's section, which `CatalogLoad` writes, stays. The first argument is how many
/// seconds each load over HTTP lasts (20 unless told). The argument `profile` adds JMH's stack samples and leaves the
/// rest alone.
public final class Benchmarks {
    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        boolean profile = List.of(arguments).contains("profile");
        var before = Machine.now();
        var figures = run(profile).stream()
                .map(Benchmarks::figure)
                .sorted(Benchmarks::inOrder)
                .toList();
        if (profile) return;
        var publishing = Publishing.measure();
        var linting = Linting.measure();
        var peers = peers(figures);
        var pressWork = PressWork.measure();
        var preflights = Preflights.measure();
        var runs = Runs.measure();
        var photos = PhotoRuns.measure();
        var loads = HttpLoad.measure(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20);
        var claims = ClaimLoad.measure(10_000);
        var page = BenchmarkPage.text(
                figures,
                peers,
                publishing,
                linting,
                pressWork,
                preflights,
                runs,
                photos,
                loads,
                claims,
                before,
                Machine.now());
        var catalog = CatalogSection.present();
        IO.println(page);
        Files.writeString(PAGE, catalog.isEmpty() ? page : page + "\n" + catalog);
    }

    private static List<RunResult> run(boolean profile) throws RunnerException {
        var options = new OptionsBuilder()
                .include(PressBenchmark.class.getName())
                .addProfiler(CpuTime.class)
                .addProfiler("gc");
        if (profile) options.addProfiler("stack", "lines=6;top=12");
        return List.copyOf(new Runner(options.build()).run());
    }

    private static Figure figure(RunResult result) {
        var subject = Subject.valueOf(result.getParams().getParam("subject"));
        var output = Figure.Output.valueOf(result.getPrimaryResult().getLabel().toUpperCase(Locale.ROOT));
        double cpu = result.getSecondaryResults().get(CpuTime.LABEL).getScore();
        double allocated =
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024;
        return new Figure(subject, output, cpu, result.getPrimaryResult().getScore(), allocated);
    }

    private static int inOrder(Figure a, Figure b) {
        int subjects = a.subject().compareTo(b.subject());
        return subjects != 0 ? subjects : a.output().compareTo(b.output());
    }

    private static List<Peer> peers(List<Figure> figures) throws IOException {
        var peers = new ArrayList<Peer>();
        for (var subject : Subject.values()) {
            var faces = faces(
                    subject.open().compose(), Files.createDirectories(Path.of("target", "bench", subject.name())));
            double pdfbox = figures.stream()
                    .filter(f -> f.subject() == subject && f.output() == Figure.Output.PDFBOX)
                    .findFirst()
                    .orElseThrow()
                    .cpu();
            peers.add(new Peer(subject, Figure.Output.PDF, "PDFBox 3, one line of text", pdfbox));
            peers.addAll(Rsvg.measure(subject, faces));
            peers.addAll(NodePeers.measure(subject, faces));
        }
        return peers;
    }

    private static List<Path> faces(Composition composition, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (var side : composition.sides())
            files.add(Files.write(folder.resolve(side.face().name() + ".svg"), Prints.svg(side)));
        return files;
    }
}
