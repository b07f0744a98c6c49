package org.makeready.bench.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.preflight.PreflightJob;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.file.Preflight;
import org.makeready.press.preflight.live.LivePreflight;

/// Preflight beside programs that answer parts of the same questions, on the same print file: Ghostscript separates it,
/// veraPDF holds it against PDF/A. Milliseconds of processor time.
public record PreflightWork(
        BenchmarkSubject subject, int kilobytes, double ours, double live, double ghostscript, double veraPdf) {
    private static final int WARM_UP = 30, RUNS = 20, LIVE = 1_000;

    public static List<PreflightWork> measure() throws IOException {
        var all = new ArrayList<PreflightWork>();
        for (var subject : List.of(BenchmarkSubject.STICKER, BenchmarkSubject.CARD)) all.add(measure(subject));
        return all;
    }

    private static PreflightWork measure(BenchmarkSubject subject) throws IOException {
        var composition = subject.open().compose();
        var pdf = PrintFileSamples.print(
                composition, PrintFileSamples.usual(composition.template(), subject == BenchmarkSubject.STICKER));
        var file =
                Files.write(Files.createDirectories(Path.of("target", "bench")).resolve(subject + ".pdf"), pdf);
        return new PreflightWork(
                subject,
                pdf.length / 1024,
                ProcessorTime.warm(
                        WARM_UP, RUNS, () -> Preflight.inspect(pdf, PreflightProfile.HOUSE, PreflightJob.UNKNOWN)),
                ProcessorTime.warm(
                        LIVE,
                        LIVE,
                        () -> LivePreflight.inspect(composition, PreflightProfile.HOUSE, PrintFileSamples.SEPARATION)),
                RsvgPeer.cpu(separating(file))
                        - RsvgPeer.cpu("gs -q -dBATCH -dNOPAUSE -sDEVICE=tiffsep -g1x1 -r72 -o %s -c showpage"
                                .formatted(file.resolveSibling("empty.tif"))),
                ProcessorTime.warm(WARM_UP, RUNS, () -> VeraPdf.violations(pdf)));
    }

    private static String separating(Path file) {
        return "gs -q -dSAFER -dBATCH -dNOPAUSE -dUseBleedBox -dOverprint=/enable -sDEVICE=tiffsep -r72 -o %s %s"
                .formatted(file.resolveSibling("p%d.tif"), file);
    }

    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s |",
                subject.name().toLowerCase(Locale.ROOT),
                kilobytes,
                BenchmarkFigure.millis(ours),
                BenchmarkFigure.millis(live),
                BenchmarkFigure.millis(ghostscript),
                BenchmarkFigure.millis(veraPdf));
    }

    /// Only this part of the benchmark.
    static void main() throws IOException {
        measure().forEach(preflight -> IO.println(preflight.row()));
    }
}
