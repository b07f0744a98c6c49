package org.makeready.bench;

import java.util.List;
import java.util.stream.Collectors;

/// The text of `docs/benchmarks.md`.
final class BenchmarkPage {
    private BenchmarkPage() {}

    static String text(List<Figure> figures, Machine before, Machine after) {
        return """
                # Benchmarks

                Written by `./makeready bench`. Milliseconds per piece, warm, one thread.

                | piece | output | CPU ms | clock ms | rsvg-convert CPU ms | rsvg-convert ÷ ours | mark | met |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
                %s

                - When: %s to %s
                - Where: %s, %d processors seen by the JVM; load average %s at the start, %s at the end. %s
                - With: JDK %s, %s

                ## How it is measured
                - Sticker: `templates/%s`, one face. Card: `templates/%s`, two faces, about 600 paths and a photo.
                - Every operation starts from the customer's choices: compose, then write. SVG and PDF hold all faces, PNG the first at 600 pixels across.
                  Templates and fonts have been read before.
                - JMH, one fork each, 4 × 3 s of warm-up, 3 × 2 s measured. CPU is the processor time of the whole JVM divided by the operations,
                  garbage collection and late compiling included. The marks are for this figure.
                - rsvg-convert turns the same SVGs into PDF (one page per face) and PNG (first face, 600 pixels), 12 processes each: user and system time,
                  less that of the same command on an empty SVG. The shell counts in hundredths of a second, so small figures of it are rough
                  (a millisecond or two). It reads SVG with text as outlines; we set the text, and our PDF keeps it as text.
                """.formatted(figures.stream().map(Figure::row).collect(Collectors.joining("\n")), before.clock(), after.clock(),
                after.processor(), after.cores(), before.load(), after.load(), remark(before, after), after.jdk(), Rsvg.version(),
                Subject.STICKER.template(), Subject.CARD.template());
    }

    private static String remark(Machine before, Machine after) {
        return before.busy() || after.busy()
                ? "The machine was busy with other work: clock times are too long, and CPU times suffer somewhat from shared caches."
                : "The machine had nothing else to do.";
    }
}
