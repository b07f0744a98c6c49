package org.makeready.tools.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.press.finding.Edits;
import org.makeready.press.folder.DraftWriter;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.lint.Linter;
import org.makeready.press.template.Product;

/// Lints one template's folder, fixes in place what is certain where that is wished, and prints what is left.
final class TemplateLint {
    private static final String DRAWING = "front.svg";

    private final LintSettings settings;
    private final FontSupply fonts;
    private final Linter linter;
    private final Product product;

    TemplateLint(LintSettings settings, FontSupply fonts, EmojiSupply emoji, Product product) {
        this.settings = settings;
        this.fonts = fonts;
        this.linter = new Linter(fonts, emoji);
        this.product = product;
    }

    /// @param draft the size to propose a template for
    record LintSettings(Path folder, Optional<String> draft, boolean fix, boolean json) {}

    /// Whether it found no errors.
    boolean run(PrintStream out) throws IOException {
        var folder = new TemplateFiles(settings.folder());
        if (settings.draft().isPresent() && !writeDraft(folder, settings.draft().get(), out)) return false;
        var before = folder.read();
        var fixed = settings.fix()
                ? linter.fixAll(slug(), product, before)
                : new Edits.FixedFiles<>(before, linter.lint(slug(), product, before), 0);
        int written = folder.write(before, fixed.files());
        if (fixed.count() > 0 && !settings.json())
            out.printf("Fixed %d in %d file%s.%n", fixed.count(), written, written == 1 ? "" : "s");
        var findings = fixed.result().findings();
        out.print(settings.json() ? FindingPrinter.json(findings) : FindingPrinter.text(findings, !settings.fix()));
        return !fixed.result().failed();
    }

    /// Writes what is proposed for the drawing; a template.json that is there is left alone.
    private boolean writeDraft(TemplateFiles folder, String size, PrintStream out) throws IOException {
        var before = folder.read();
        if (before.containsKey("template.json"))
            throw new MissingInput("The folder already has a template.json. Run the command without --draft.");
        var drawing = before.get(DRAWING);
        if (drawing == null)
            throw new MissingInput("The folder %s has no front.svg. --draft needs one.".formatted(settings.folder()));
        return switch (propose(drawing, size)) {
            case DraftWriter.Proposal.Proposed proposed -> {
                folder.write(before, proposed.files());
                if (!settings.json())
                    out.printf(
                            "Wrote %s.%n",
                            String.join(
                                    ", ",
                                    proposed.files().keySet().stream()
                                            .filter(name -> !before.containsKey(name))
                                            .toList()));
                yield true;
            }
            case DraftWriter.Proposal.Unreadable(var findings) -> {
                out.print(
                        settings.json()
                                ? FindingPrinter.json(findings)
                                : FindingPrinter.text(findings, !settings.fix()));
                yield false;
            }
        };
    }

    /// Of the drawing as it is, or as `--fix` mends it.
    private DraftWriter.Proposal propose(byte[] drawing, String size) {
        var draft = new DraftWriter(fonts);
        if (!settings.fix()) return draft.propose(drawing, product, size);
        return Edits.fixAll(
                        new TreeMap<>(Map.of(DRAWING, drawing)),
                        files -> draft.propose(files.get(DRAWING), product, size),
                        DraftWriter.Proposal::findings)
                .result();
    }

    private String slug() {
        return settings.folder().toAbsolutePath().normalize().getFileName().toString();
    }
}
