package org.makeready.bench.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.makeready.press.bytes.Impression;
import org.makeready.press.composition.Composition;
import org.makeready.press.render.pdf.PdfPlate;
import org.makeready.press.render.png.PngPlate;
import org.makeready.press.render.svg.SvgPlate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a customer's choices to the bytes of one file: compose, then print from a plate that is there already. And what
/// the best-known Java library takes to put one line of text into the same finished page.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Djava.awt.headless=true", "-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 1)
public class PressBenchmark {
    @Param
    public BenchmarkSubject subject;

    private BenchmarkSubject.Work work;
    private SvgPlate svg;
    private PdfPlate pdf;
    private PngPlate png300;
    private PngPlate png1200;
    private byte[] wordless;
    private TrueTypeFont font;

    @Setup
    public void open() throws IOException {
        work = subject.open();
        pdf = PdfPlate.of(work.template(), PdfPlate.ProofStyle.PLAIN);
        var composition = work.compose();
        svg = SvgPlate.of(work.template()).inked(composition.inks());
        png300 = png(composition, 300);
        png1200 = png(composition, 1200);
        wordless = pdf.print(new Composition(
                        composition.fingerprint(),
                        composition.template(),
                        composition.inks(),
                        composition.options(),
                        Map.of(),
                        composition.texts(),
                        List.of(),
                        List.of()))
                .bytes();
        font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(anton())));
    }

    private static Path anton() throws IOException {
        try (var files = Files.list(Path.of("fonts", "anton"))) {
            return files.filter(file -> file.toString().endsWith(".ttf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static PngPlate png(Composition composition, int width) {
        return PngPlate.of(
                PngPlate.PngPlateKey.of(
                        composition, composition.template().faces().getFirst(), width),
                composition);
    }

    @Benchmark
    public Composition compose() {
        return work.compose();
    }

    @Benchmark
    public Impression svg() {
        return svg.print(work.compose());
    }

    @Benchmark
    public byte[] svgArray() {
        return svg.print(work.compose()).bytes();
    }

    @Benchmark
    public Impression overlay() {
        var composition = work.compose();
        return svg.print(composition, composition.template().faces().getFirst(), SvgPlate.SvgLayer.OVERLAY);
    }

    @Benchmark
    public Impression pdf() {
        return pdf.print(work.compose());
    }

    @Benchmark
    public byte[] pdfArray() {
        return pdf.print(work.compose()).bytes();
    }

    @Benchmark
    public Impression png300() {
        return png300.print(work.compose());
    }

    @Benchmark
    public Impression png1200() {
        return png1200.print(work.compose());
    }

    @Benchmark
    public byte[] pdfbox() throws IOException {
        try (var document = Loader.loadPDF(wordless)) {
            var embedded = PDType0Font.load(document, font, true);
            try (var content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(embedded, 24);
                content.newLineAtOffset(40, 40);
                content.showText(BenchmarkSubject.Work.words(work.customers().getAndIncrement()));
                content.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
