package org.makeready.bench;

import java.util.List;
import java.util.Locale;
import org.makeready.press.PrintFiles;
import org.makeready.press.render.pdf.PrintRun;

/// A run of many pieces, from their choices to one print file: processor time for each piece, composing included, and
/// how many bytes each further one takes.
record Runs(Subject subject, int pieces, double millis, long bytes) {
    private static final int WARM_UP = 40_000, PIECES = 40_000, FEW = 1_000;

    static List<Runs> measure() {
        return List.of(measure(Subject.STICKER));
    }

    private static Runs measure(Subject subject) {
        var work = subject.open();
        print(work, WARM_UP);
        long few = print(work, FEW);
        double begin = Cpu.millis();
        long all = print(work, PIECES);
        return new Runs(subject, PIECES, (Cpu.millis() - begin) / PIECES, (all - few) / (PIECES - FEW));
    }

    /// How long the file gets.
    private static long print(Subject.Work work, int pieces) {
        var to = new Counted();
        var run = PrintRun.begin(
                work.template(), PrintFiles.usual(work.template(), false), PrintFiles.SLUG_FONT, PrintFiles.JOB, to);
        for (int n = 0; n < pieces; n++) run.add(work.compose(), "row " + n);
        run.end();
        return to.length();
    }

    /// @param figures of the same run, for what PDFBox takes for one line of text
    String row(List<Figure> figures) {
        double pdfbox = figures.stream()
                .filter(f -> f.subject() == subject && f.output() == Figure.Output.PDFBOX)
                .findFirst()
                .orElseThrow()
                .cpu();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %,.0f | %,d | %s | %.0f |",
                subject.name().toLowerCase(Locale.ROOT),
                pieces,
                Figure.millis(millis),
                1000 / millis,
                bytes,
                Figure.millis(pdfbox),
                pdfbox / millis);
    }

    /// Only this part of the benchmark.
    static void main() {
        measure()
                .forEach(run -> IO.println("%s: %.3f ms, %.0f a second, %d bytes for each further piece"
                        .formatted(run.subject, run.millis, 1000 / run.millis, run.bytes)));
    }
}
