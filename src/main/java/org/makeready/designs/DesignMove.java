package org.makeready.designs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.makeready.catalog.Templates;
import org.makeready.choices.ChoicesProblems;
import org.makeready.drawing.Renderer;
import org.makeready.pictures.OwnPictures;
import org.makeready.platform.http.IfMatch;
import org.makeready.platform.http.Refusals;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.template.Template;

/// Takes designs from one version of their template to another, or leaves them where they are.
@ApplicationScoped
class DesignMove {
    private final Designs designs;
    private final DesignEditor editor;
    private final Templates templates;
    private final Renderer renderer;
    private final OwnPictures pictures;
    private final Clock clock;

    DesignMove(
            Designs designs,
            DesignEditor editor,
            Templates templates,
            Renderer renderer,
            OwnPictures pictures,
            Clock clock) {
        this.designs = designs;
        this.editor = editor;
        this.templates = templates;
        this.renderer = renderer;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Composed before the row is held, so that nobody waits for it.
    ///
    /// @param version null for the one that is offered
    /// @param choices null for those the design has
    SavedDesign move(String owner, String id, String ifMatch, Integer version, Choices choices) {
        var pinned = designs.saved(owner, id).orElseThrow(() -> Refusals.notFound("design"));
        IfMatch.require(ifMatch, pinned.etag());
        int wanted = version != null
                ? version
                : templates
                        .publishedVersion(pinned.template())
                        .orElseThrow(() -> refused(
                                "",
                                "not-offered",
                                "The template is no longer published.",
                                "Keep the design as it is: it can still be ordered."));
        if (wanted == pinned.version())
            throw Refusals.conflict("same-version", "The design already uses version %d.".formatted(wanted));
        var template = templates
                .offered(pinned.template(), wanted)
                .orElseThrow(() -> refused(
                        "/version",
                        "unknown-version",
                        "There is no published version %d of \"%s\".".formatted(wanted, pinned.template()),
                        "Leave it out to use the newest version."));
        var taken = choices == null ? pinned.choices() : choices;
        requirePrintable(owner, pinned, template, taken);
        return QuarkusTransaction.requiringNew().call(() -> store(owner, id, ifMatch, wanted, taken));
    }

    /// What could be printed before must be printable afterwards; unfinished designs may stay so.
    private void requirePrintable(String owner, SavedDesign pinned, Template template, Choices choices) {
        if (!(renderer.compose(template, choices, pictures.of(owner, choices))
                instanceof CompositionResult.Refused(var problems))) return;
        boolean unfinished = editor.composed(owner, pinned) instanceof CompositionResult.Refused;
        var errors = problems.stream()
                .filter(problem -> !unfinished || DesignEditor.neverPrintable(problem))
                .map(ChoicesProblems::error)
                .toList();
        if (!errors.isEmpty())
            throw Refusals.invalid("The design cannot be printed with this version, so it was not moved.", errors);
    }

    private SavedDesign store(String owner, String id, String ifMatch, int version, Choices choices) {
        var design = designs.lock(owner, id).orElseThrow(() -> Refusals.notFound("design"));
        IfMatch.require(ifMatch, design.saved().etag());
        design.version = version;
        design.save(design.title, choices, clock.instant().truncatedTo(ChronoUnit.MICROS));
        designs.storeRevision(design);
        return design.saved();
    }

    private static RuntimeException refused(String pointer, String code, String detail, String hint) {
        return Refusals.invalid("The design cannot be moved.", List.of(Refusals.error(pointer, code, detail, hint)));
    }
}
