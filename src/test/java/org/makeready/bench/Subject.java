package org.makeready.bench;

import java.nio.file.Path;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.composition.Composed;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Template;
import org.makeready.press.template.TemplateReader.Reading;

/// What is measured: a light piece and a heavy one, with the words a template brings along.
public enum Subject {
    STICKER("bumper-sticker/honk-coffee-burst"),
    CARD("e-card/birthday-golden-garland");

    /// Pixels across the first face.
    static final int PNG_WIDTH = 600;
    private final String folder;

    Subject(String folder) {
        this.folder = folder;
    }

    String template() {
        return folder;
    }

    Work open() {
        return switch (ShippedTemplates.read(Path.of("templates").resolve(folder))) {
            case Reading.Read(Template template, var _) -> new Work(new Composer(ShippedFonts.SUPPLY), template);
            case Reading.Rejected(var findings) -> throw new IllegalStateException(folder + ": " + findings);
        };
    }

    /// A template at hand, and what puts choices into it.
    record Work(Composer composer, Template template) {
        Composition compose() {
            return switch (composer.compose(template, Choices.NONE)) {
                case Composed.Ready(Composition composition) -> composition;
                case Composed.Refused(var problems) -> throw new IllegalStateException(problems.toString());
            };
        }
    }
}
