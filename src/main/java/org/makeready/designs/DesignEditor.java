package org.makeready.designs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesProblems;
import org.makeready.drawing.Renderer;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.Ids;
import org.makeready.platform.http.IfMatch;
import org.makeready.platform.http.Refusals;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.template.Template;

/// Saves designs. Unfinished ones too: a customer may stop anywhere. Only what could never become a design is refused.
@ApplicationScoped
class DesignEditor {
    private final Designs designs;
    private final Templates templates;
    private final Renderer renderer;
    private final OwnPictures pictures;
    private final Clock clock;

    DesignEditor(Designs designs, Templates templates, Renderer renderer, OwnPictures pictures, Clock clock) {
        this.designs = designs;
        this.templates = templates;
        this.renderer = renderer;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// A new design, checked but not yet stored.
    StoredDesign draft(String owner, String template, int version, String title, Choices choices) {
        refuseNeverPrintable(owner, offered(template, version), choices);
        var design = new StoredDesign();
        design.id = Ids.design();
        design.owner = owner;
        design.template = template;
        design.version = version;
        design.createdAt = clock.instant();
        design.save(title, choices, design.createdAt);
        return design;
    }

    SavedDesign add(StoredDesign draft) {
        designs.add(draft);
        return draft.saved();
    }

    /// Checked before the row is held, so that nobody waits for composing.
    SavedDesign change(String owner, String id, String ifMatch, String title, Choices choices) {
        var pinned = designs.saved(owner, id).orElseThrow(() -> Refusals.notFound("design"));
        IfMatch.require(ifMatch, pinned.etag());
        refuseNeverPrintable(owner, template(pinned), choices);
        return store(owner, id, ifMatch, title, choices);
    }

    @Transactional
    SavedDesign store(String owner, String id, String ifMatch, String title, Choices choices) {
        var design = locked(owner, id, ifMatch);
        design.save(title, choices, clock.instant());
        designs.storeRevision(design);
        return design.saved();
    }

    @Transactional
    void delete(String owner, String id, String ifMatch) {
        locked(owner, id, ifMatch).deletedAt = clock.instant();
    }

    Template template(SavedDesign design) {
        return templates.version(design.template(), design.version()).orElseThrow();
    }

    CompositionResult composed(String owner, SavedDesign design) {
        return renderer.compose(template(design), design.choices(), pictures.of(owner, design.choices()));
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

    private StoredDesign locked(String owner, String id, String ifMatch) {
        var design = designs.lock(owner, id).orElseThrow(() -> Refusals.notFound("design"));
        IfMatch.require(ifMatch, design.saved().etag());
        return design;
    }

    private void refuseNeverPrintable(String owner, Template template, Choices choices) {
        if (!(renderer.compose(template, choices, pictures.of(owner, choices))
                instanceof CompositionResult.Refused refused)) return;
        var errors = refused.problems().stream()
                .filter(DesignEditor::neverPrintable)
                .map(ChoicesProblems::error)
                .toList();
        if (!errors.isEmpty()) throw Refusals.invalid("These choices cannot be saved.", errors);
    }

    static boolean neverPrintable(Problem problem) {
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
}
