package org.makeready.bench.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.makeready.press.PlateOutputs;
import org.makeready.press.PrintFileSamples;
import org.makeready.press.imposition.Imposition;
import org.makeready.press.imposition.ImpositionRules;
import org.makeready.press.imposition.SheetLayout;
import org.makeready.press.imposition.Substrate;
import org.makeready.press.render.printfile.PrintPlate;
import org.makeready.press.render.printfile.SheetFile;

/// What print shops get: print files, and a thousand copies along a roll, beside the usual ways to make them:
/// Ghostscript converts a proof to CMYK, PDFBox lays one page out. Milliseconds of processor time.
///
/// @param bytes of a sheet: what it has beyond its design
public record PressWork(String what, double ours, double mark, String peer, double theirs, long bytes) {
    private static final int WARM_UP = 20_000, RUNS = 5_000, SHEETS = 12, COPIES = 1_000;
    private static final ImpositionRules RULES = new ImpositionRules(18, 9, true, false);

    public static List<PressWork> measure() throws IOException {
        var all = new ArrayList<PressWork>();
        all.add(file(BenchmarkSubject.STICKER, "sticker, white stock", false, 0.5));
        all.add(file(BenchmarkSubject.STICKER, "sticker, clear stock", true, 0.5));
        all.add(file(BenchmarkSubject.CARD, "card with photo", false, 2));
        all.add(sheet());
        return all;
    }

    private static PressWork file(BenchmarkSubject subject, String what, boolean clear, double mark)
            throws IOException {
        var work = subject.open();
        var plate = PrintPlate.of(
                work.template(), PrintFileSamples.usual(work.template(), clear), PrintFileSamples.SLUG_FONT);
        double ours = ProcessorTime.warm(WARM_UP, RUNS, () -> plate.print(work.compose(), PrintFileSamples.JOB));
        var proof = Files.write(
                Files.createDirectories(Path.of("target", "bench")).resolve(subject + "-proof.pdf"),
                PlateOutputs.pdf(work.compose()));
        double theirs =
                RsvgPeer.cpu(("gs -q -dSAFER -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sColorConversionStrategy=CMYK "
                                + "-dProcessColorModel=/DeviceCMYK -o %s %s")
                        .formatted(proof.resolveSibling("cmyk.pdf"), proof));
        return new PressWork(what, ours, mark, "Ghostscript, proof to CMYK", theirs, 0);
    }

    private static PressWork sheet() throws IOException {
        var composition = BenchmarkSubject.STICKER.open().compose();
        byte[] file = PrintFileSamples.print(composition, PrintFileSamples.usual(composition.template(), false));
        var designs = List.of(new SheetFile.SheetDesign("MR-1001-1", file, 1, COPIES));
        double ours = ProcessorTime.warm(SHEETS, SHEETS, () -> impose(designs));
        double theirs = ProcessorTime.warm(2, SHEETS, () -> pdfBox(file, layouts(SheetFile.of(designs))));
        return new PressWork(
                "1,000 copies on a 54 in roll",
                ours,
                1_000,
                "PDFBox, without marks and layers",
                theirs,
                impose(designs).length - file.length);
    }

    private static List<SheetLayout> layouts(SheetFile sheet) {
        return Imposition.of(sheet.pieces(), new Substrate.Roll(54 * 72), RULES);
    }

    private static byte[] impose(List<SheetFile.SheetDesign> designs) {
        var sheet = SheetFile.of(designs);
        return sheet.print(
                layouts(sheet),
                RULES.gutter(),
                RULES.margin(),
                new SheetFile.Extras(true, true, true),
                PrintFileSamples.JOB,
                PrintFileSamples.SEPARATION,
                PrintFileSamples.SLUG_FONT);
    }

    private static byte[] pdfBox(byte[] file, List<SheetLayout> layouts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var source = Loader.loadPDF(file);
                var sheet = new PDDocument()) {
            var form = new LayerUtility(sheet).importPageAsForm(source, 0);
            for (var layout : layouts) {
                var page = new PDPage(new PDRectangle((float) layout.width(), (float) layout.height()));
                sheet.addPage(page);
                try (var content = new PDPageContentStream(sheet, page)) {
                    for (var placed : layout.placed()) {
                        content.saveGraphicsState();
                        content.transform(Matrix.getTranslateInstance((float) placed.x(), (float) placed.y()));
                        content.drawForm(form);
                        content.restoreGraphicsState();
                    }
                }
            }
            sheet.save(out);
        }
        return out.toByteArray();
    }

    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %.1f | %s |",
                what,
                BenchmarkFigure.millis(ours),
                BenchmarkFigure.millis(mark),
                ours <= mark ? "yes" : "no",
                peer,
                BenchmarkFigure.millis(theirs),
                theirs / ours,
                bytes == 0 ? "" : "%,d".formatted(bytes));
    }

    /// Only this part of the benchmark.
    static void main() throws IOException {
        measure().forEach(work -> IO.println(work.row()));
    }
}
