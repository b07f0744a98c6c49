package org.makeready.press.lint;

import java.nio.file.Path;
import org.makeready.press.ShippedEmoji;
import org.makeready.press.ShippedFonts;
import org.makeready.press.ShippedTemplates;
import org.makeready.press.lint.Linter.LintResult;

/// Lints with the fonts of this repository.
public final class ShippedLinter {
    public static final Linter LINTER = new Linter(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    private ShippedLinter() {}

    static LintResult folder(Path folder) {
        return LINTER.lint(
                folder.getFileName().toString(),
                ShippedTemplates.product(folder.getParent().getFileName().toString()),
                ShippedTemplates.files(folder));
    }
}
