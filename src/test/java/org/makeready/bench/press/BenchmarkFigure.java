package org.makeready.bench.press;

import java.util.Locale;
import java.util.OptionalDouble;

/// One line of the table: milliseconds of processor time and of the clock, kilobytes allocated, and the mark to stay
/// below.
public record BenchmarkFigure(BenchmarkSubject subject, Output output, double cpu, double clock, double allocated) {
    /// What comes out, with the marks in milliseconds for each subject; NaN where there is none.
    public enum Output {
        COMPOSE("composition", Double.NaN, Double.NaN, Double.NaN),
        SVG("SVG", 0.2, 0.2, 0.2),
        SVGARRAY("SVG in one array", 0.2, 0.2, 0.2),
        OVERLAY("SVG overlay", 0.1, 0.1, 0.1),
        PDF("PDF", 0.15, 0.25, 0.4),
        PDFARRAY("PDF in one array", 0.15, 0.25, 0.4),
        PNG300("PNG 300 px", 5, 5, 5),
        PNG1200("PNG 1200 px", 22, 22, 22),
        PDFBOX("PDF by PDFBox", Double.NaN, Double.NaN, Double.NaN);

        private final String title;
        private final double[] marks;

        Output(String title, double... marks) {
            this.title = title;
            this.marks = marks;
        }

        OptionalDouble mark(BenchmarkSubject subject) {
            double mark = marks[subject.ordinal()];
            return Double.isNaN(mark) ? OptionalDouble.empty() : OptionalDouble.of(mark);
        }
    }

    public String row() {
        var mark = output.mark(subject);
        return "| %s | %s | %s | %s | %.0f | %s | %s |"
                .formatted(
                        subject.name().toLowerCase(Locale.ROOT),
                        output.title,
                        millis(cpu),
                        millis(clock),
                        allocated,
                        mark.isPresent() ? "≤ " + millis(mark.getAsDouble()) : "–",
                        mark.isPresent() ? cpu <= mark.getAsDouble() ? "yes" : "**no**" : "–");
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : value < 10 ? "%.2f" : "%.0f", value);
    }
}
