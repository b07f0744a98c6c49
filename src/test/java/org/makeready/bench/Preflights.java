package org.makeready.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeready.press.PrintFiles;
import org.makeready.press.judge.VeraPdf;
import org.makeready.press.preflight.Job;
import org.makeready.press.preflight.LivePreflight;
import org.makeready.press.preflight.Preflight;
import org.makeready.press.preflight.Profile;

/// Preflight beside programs that answer parts of the same questions, on the same print file: Ghostscript separates it,
/// veraPDF holds it against PDF/A. Milliseconds of processor time.
record Preflights(Subject subject, int kilobytes, double ours, double live, double ghostscript, double veraPdf) {
    private static final int WARM_UP = 30, RUNS = 20, LIVE = 1_000;

    static List<Preflights> measure() throws IOException {
        var all = new ArrayList<Preflights>();
        for (var subject : List.of(Subject.STICKER, Subject.CARD)) all.add(measure(subject));
        return all;
    }

    private static Preflights measure(Subject subject) throws IOException {
        var composition = subject.open().compose();
        var pdf = PrintFiles.print(composition, PrintFiles.usual(composition.template(), subject == Subject.STICKER));
        var file =
                Files.write(Files.createDirectories(Path.of("target", "bench")).resolve(subject + ".pdf"), pdf);
        return new Preflights(
                subject,
                pdf.length / 1024,
                Cpu.warm(WARM_UP, RUNS, () -> Preflight.inspect(pdf, Profile.HOUSE, Job.UNKNOWN)),
                Cpu.warm(LIVE, LIVE, () -> LivePreflight.inspect(composition, Profile.HOUSE, PrintFiles.SEPARATION)),
                Rsvg.cpu(separating(file))
                        - Rsvg.cpu("gs -q -dBATCH -dNOPAUSE -sDEVICE=tiffsep -g1x1 -r72 -o %s -c showpage"
                                .formatted(file.resolveSibling("empty.tif"))),
                Cpu.warm(WARM_UP, RUNS, () -> VeraPdf.violations(pdf)));
    }

    private static String separating(Path file) {
        return "gs -q -dSAFER -dBATCH -dNOPAUSE -dUseBleedBox -dOverprint=/enable -sDEVICE=tiffsep -r72 -o %s %s"
                .formatted(file.resolveSibling("p%d.tif"), file);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s |",
                subject.name().toLowerCase(Locale.ROOT),
                kilobytes,
                Figure.millis(ours),
                Figure.millis(live),
                Figure.millis(ghostscript),
                Figure.millis(veraPdf));
    }

    /// Only this part of the benchmark.
    static void main() throws IOException {
        measure().forEach(preflight -> IO.println(preflight.row()));
    }
}
