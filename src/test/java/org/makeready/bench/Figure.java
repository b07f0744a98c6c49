package org.makeready.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/// One line of the table: milliseconds of processor time and of the clock, the mark to stay below, and what
/// rsvg-convert needs for the same.
record Figure(Subject subject, Output output, double cpu, double clock, OptionalDouble rsvg) {
    /// What comes out, with the marks in milliseconds for the light and the heavy subject.
    enum Output {
        COMPOSE("composition", OptionalDouble.empty(), OptionalDouble.empty()),
        SVG("SVG", OptionalDouble.of(1), OptionalDouble.of(1)),
        PDF("PDF", OptionalDouble.of(5), OptionalDouble.of(8)),
        PNG("PNG 600 px", OptionalDouble.of(40), OptionalDouble.of(40));

        private final String title;
        private final OptionalDouble sticker;
        private final OptionalDouble card;

        Output(String title, OptionalDouble sticker, OptionalDouble card) {
            this.title = title;
            this.sticker = sticker;
            this.card = card;
        }

        OptionalDouble mark(Subject subject) {
            return switch (subject) {
                case STICKER -> sticker;
                case CARD -> card;
            };
        }
    }

    String row() {
        var mark = output.mark(subject);
        return "| %s | %s | %s | %s | %s | %s | %s | %s |".formatted(subject.name().toLowerCase(Locale.ROOT), output.title, millis(cpu),
                millis(clock), rsvg.isPresent() ? millis(rsvg.getAsDouble()) : "–", rsvg.isPresent() ? times(rsvg.getAsDouble() / cpu) : "–",
                mark.isPresent() ? "≤ " + millis(mark.getAsDouble()) : "–",
                mark.isPresent() ? cpu <= mark.getAsDouble() ? "yes" : "**no**" : "–");
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f ×", ratio);
    }
}
