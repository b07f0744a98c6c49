package org.makeready.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.makeready.catalog.Templates;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.Ids;
import org.makeready.platform.IfMatch;
import org.makeready.platform.ProblemException;
import org.makeready.platform.Refusals;
import org.makeready.press.composition.Composed;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.template.Template;

/// Saves designs. Unfinished ones too: a customer may stop anywhere. Only what could never become a design is refused.
@ApplicationScoped
class DesignDesk {
    private final Designs designs;
    private final Templates templates;
    private final PressRoom pressRoom;
    private final OwnPictures pictures;

    DesignDesk(Designs designs, Templates templates, PressRoom pressRoom, OwnPictures pictures) {
        this.designs = designs;
        this.templates = templates;
        this.pressRoom = pressRoom;
        this.pictures = pictures;
    }

    /// A new design, checked but not yet stored.
    StoredDesign draft(String owner, String template, int version, String title, Choices choices) {
        refuseNonsense(owner, offered(template, version), choices);
        var design = new StoredDesign();
        design.id = Ids.design();
        design.owner = owner;
        design.template = template;
        design.version = version;
        design.createdAt = now();
        design.save(title, choices, design.createdAt);
        return design;
    }

    SavedDesign add(StoredDesign draft) {
        designs.add(draft);
        return draft.saved();
    }

    /// Checked before the row is held, so that nobody waits for composing.
    SavedDesign change(String owner, String id, String ifMatch, String title, Choices choices) {
        var pinned = designs.saved(owner, id).orElseThrow(() -> Refusals.missing("design"));
        IfMatch.require(ifMatch, pinned.etag());
        refuseNonsense(owner, template(pinned), choices);
        return store(owner, id, ifMatch, title, choices);
    }

    @Transactional
    SavedDesign store(String owner, String id, String ifMatch, String title, Choices choices) {
        var design = held(owner, id, ifMatch);
        design.save(title, choices, now());
        designs.keepRevision(design);
        return design.saved();
    }

    @Transactional
    void delete(String owner, String id, String ifMatch) {
        held(owner, id, ifMatch).deletedAt = now();
    }

    Template template(SavedDesign design) {
        return templates.version(design.template(), design.version()).orElseThrow();
    }

    Composed composed(String owner, SavedDesign design) {
        return pressRoom.compose(template(design), design.choices(), pictures.of(owner, design.choices()));
    }

    private Template offered(String slug, int version) {
        return templates
                .offered(slug, version)
                .orElseThrow(() -> Refusals.invalid(
                        "Template not found.",
                        List.of(Refusals.error(
                                "/template",
                                "unknown-template",
                                "There is no version %d of \"%s\".".formatted(version, slug),
                                "GET /api/templates lists the published templates."))));
    }

    private StoredDesign held(String owner, String id, String ifMatch) {
        var design = designs.held(owner, id).orElseThrow(() -> Refusals.missing("design"));
        IfMatch.require(ifMatch, design.saved().etag());
        return design;
    }

    private void refuseNonsense(String owner, Template template, Choices choices) {
        if (!(pressRoom.compose(template, choices, pictures.of(owner, choices)) instanceof Composed.Refused refused))
            return;
        var errors = refused.problems().stream()
                .filter(DesignDesk::nonsense)
                .map(DesignDesk::error)
                .toList();
        if (!errors.isEmpty()) throw Refusals.invalid("These choices cannot be saved.", errors);
    }

    static boolean nonsense(Problem problem) {
        return switch (problem) {
            case Problem.UnknownSlot _, Problem.InkMalformed _, Problem.UnprintableCharacter _ -> true;
            case Problem.TooLong _,
                    Problem.Required _,
                    Problem.InkNotOffered _,
                    Problem.FontNotOffered _,
                    Problem.MissingGlyph _,
                    Problem.OtherFont _,
                    Problem.TooManyPictures _,
                    Problem.DoesNotFit _,
                    Problem.PictureNotOffered _,
                    Problem.PictureNotFound _,
                    Problem.PictureTooSmall _,
                    Problem.PictureCoarse _ -> false;
        };
    }

    static ProblemException.Error error(Problem problem) {
        return new ProblemException.Error(
                "#/choices" + problem.pointer(), problem.code(), problem.message(), problem.hint(), WayOut.of(problem));
    }

    /// As exact as the database keeps it, so that an answer says the same before and after a reading.
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
