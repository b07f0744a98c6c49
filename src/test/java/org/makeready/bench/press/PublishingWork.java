package org.makeready.bench.press;

import java.util.Locale;
import java.util.function.Supplier;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.svg.SvgPlate;

/// What is done once per template version: reading the artwork and compiling the plates, in milliseconds on the clock.
///
/// @param svg kilobytes of artwork
public record PublishingWork(int svg, double read, double svgPlate, double pdfPlate, double secondTime) {
    /// The heaviest artwork, first in a JVM that has its fonts at hand and has read one small template, as a server has
    /// after its start, then again.
    public static PublishingWork measure() {
        BenchmarkSubject.STICKER.open();
        int kilobytes = ConfettiSticker.svg().length / 1024;
        var reading = timed(BenchmarkSubject.CONFETTI::open);
        var svg = timed(() -> SvgPlate.of(reading.value().template()));
        var pdf = timed(() -> PdfPlate.of(reading.value().template(), PdfPlate.ProofStyle.PLAIN));
        var again = timed(() -> {
            var template = BenchmarkSubject.CONFETTI.open().template();
            SvgPlate.of(template);
            return PdfPlate.of(template, PdfPlate.ProofStyle.PLAIN);
        });
        return new PublishingWork(kilobytes, reading.millis(), svg.millis(), pdf.millis(), again.millis());
    }

    private record Timed<T>(T value, double millis) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long start = System.nanoTime();
        var value = work.get();
        return new Timed<>(value, (System.nanoTime() - start) / 1e6);
    }

    public String text() {
        return String.format(
                Locale.ROOT,
                "%,d KB of artwork with 5,000 paths: read in %.0f ms the first time, "
                        + "after a small template; SVG plate %.0f ms, PDF plate %.0f ms; "
                        + "everything a second time %.0f ms (target: 1,000 ms).",
                svg,
                read,
                svgPlate,
                pdfPlate,
                secondTime);
    }
}
