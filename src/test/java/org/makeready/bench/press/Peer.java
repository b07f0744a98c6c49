package org.makeready.bench.press;

import java.util.List;
import java.util.Locale;

/// What somebody else's program takes for the same piece, in milliseconds of processor time.
public record Peer(BenchmarkSubject subject, BenchmarkFigure.Output output, String program, double cpu) {
    public String row(List<BenchmarkFigure> ours) {
        double mine = ours.stream()
                .filter(f -> f.subject() == subject && f.output() == output)
                .findFirst()
                .orElseThrow()
                .cpu();
        return "| %s | %s | %s | %s | %s × |"
                .formatted(
                        subject.name().toLowerCase(Locale.ROOT),
                        output.name().toLowerCase(Locale.ROOT),
                        program,
                        BenchmarkFigure.millis(cpu),
                        String.format(Locale.ROOT, "%.0f", cpu / mine));
    }
}
