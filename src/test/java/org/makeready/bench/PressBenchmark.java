package org.makeready.bench;

import java.util.concurrent.TimeUnit;
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

/// From a customer's choices to the bytes of one file, each time from the start.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Djava.awt.headless=true")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 2)
public class PressBenchmark {
    @Param
    public Subject subject;
    private Subject.Work work;
    private SvgPlate svg;
    private PdfPlate pdf;
    private PngPlate png;

    @Setup
    public void open() {
        work = subject.open();
        svg = SvgPlate.of(work.template());
        pdf = PdfPlate.of(work.template(), PdfPlate.Proof.PLAIN);
        var composition = work.compose();
        png = PngPlate.of(PngPlate.Key.of(composition, composition.sides().getFirst().face(), Subject.PNG_WIDTH), composition);
    }

    @Benchmark
    public Composition compose() {
        return work.compose();
    }

    @Benchmark
    public byte[] svg() {
        return svg.print(work.compose());
    }

    @Benchmark
    public byte[] pdf() {
        return pdf.print(work.compose());
    }

    @Benchmark
    public byte[] png() {
        return png.print(work.compose());
    }
}
