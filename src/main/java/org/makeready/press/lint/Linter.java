package org.makeready.press.lint;

import java.util.List;
import java.util.SortedMap;
import org.makeready.press.composition.Composer;
import org.makeready.press.finding.Edits;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.Origins;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// Looks a template's folder over as a careful colleague would: what cannot be read, what would print badly, what would
/// puzzle customers. A pure function, safe to share between threads.
public final class Linter {
    private static final List<LintCheck> CHECKS = List.of(
            new CatalogCheck(),
            new LabelCheck(),
            new PaletteCheck(),
            new InkLimitCheck(),
            new FontCheck(),
            new SlotPlaceCheck(),
            new CompositionCheck(),
            new ArtBleedCheck(),
            new ArtCheck(),
            new ContrastCheck());
    private final FontSupply fonts;
    private final TemplateReader reader;
    private final Composer composer;

    public Linter(FontSupply fonts, EmojiSupply emoji) {
        this.fonts = fonts;
        this.reader = new TemplateReader(fonts);
        this.composer = new Composer(fonts, emoji);
    }

    /// The template as it was read, and all that was found: what the reading found, and more.
    public record LintResult(Reading reading, List<Finding> findings) {
        /// Whether something must be mended before it is printed.
        public boolean failed() {
            return findings.stream().anyMatch(finding -> finding.severity() == Finding.LintSeverity.ERROR);
        }
    }

    /// @param files the folder's files by name relative to it, such as `front.svg` or `pictures/kite.jpg`
    public LintResult lint(String slug, Product product, SortedMap<String, byte[]> files) {
        var traced = reader.trace(slug, product, files);
        return switch (traced.reading()) {
            case Reading.Rejected(List<Finding> findings) -> new LintResult(traced.reading(), findings);
            case Reading.Read(Template template, List<Finding> found) ->
                new LintResult(
                        traced.reading(),
                        allFindings(template, product, traced.origins().orElseThrow(), files, found));
        };
    }

    /// Mends whatever has a fix that is certain. Bytes that no edit is about stay as they are.
    public Edits.FixedFiles<LintResult> fixAll(String slug, Product product, SortedMap<String, byte[]> files) {
        return Edits.fixAll(files, now -> lint(slug, product, now), LintResult::findings);
    }

    private List<Finding> allFindings(
            Template template, Product product, Origins origins, SortedMap<String, byte[]> files, List<Finding> found) {
        var kept = new DeduplicatedFindings(found);
        var subject = new LintContext(
                template, product, origins, files, fonts, composer, kept::add, ArtLeaf.byFace(template));
        CHECKS.forEach(check -> check.check(subject));
        return kept.list();
    }
}
