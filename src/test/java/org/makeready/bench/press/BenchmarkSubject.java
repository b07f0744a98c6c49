package org.makeready.bench.press;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// What is measured: a light piece, a heavy one, and one with far too many paths.
public enum BenchmarkSubject {
    STICKER("bumper-sticker/honk-coffee-burst"),
    CARD("e-card/birthday-golden-garland"),
    CONFETTI("5,000 paths");

    private static final String[] WORDS =
            ("honk love tacos coffee dogs road summer wander sunset free kind heart music garden river bright "
                            + "happy wild ocean mountain dream quiet little golden silver lucky sweet brave "
                            + "gentle rocket banana pepper")
                    .split(" ");
    private final String title;

    BenchmarkSubject(String title) {
        this.title = title;
    }

    /// The folder of a shipped template, or what was made up.
    public String title() {
        return title;
    }

    public Work open() {
        var reading = this == CONFETTI
                ? ConfettiSticker.read()
                : ShippedTemplates.read(Path.of("templates").resolve(title));
        return switch (reading) {
            case Reading.Read(Template template, var _) ->
                new Work(new Composer(ShippedFonts.SUPPLY), template, new AtomicInteger());
            case Reading.Rejected(var findings) -> throw new IllegalStateException(title + ": " + findings);
        };
    }

    /// A template at hand, and what puts choices into it: each time with words nobody wrote before in its first slot.
    public record Work(Composer composer, Template template, AtomicInteger customers) {
        public Composition compose() {
            var choices = template.sample().withText(firstText(), words(customers.getAndIncrement()));
            return switch (composer.compose(template, choices)) {
                case CompositionResult.Ready(Composition composition) -> composition;
                case CompositionResult.Refused(var problems) -> throw new IllegalStateException(problems.toString());
            };
        }

        String firstText() {
            return template.slots().stream()
                    .filter(slot -> slot instanceof Slot.Text)
                    .findFirst()
                    .orElseThrow()
                    .name();
        }

        static String words(int number) {
            int n = WORDS.length;
            return WORDS[number % n] + " " + WORDS[number / n % n] + " " + WORDS[number / n / n % n] + " "
                    + number / n / n / n;
        }
    }
}
