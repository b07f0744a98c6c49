package org.makeready.designs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.makeready.choices.ChoicesColumn;
import org.makeready.pictures.OwnPictures;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.design.Choices;

/// Saved designs by the template they are made of, for whoever has to know what a new version does to them.
@ApplicationScoped
public class PinnedDesigns {
    private final Designs designs;
    private final OwnPictures pictures;

    PinnedDesigns(Designs designs, OwnPictures pictures) {
        this.designs = designs;
        this.pictures = pictures;
    }

    /// One design as it was saved last, its customer's pictures at hand.
    public record PinnedDesign(String id, int version, int revision, Choices choices, PictureSupply pictures) {}

    /// In the order of ids, those behind this one, made of versions older than this.
    @Transactional
    public List<PinnedDesign> olderThan(String template, int version, String id, int limit) {
        return designs
                .find(
                        "template = ?1 and version < ?2 and id > ?3 and deletedAt is null order by id",
                        template,
                        version,
                        id)
                .page(0, limit)
                .stream()
                .map(this::pinned)
                .toList();
    }

    @Transactional
    public int countOlderThan(String template, int version) {
        return (int) designs.count("template = ?1 and version < ?2 and deletedAt is null", template, version);
    }

    private PinnedDesign pinned(StoredDesign design) {
        var choices = ChoicesColumn.read(design.choices);
        return new PinnedDesign(
                design.id, design.version, design.revision, choices, pictures.of(design.owner, choices));
    }
}
