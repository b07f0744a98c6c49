package org.makeready.ordering.lines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import org.makeready.batches.ReadyBatches;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesColumn;
import org.makeready.choices.PictureFilesColumn;
import org.makeready.drawing.Renderer;
import org.makeready.pictures.OwnPictures;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Template;

/// Composes a line again out of what it froze: neither the design, the batch nor the customer's picture need be there
/// any more. What comes out is what was sealed, or a failure.
@ApplicationScoped
public class LineComposer {
    private final Templates templates;
    private final Renderer renderer;
    private final OwnPictures pictures;
    private final ReadyBatches batches;

    LineComposer(Templates templates, Renderer renderer, OwnPictures pictures, ReadyBatches batches) {
        this.templates = templates;
        this.renderer = renderer;
        this.pictures = pictures;
        this.batches = batches;
    }

    /// A line of a batch shows its first piece.
    public Composition compose(OrderLine line) {
        if (line.listSha256 == null)
            return composeSealed(
                    line,
                    line.fingerprint,
                    template(line),
                    ChoicesColumn.read(line.choices),
                    PictureFilesColumn.read(line.pictures));
        try (var pieces = pieces(line)) {
            return pieces.findFirst().orElseThrow().composition();
        }
    }

    /// What a line is printed from. Its pieces are to be closed.
    public LineContent content(OrderLine line) {
        return line.listSha256 == null
                ? new LineContent.SinglePiece(compose(line))
                : new LineContent.VariableData(template(line), line.kinds, pieces(line));
    }

    private Stream<LineContent.RowPiece> pieces(OrderLine line) {
        var template = template(line);
        var alike = ChoicesColumn.read(line.choices);
        var files = PictureFilesColumn.read(line.pictures);
        return batches.pieces(line.listSha256)
                .map(piece -> new LineContent.RowPiece(
                        piece.row(),
                        composeSealed(line, piece.fingerprint(), template, alike.with(piece.choices()), files)));
    }

    private Composition composeSealed(
            OrderLine line, String fingerprint, Template template, Choices choices, Map<String, String> files) {
        return switch (renderer.compose(template, choices, pictures.of(files, choices))) {
            case CompositionResult.Ready(Composition composition)
            when composition.fingerprint().equals(fingerprint) -> composition;
            case CompositionResult.Ready _ ->
                throw new IllegalStateException("Line " + line.id + " no longer gives the approved picture");
            case CompositionResult.Refused refused ->
                throw new IllegalStateException("Line " + line.id + " cannot be composed again: " + refused.problems());
        };
    }

    private Template template(OrderLine line) {
        return templates.version(line.template, line.version).orElseThrow();
    }

    public byte[] png(Composition composition, int width) {
        return renderer.png(composition, composition.template().faces().getFirst(), width)
                .bytes();
    }
}
