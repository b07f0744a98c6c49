package org.makeready.bench.press;

import java.util.List;
import java.util.Locale;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.render.printfile.PrintRun;

/// A run of many pieces, from their choices to one print file: processor time for each piece, composing included, and
/// how many bytes each further one takes.
public record PrintRunWork(BenchmarkSubject subject, int pieces, double millis, long bytes) {
    private static final int WARM_UP = 40_000, PIECES = 40_000, FEW = 1_000;

    public static List<PrintRunWork> measure() {
        return List.of(measure(BenchmarkSubject.STICKER));
    }

    private static PrintRunWork measure(BenchmarkSubject subject) {
        var work = subject.open();
        print(work, WARM_UP);
        long few = print(work, FEW);
        double begin = ProcessorTime.millis();
        long all = print(work, PIECES);
        return new PrintRunWork(
                subject, PIECES, (ProcessorTime.millis() - begin) / PIECES, (all - few) / (PIECES - FEW));
    }

    /// How long the file gets.
    private static long print(BenchmarkSubject.Work work, int pieces) {
        var to = new CountingStream();
        var run = PrintRun.begin(
                work.template(),
                PrintFileSamples.usual(work.template(), false),
                PrintFileSamples.SLUG_FONT,
                PrintFileSamples.JOB,
                to);
        for (int n = 0; n < pieces; n++) run.add(work.compose(), "row " + n);
        run.end();
        return to.length();
    }

    /// @param figures of the same run, for what PDFBox takes for one line of text
    public String row(List<BenchmarkFigure> figures) {
        double pdfbox = figures.stream()
                .filter(f -> f.subject() == subject && f.output() == BenchmarkFigure.Output.PDFBOX)
                .findFirst()
                .orElseThrow()
                .cpu();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %,.0f | %,d | %s | %.0f |",
                subject.name().toLowerCase(Locale.ROOT),
                pieces,
                BenchmarkFigure.millis(millis),
                1000 / millis,
                bytes,
                BenchmarkFigure.millis(pdfbox),
                pdfbox / millis);
    }

    /// Only this part of the benchmark.
    static void main() {
        measure()
                .forEach(run -> IO.println("%s: %.3f ms, %.0f a second, %d bytes for each further piece"
                        .formatted(run.subject, run.millis, 1000 / run.millis, run.bytes)));
    }
}
