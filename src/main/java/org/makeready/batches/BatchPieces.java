package org.makeready.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesColumn;
import org.makeready.choices.PictureFilesColumn;
import org.makeready.drawing.Renderer;
import org.makeready.pictures.OwnPictures;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Template;

/// Composes the pieces of a batch: what all have alike, and over it what a row says.
@ApplicationScoped
class BatchPieces {
    private final Templates templates;
    private final Renderer renderer;
    private final OwnPictures pictures;

    BatchPieces(Templates templates, Renderer renderer, OwnPictures pictures) {
        this.templates = templates;
        this.renderer = renderer;
        this.pictures = pictures;
    }

    /// One batch with everything its pieces share at hand. Pictures are read piece by piece: there may be a thousand.
    final class PieceComposer {
        private final Template template;
        private final Choices alike;
        private final Map<String, String> files;

        private PieceComposer(Batch batch, Map<String, String> files) {
            template = templates.version(batch.template, batch.version).orElseThrow();
            alike = ChoicesColumn.read(batch.choices);
            this.files = files;
        }

        Template template() {
            return template;
        }

        CompositionResult compose(Choices row) {
            var choices = alike.with(row);
            return renderer.compose(template, choices, pictures.of(files, choices));
        }
    }

    PieceComposer composerOf(Batch batch) {
        return composerOf(batch, PictureFilesColumn.read(batch.pictures));
    }

    /// The same with these files behind the ids of pictures.
    PieceComposer composerOf(Batch batch, Map<String, String> files) {
        return new PieceComposer(batch, files);
    }
}
