package org.makeready.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesColumn;
import org.makeready.drawing.Renderer;
import org.makeready.pictures.OwnPictures;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Template;

/// Composes the pieces of a batch: what all have alike, and over it what a row says.
@ApplicationScoped
class BatchPieces {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        return composerOf(batch, readPictures(batch.pictures));
    }

    /// The same with these files behind the ids of pictures.
    PieceComposer composerOf(Batch batch, Map<String, String> files) {
        return new PieceComposer(batch, files);
    }

    static String writePictures(Map<String, String> pictures) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(pictures));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static SortedMap<String, String> readPictures(String pictures) {
        try {
            return JSON.readValue(pictures, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the stored list of pictures", e);
        }
    }
}
