package org.makeready.bench;

import java.util.List;
import java.util.Locale;

/// What somebody else's program takes for the same piece, in milliseconds of processor time.
record Peer(Subject subject, Figure.Output output, String program, double cpu) {
    String row(List<Figure> ours) {
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
                        Figure.millis(cpu),
                        String.format(Locale.ROOT, "%.0f", cpu / mine));
    }
}
