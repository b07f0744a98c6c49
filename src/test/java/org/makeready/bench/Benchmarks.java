package org.makeready.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeready.bench.catalog.CatalogSection;
import org.makeready.bench.load.ClaimLoad;
import org.makeready.bench.load.HttpLoad;
import org.makeready.bench.load.Machine;
import org.makeready.bench.press.BenchmarkFigure;
import org.makeready.bench.press.BenchmarkSubject;
import org.makeready.bench.press.LintWork;
import org.makeready.bench.press.NodePeers;
import org.makeready.bench.press.Peer;
import org.makeready.bench.press.PhotoRunWork;
import org.makeready.bench.press.PreflightWork;
import org.makeready.bench.press.PressBenchmark;
import org.makeready.bench.press.PressWork;
import org.makeready.bench.press.PrintRunWork;
import org.makeready.bench.press.ProcessorTimeProfiler;
import org.makeready.bench.press.PublishingWork;
import org.makeready.bench.press.RsvgPeer;
import org.makeready.press.PlateOutputs;
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
        var publishing = PublishingWork.measure();
        var linting = LintWork.measure();
        var peers = peers(figures);
        var pressWork = PressWork.measure();
        var preflights = PreflightWork.measure();
        var runs = PrintRunWork.measure();
        var photos = PhotoRunWork.measure();
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
                .addProfiler(ProcessorTimeProfiler.class)
                .addProfiler("gc");
        if (profile) options.addProfiler("stack", "lines=6;top=12");
        return List.copyOf(new Runner(options.build()).run());
    }

    private static BenchmarkFigure figure(RunResult result) {
        var subject = BenchmarkSubject.valueOf(result.getParams().getParam("subject"));
        var output = BenchmarkFigure.Output.valueOf(
                result.getPrimaryResult().getLabel().toUpperCase(Locale.ROOT));
        double cpu =
                result.getSecondaryResults().get(ProcessorTimeProfiler.LABEL).getScore();
        double allocated =
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024;
        return new BenchmarkFigure(
                subject, output, cpu, result.getPrimaryResult().getScore(), allocated);
    }

    private static int inOrder(BenchmarkFigure a, BenchmarkFigure b) {
        int subjects = a.subject().compareTo(b.subject());
        return subjects != 0 ? subjects : a.output().compareTo(b.output());
    }

    private static List<Peer> peers(List<BenchmarkFigure> figures) throws IOException {
        var peers = new ArrayList<Peer>();
        for (var subject : BenchmarkSubject.values()) {
            var faces = faces(
                    subject.open().compose(), Files.createDirectories(Path.of("target", "bench", subject.name())));
            double pdfbox = figures.stream()
                    .filter(f -> f.subject() == subject && f.output() == BenchmarkFigure.Output.PDFBOX)
                    .findFirst()
                    .orElseThrow()
                    .cpu();
            peers.add(new Peer(subject, BenchmarkFigure.Output.PDF, "PDFBox 3, one line of text", pdfbox));
            peers.addAll(RsvgPeer.measure(subject, faces));
            peers.addAll(NodePeers.measure(subject, faces));
        }
        return peers;
    }

    private static List<Path> faces(Composition composition, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        for (var side : composition.faces())
            files.add(Files.write(folder.resolve(side.face().name() + ".svg"), PlateOutputs.svg(side)));
        return files;
    }
}
