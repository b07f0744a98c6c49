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

                Written by `./makeready bench`. Milliseconds per piece, warm, one thread.

                | piece | output | CPU ms | clock ms | KB allocated | mark | met |
                | --- | --- | ---: | ---: | ---: | ---: | --- |
                %s

                - When: %s to %s
                - Where: %s, %d processors seen by the JVM; load average %s at the start, %s at the end. %s
                - With: JDK %s

                ## Beside others, in the same run

                | piece | output | program | CPU ms | ÷ ours |
                | --- | --- | --- | ---: | ---: |
                %s

                ## Publishing, once per template version

                %s

                ## Print files and sheets

                Milliseconds of processor time, warm: a print file composed with new words and printed, its picture converted before; a sheet read, laid
                out and written, marks and ids included. Bytes: what the sheet has beyond its one design (mark: 300,000).

                | what | CPU ms | mark | met | beside | CPU ms | ÷ ours | bytes |
                | --- | ---: | ---: | --- | --- | ---: | ---: | ---: |
                %s

                ## Preflight

                Milliseconds of processor time for one print file, warm. Live: the same composition without making the file. Ghostscript only separates
                it (72 ppi, starting it not counted), veraPDF only holds it against PDF/A-2b.

                | piece | KB | preflight | live | Ghostscript tiffsep | veraPDF |
                | --- | ---: | ---: | ---: | ---: | ---: |
                %s

                ## Batches

                One print file (PDF/X-4) of many pieces, each with words of its own: compose, then write; marks, cut line and slug included. PDFBox puts one
                line of text into one finished page, file by file.

                | piece | pieces | CPU ms each | a second and core | bytes for each further | PDFBox, one by one | ÷ ours |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                The same with a photo of the customer's on each piece: CPU for the first piece that shows a photo, which is turned into process inks and
                compressed then, and for each piece after that. Ghostscript turns one proof with such a photo into CMYK.

                | piece | further pieces | first time | CPU ms each | bytes for each further | Ghostscript, one | ÷ ours |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                ## Over HTTP

                `POST /api/compositions`, 200 connections, wrk and the server on the same two cores. Live heap: what was left after the last full look.
                Without a pause each connection asks again at once, and latency is 200 connections divided by the rate; with one, each first waits
                from nothing to twice so long, as customers would. Cards are the face in front, with its photo. The marks: 2,500 SVG or 1,200 PDF a second; 99 of 100 answers within 50 ms.

                | answer | for | a second | p50 | p99 | errors | live heap MB |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s

                ## Claims

                `POST /api/print-jobs/claims`, %d connections at once until there are no jobs left, on a PostgreSQL that honours fsync. Load, server and
                database on the same cores. The mark: 500 claims a second.

                | what | claims a second | jobs a second | p50 | p99 |
                | --- | ---: | ---: | ---: | ---: |
                %s

                ## How it is measured
                - sticker: `templates/%s`, one face. card: `templates/%s`, two faces, about 600 paths, 380 fading gradients and a photo.
                  confetti: a sticker of 5,000 curved paths made up for this.
                - Every operation starts from the customer's choices, with words nobody wrote before in the first slot: compose, then print. SVG and
                  PDF hold all faces; overlay and PNG the first. They end as the server sends them: in runs of bytes, long ones of which stand in
                  the plate and are not copied; "in one array" is the same put together, as sealed proofs are.
                - JMH, one fork each, 4 × 3 s of warm-up, 3 × 1 s measured. CPU is the processor time of the whole JVM divided by the operations,
                  garbage collection and late compiling included. The marks are for this figure.
                - rsvg-convert, resvg-js and Chromium read the SVG we print, with text as outlines; we set the text, and our PDF keeps it as text.
                  rsvg-convert: user and system time of 12 processes, less that of the same command on an empty SVG. resvg-js: in process, warm,
                  median of 7, encoding included. Chromium: page.pdf in a warm page, processor time of all its processes, mean of 7.
                  PDFBox: loads our finished page without words, puts one line of text into it with a font it cuts itself (parsed once), saves.
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
                ? "The machine was busy with other work: clock times are too long, and CPU times suffer somewhat from shared caches."
                : "The machine had little else to do.";
    }
}
