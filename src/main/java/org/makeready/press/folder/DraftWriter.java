package org.makeready.press.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.press.finding.Finding;
import org.makeready.press.finding.Findings;
import org.makeready.press.finding.LintRule;
import org.makeready.press.font.FontSupply;
import org.makeready.press.svg.ArtworkReader;
import org.makeready.press.template.Face;
import org.makeready.press.template.Limits;
import org.makeready.press.template.Product;

/// Proposes a template for somebody who has nothing but a drawing: slots from ids that begin with `slot-`, options from
/// `option-`, a palette from `ink-` classes and the colours used most, title and description from the drawing's own.
public final class DraftWriter {
    private static final String FACE = "front", ARTWORK = "front.svg", JSON = "template.json";
    private final FontSupply fonts;

    public DraftWriter(FontSupply fonts) {
        this.fonts = fonts;
    }

    /// What can be made of a drawing.
    public sealed interface Proposal {
        /// Why nothing can be made of it; none when it is proposed.
        List<Finding> findings();

        /// A whole folder the reader accepts: the drawing as it came, the template.json proposed for it, and a picture
        /// for each picture slot to start with.
        record Proposed(SortedMap<String, byte[]> files) implements Proposal {
            @Override
            public List<Finding> findings() {
                return List.of();
            }

            /// The template.json.
            public byte[] template() {
                return Objects.requireNonNull(files.get(JSON));
            }
        }

        /// The drawing cannot be read; the findings say why.
        record Unreadable(List<Finding> findings) implements Proposal {}
    }

    /// @param size the id of one of the product's sizes
    public Proposal propose(byte[] svg, Product product, String size) {
        var findings = new Findings(ARTWORK);
        var format = product.format(size);
        if (format.isEmpty()) {
            findings.add(
                    LintRule.UNKNOWN_SIZE,
                    "%s has no size \"%s\".".formatted(product.title(), size),
                    "Use one of: %s."
                            .formatted(String.join(
                                    ", ",
                                    product.formats().stream()
                                            .map(Product.Format::id)
                                            .toList())));
            return new Proposal.Unreadable(findings.list());
        }
        var face = new Face(FACE, format.get().trim(), format.get().shape(), product.bleed(), product.safeMargin());
        var drawn = new ArtworkReader(Limits.DEFAULT, List.of(), Map.of()).read(svg, face, findings);
        if (findings.failed() || drawn.root().isEmpty()) return new Proposal.Unreadable(findings.list());
        var palette = DraftPalette.of(drawn, face);
        var slots = new DraftSlots(drawn, palette, fonts).slots();
        var files = new TreeMap<String, byte[]>();
        files.put(ARTWORK, svg);
        files.put(
                JSON,
                new DraftDocument(size, FACE, ARTWORK, drawn.root().get(), palette, slots)
                        .json()
                        .getBytes(StandardCharsets.UTF_8));
        slots.forEach(slot ->
                slot.picture().ifPresent(picture -> files.put("pictures/" + slot.pictureName(), picture)));
        return new Proposal.Proposed(files);
    }
}
