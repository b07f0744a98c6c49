package org.makeready.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.makeready.bench.load.ClaimLoad;
import org.makeready.bench.load.HttpLoad;
import org.makeready.bench.load.Machine;
import org.makeready.bench.press.BenchmarkFigure;
import org.makeready.bench.press.BenchmarkSubject;
import org.makeready.bench.press.LintWork;
import org.makeready.bench.press.Peer;
import org.makeready.bench.press.PhotoRunWork;
import org.makeready.bench.press.PreflightWork;
import org.makeready.bench.press.PressWork;
import org.makeready.bench.press.PrintRunWork;
import org.makeready.bench.press.PublishingWork;

/// The text of `docs/benchmarks.md`.
final class BenchmarkPage {
    private BenchmarkPage() {}

    static String text(
            List<BenchmarkFigure> figures,
            List<Peer> peers,
            PublishingWork publishing,
            LintWork linting,
            List<PressWork> pressWork,
            List<PreflightWork> preflights,
            List<PrintRunWork> runs,
            PhotoRunWork photos,
            List<HttpLoad.Result> loads,
            List<ClaimLoad.Result> claims,
            Machine before,
            Machine after) {
        return """
                # Benchmarks

                `./makeready bench` writes this page on your machine. The times are milliseconds per piece, warm, in one thread.

                | piece | output | CPU ms | elapsed ms | KB allocated | target | met |
                | --- | --- | ---: | ---: | ---: | ---: | --- |
                %s

                - Time: %s to %s
                - Machine: %s, %d processors seen by the JVM; load average %s at the start, %s at the end. %s
                - Java: JDK %s

                ## Compared with other programs, in the same run

                | piece | output | program | CPU ms | ÷ Makeready |
                | --- | --- | --- | ---: | ---: |
                %s

                ## Publishing a template version

                %s

                ## Print files and sheets

                Milliseconds of CPU time, warm. A print file is composed with new text and written; its picture was converted before. A sheet is read, laid out
                and written, with marks and ids. Bytes: size of the sheet without its one design (target: at most 300,000).

                | what | CPU ms | target | met | compared with | CPU ms | ÷ Makeready | bytes |
                | --- | ---: | ---: | --- | --- | ---: | ---: | ---: |
                %s

                ## Preflight

                Milliseconds of CPU time for one print file, warm. Live: the same composition without making the file. Ghostscript only makes the separations
                (72 ppi, without its start), veraPDF only validates PDF/A-2b.

                | piece | KB | preflight | live | Ghostscript tiffsep | veraPDF |
                | --- | ---: | ---: | ---: | ---: | ---: |
                %s

                ## Batches

                One print file (PDF/X-4) of many pieces, each with its own text: compose, then write, with marks, cut line and slug. PDFBox puts one line of
                text into one finished page, file by file.

                | piece | pieces | CPU ms each | per second and core | bytes for each further piece | PDFBox, one by one | ÷ Makeready |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                The same with a customer's photo on each piece: CPU time for the first piece with a photo, which is then converted to process inks and
                compressed, and for each further piece. Ghostscript converts one proof with such a photo to CMYK.

                | piece | further pieces | first time | CPU ms each | bytes for each further piece | Ghostscript, one | ÷ Makeready |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                ## Over HTTP

                `POST /api/compositions` with 200 connections; wrk and the server share two cores. Live heap: memory in use after the last full garbage collection.
                Without a pause, each connection sends the next request at once, and the latency is 200 connections divided by the rate. With a pause, each
                connection first waits between zero and twice that time, as customers would. Cards are the front face with its photo. The targets: 2,500 SVG or
                1,200 PDF per second; 99 of 100 responses within 50 ms.

                | response | duration | per second | p50 | p99 | errors | live heap MB |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                ## Claims

                `POST /api/print-jobs/claims`, %d connections until there are no jobs left, on a PostgreSQL with fsync. Load, server and
                database share the cores. The target: 500 claims per second.

                | what | claims per second | jobs per second | p50 | p99 |
                | --- | ---: | ---: | ---: | ---: |
                %s

                ## How it is measured
                - sticker: `templates/%s`, one face. card: `templates/%s`, two faces, about 600 paths, 380 transparent gradients and a photo.
                  confetti: a sticker of 5,000 curved paths made for this test.
                - Every operation starts with the customer's choices, with new text in the first slot: compose, then write. SVG and PDF have all faces, overlay
                  and PNG the first one. The result is what the server sends: pieces of bytes, of which the long ones are in the plate and are not copied;
                  "in one array" is the same in one piece, as proofs are stored.
                - JMH with one fork each, 4 × 3 s of warm-up and 3 × 1 s of measurement. CPU is the CPU time of the whole JVM divided by the number of
                  operations, including garbage collection and compilation. The targets are for this value.
                - rsvg-convert, resvg-js and Chromium read the SVG of Makeready, with text as outlines. Makeready sets the text, and its PDF keeps it as text.
                  rsvg-convert: user and system time of 12 processes, minus that of the same command with an empty SVG. resvg-js: in one process, warm, median
                  of 7, with encoding. Chromium: page.pdf in a warm page, CPU time of all its processes, mean of 7. PDFBox: loads the finished page without
                  text, puts one line of text into it with a font that it subsets itself (parsed once), and saves.
                """.formatted(
                        figures.stream()
                                .filter(f -> f.output() != BenchmarkFigure.Output.PDFBOX)
                                .map(BenchmarkFigure::row)
                                .collect(Collectors.joining("\n")),
                        before.clock(),
                        after.clock(),
                        after.processor(),
                        after.cores(),
                        before.load(),
                        after.load(),
                        remark(before, after),
                        after.jdk(),
                        peers.stream().map(peer -> peer.row(figures)).collect(Collectors.joining("\n")),
                        publishing.text() + "\n\n" + linting.text(),
                        pressWork.stream().map(PressWork::row).collect(Collectors.joining("\n")),
                        preflights.stream().map(PreflightWork::row).collect(Collectors.joining("\n")),
                        runs.stream().map(run -> run.row(figures)).collect(Collectors.joining("\n")),
                        photos.row(),
                        loads.stream().map(HttpLoad.Result::row).collect(Collectors.joining("\n")),
                        ClaimLoad.HANDS,
                        claims.stream().map(ClaimLoad.Result::row).collect(Collectors.joining("\n")),
                        BenchmarkSubject.STICKER.title(),
                        BenchmarkSubject.CARD.title());
    }

    private static String remark(Machine before, Machine after) {
        return before.busy() || after.busy()
                ? "The machine was busy with other work: elapsed times are too long, "
                        + "and CPU times are slightly too long because of shared caches."
                : "The machine had little other work.";
    }
}
