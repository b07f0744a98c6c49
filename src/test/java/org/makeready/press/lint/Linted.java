package org.makeready.press.lint;

import java.nio.file.Path;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.lint.Linter.Report;

/// Lints with the fonts of this repository.
final class Linted {
    static final Linter LINTER = new Linter(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private Linted() {}

    static Report folder(Path folder) {
        return LINTER.lint(
                folder.getFileName().toString(),
                ShippedTemplates.product(folder.getParent().getFileName().toString()),
                ShippedTemplates.files(folder));
    }
}
