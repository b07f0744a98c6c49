package org.makeready.merchandising;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.catalog.Shelf;
import org.makeready.catalog.Templates;
import org.makeready.merchandising.VersionState.Step;
import org.makeready.platform.BackgroundWork;
import org.makeready.platform.IfMatch;
import org.makeready.platform.Refusals;

/// Leads versions from draft to customers and back. What takes long (gates, reading the drawing) happens before the
/// rows are held; what is decided is decided while they are.
@ApplicationScoped
class VersionDesk {
    private final TemplateLives lives;
    private final Shelf shelf;
    private final Templates templates;
    private final List<PublishGate> gates;
    private final Publication publication;
    private final BackgroundWork background;
    private final boolean twoPersons;

    VersionDesk(
            TemplateLives lives,
            Shelf shelf,
            Templates templates,
            @All List<PublishGate> gates,
            Publication publication,
            BackgroundWork background,
            @ConfigProperty(name = "makeready.merchandising.two-person-review") boolean twoPersons) {
        this.lives = lives;
        this.shelf = shelf;
        this.templates = templates;
        this.gates = gates;
        this.publication = publication;
        this.background = background;
        this.twoPersons = twoPersons;
    }

    /// Who changes something, and whether they may approve what others made.
    record Actor(String account, String name, boolean reviewer) {}

    /// @param when present for a publication in the future
    record Change(VersionState wanted, Optional<Schedule> when, String why) {
        Step step() {
            return when.isPresent() ? Step.SCHEDULE : wanted.wanted();
        }
    }

    record Schedule(String local, String zone) {}

    record Standing(TemplateLife life, VersionState state) {}

    Standing change(TemplateLife.Id id, String ifMatch, Change change, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> permitted(id, ifMatch, change, actor));
        if (change.step() == Step.PUBLISH || change.step() == Step.SCHEDULE)
            LintReport.of(objections(id)).require("This version cannot be published.");
        if (change.step() == Step.PUBLISH) templates.version(id.slug(), id.version());
        return QuarkusTransaction.requiringNew().call(() -> {
            var life = permitted(id, ifMatch, change, actor);
            take(life, change, actor);
            return new Standing(life, lives.state(life));
        });
    }

    /// The version, held, if the caller may do this to it as they last saw it.
    private TemplateLife permitted(TemplateLife.Id id, String ifMatch, Change change, Actor actor) {
        lives.hold(id.slug());
        var life = lives.of(id.slug(), id.version()).orElseThrow(() -> Refusals.missing("version"));
        var state = lives.state(life);
        IfMatch.require(ifMatch, VersionView.tag(life, state));
        if (state.after(change.step()).isEmpty()) throw wrong(state);
        if (twoPersons && (change.step() == Step.PUBLISH || change.step() == Step.SCHEDULE))
            requireApproval(life, state, actor);
        return life;
    }

    /// What was offered before, or stands in the calendar, was approved then.
    private void requireApproval(TemplateLife life, VersionState state, Actor actor) {
        if (state == VersionState.SCHEDULED || shelf.everOffered(life.id.slug(), life.id.version())) return;
        if (state == VersionState.DRAFT)
            throw Refusals.conflict(
                    "review-required",
                    "Every version must be reviewed by a second person. Set the status to in-review; a reviewer can then publish it.");
        if (!actor.reviewer || actor.account.equals(life.uploadedBy)) {
            throw Refusals.conflict(
                    "review-required",
                    "Only a reviewer who did not upload this version can publish it. Ask a reviewer.");
        }
    }

    private void take(TemplateLife life, Change change, Actor actor) {
        life.publishAt = null;
        life.publishLocal = null;
        life.publishZone = null;
        switch (change.step()) {
            case PUBLISH -> publish(life, actor.name, change.why);
            case SCHEDULE -> schedule(life, change, actor);
            case RETIRE -> {
                shelf.retire(life.id.slug());
                lives.note(life, VersionState.RETIRED, actor.name, change.why);
            }
            case SUBMIT, SEND_BACK -> lives.note(life, change.step().to(), actor.name, change.why);
        }
    }

    private void publish(TemplateLife life, String who, String why) {
        var slug = life.id.slug();
        shelf.current(slug)
                .filter(replaced -> replaced != life.id.version())
                .flatMap(replaced -> lives.of(slug, replaced))
                .ifPresent(replaced -> lives.note(
                        replaced, VersionState.RETIRED, who, "Replaced by version %d.".formatted(life.id.version())));
        shelf.publish(templates.version(slug, life.id.version()).orElseThrow(), life.id.version());
        lives.note(life, VersionState.PUBLISHED, who, why);
    }

    private void schedule(TemplateLife life, Change change, Actor actor) {
        var when = change.when.orElseThrow();
        life.publishLocal = when.local;
        life.publishZone = when.zone;
        life.publishAt = LocalTimes.of(when.local, when.zone).instant();
        lives.note(
                life,
                VersionState.SCHEDULED,
                actor.name,
                (change.why + " For %s, %s.".formatted(when.local, when.zone)).strip());
        background.at(publication, publication.instance(life.id), life.publishAt);
    }

    /// Publishes what is due. Zone rules are asked again: countries change them at short notice.
    ///
    /// @return when to look again, if the time has not come
    Optional<Instant> due(TemplateLife.Id id) {
        var waiting = QuarkusTransaction.requiringNew().call(() -> scheduled(id));
        if (waiting.isEmpty() || waiting.get().isAfter(lives.now())) return waiting;
        var objections = objections(id);
        if (objections.isEmpty()) templates.version(id.slug(), id.version());
        QuarkusTransaction.requiringNew().run(() -> {
            lives.hold(id.slug());
            if (scheduled(id).filter(at -> !at.isAfter(lives.now())).isEmpty()) return;
            var life = lives.of(id.slug(), id.version()).orElseThrow();
            if (objections.isEmpty()) publish(life, "Makeready", "Published at the scheduled time.");
            else
                lives.note(
                        life,
                        VersionState.DRAFT,
                        "Makeready",
                        "Not published at the scheduled time: "
                                + objections.getFirst().message());
        });
        return Optional.empty();
    }

    private Optional<Instant> scheduled(TemplateLife.Id id) {
        return lives.of(id.slug(), id.version())
                .filter(life -> life.stage == TemplateLife.Stage.SCHEDULED)
                .map(life -> LocalTimes.of(life.publishLocal, life.publishZone).instant());
    }

    private List<LintFinding> objections(TemplateLife.Id id) {
        return gates.stream()
                .flatMap(gate -> gate.objections(id.slug(), id.version()).stream())
                .toList();
    }

    private static RuntimeException wrong(VersionState state) {
        return Refusals.conflict(
                "wrong-state", "This version is %s; it can change to: %s.".formatted(state, state.ways()));
    }
}
