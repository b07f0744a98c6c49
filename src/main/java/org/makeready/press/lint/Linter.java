package org.makeready.press.lint;

import java.util.List;
import java.util.SortedMap;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.EmojiSupply;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Edits;
import org.makeready.press.template.Finding;
import org.makeready.press.template.Origins;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;
import org.makeready.press.template.TemplateReader;
import org.makeready.press.template.TemplateReader.Reading;

/// Looks a template's folder over as a careful colleague would: what cannot be read, what would print badly, what would
/// puzzle customers. A pure function, safe to share between threads.
public final class Linter {
    private static final List<Check> CHECKS = List.of(
            new CatalogCheck(),
            new LabelCheck(),
            new PaletteCheck(),
            new InkCheck(),
            new FontCheck(),
            new SlotCheck(),
            new CompositionCheck(),
            new BleedCheck(),
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
    public record Report(Reading reading, List<Finding> findings) {
        /// Whether something must be mended before it is printed.
        public boolean failed() {
            return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        }
    }

    /// @param files the folder's files by name relative to it, such as `front.svg` or `pictures/kite.jpg`
    public Report lint(String slug, Product product, SortedMap<String, byte[]> files) {
        var traced = reader.trace(slug, product, files);
        return switch (traced.reading()) {
            case Reading.Rejected(List<Finding> findings) -> new Report(traced.reading(), findings);
            case Reading.Read(Template template, List<Finding> found) ->
                new Report(
                        traced.reading(),
                        more(template, product, traced.origins().orElseThrow(), files, found));
        };
    }

    /// Mends whatever has a fix that is certain. Bytes that no edit is about stay as they are.
    public Edits.Mended<Report> mend(String slug, Product product, SortedMap<String, byte[]> files) {
        return Edits.mend(files, now -> lint(slug, product, now), Report::findings);
    }

    private List<Finding> more(
            Template template, Product product, Origins origins, SortedMap<String, byte[]> files, List<Finding> found) {
        var kept = new Kept(found);
        var subject = new Subject(template, product, origins, files, fonts, composer, kept::add, Leaf.byFace(template));
        CHECKS.forEach(check -> check.look(subject));
        return kept.list();
    }
}
