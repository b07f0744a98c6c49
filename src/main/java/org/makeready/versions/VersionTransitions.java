package org.makeready.versions;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.makeready.catalog.PublishedTemplates;
import org.makeready.catalog.Templates;
import org.makeready.platform.http.IfMatch;
import org.makeready.platform.http.Refusals;
import org.makeready.platform.work.BackgroundWork;
import org.makeready.reading.LintFinding;
import org.makeready.reading.LintReport;
import org.makeready.versions.VersionState.Transition;

/// Leads versions from draft to customers and back. What takes long (gates, reading the drawing) happens before the
/// rows are held; what is decided is decided while they are.
@ApplicationScoped
class VersionTransitions {
    private final VersionLifecycles lifecycles;
    private final PublishedTemplates published;
    private final Templates templates;
    private final List<PublishGate> gates;
    private final ScheduledPublication publication;
    private final BackgroundWork background;
    private final boolean twoPersons;

    VersionTransitions(
            VersionLifecycles lifecycles,
            PublishedTemplates published,
            Templates templates,
            @All List<PublishGate> gates,
            ScheduledPublication publication,
            BackgroundWork background,
            @ConfigProperty(name = "makeready.merchandising.two-person-review") boolean twoPersons) {
        this.lifecycles = lifecycles;
        this.published = published;
        this.templates = templates;
        this.gates = gates;
        this.publication = publication;
        this.background = background;
        this.twoPersons = twoPersons;
    }

    /// Who changes something, and whether they may approve what others made.
    record Actor(String account, String name, boolean reviewer) {}

    /// @param when present for a publication in the future
    record StatusChange(VersionState wanted, Optional<PublicationTime> when, String why) {
        Transition transition() {
            return when.isPresent() ? Transition.SCHEDULE : wanted.transitionInto();
        }
    }

    record PublicationTime(String local, String zone) {}

    record ChangedVersion(VersionLifecycle life, VersionState state) {}

    ChangedVersion change(VersionLifecycle.Id id, String ifMatch, StatusChange change, Actor actor) {
        QuarkusTransaction.requiringNew().run(() -> requirePermitted(id, ifMatch, change, actor));
        if (change.transition() == Transition.PUBLISH || change.transition() == Transition.SCHEDULE)
            LintReport.of(objections(id)).requirePublishable("This version cannot be published.");
        if (change.transition() == Transition.PUBLISH) templates.version(id.slug(), id.version());
        return QuarkusTransaction.requiringNew().call(() -> {
            var lifecycle = requirePermitted(id, ifMatch, change, actor);
            apply(lifecycle, change, actor);
            return new ChangedVersion(lifecycle, lifecycles.state(lifecycle));
        });
    }

    /// The version, held, if the caller may do this to it as they last saw it.
    private VersionLifecycle requirePermitted(
            VersionLifecycle.Id id, String ifMatch, StatusChange change, Actor actor) {
        lifecycles.lock(id.slug());
        var lifecycle = lifecycles.of(id.slug(), id.version()).orElseThrow(() -> Refusals.notFound("version"));
        var state = lifecycles.state(lifecycle);
        IfMatch.require(ifMatch, VersionView.tag(lifecycle, state));
        if (state.after(change.transition()).isEmpty()) throw wrongState(state);
        if (twoPersons && (change.transition() == Transition.PUBLISH || change.transition() == Transition.SCHEDULE))
            requireApproval(lifecycle, state, actor);
        return lifecycle;
    }

    /// What was offered before, or stands in the calendar, was approved then.
    private void requireApproval(VersionLifecycle lifecycle, VersionState state, Actor actor) {
        if (state == VersionState.SCHEDULED || published.everPublished(lifecycle.id.slug(), lifecycle.id.version()))
            return;
        if (state == VersionState.DRAFT)
            throw Refusals.conflict(
                    "review-required",
                    "Every version must be reviewed by a second person. Set the status to in-review; "
                            + "a reviewer can then publish it.");
        if (!actor.reviewer || actor.account.equals(lifecycle.uploadedBy)) {
            throw Refusals.conflict(
                    "review-required",
                    "Only a reviewer who did not upload this version can publish it. Ask a reviewer.");
        }
    }

    private void apply(VersionLifecycle lifecycle, StatusChange change, Actor actor) {
        lifecycle.publishAt = null;
        lifecycle.publishLocal = null;
        lifecycle.publishZone = null;
        switch (change.transition()) {
            case PUBLISH -> publish(lifecycle, actor.name, change.why);
            case SCHEDULE -> schedule(lifecycle, change, actor);
            case RETIRE -> {
                published.retire(lifecycle.id.slug());
                lifecycles.recordState(lifecycle, VersionState.RETIRED, actor.name, change.why);
            }
            case SUBMIT, SEND_BACK ->
                lifecycles.recordState(lifecycle, change.transition().to(), actor.name, change.why);
        }
    }

    private void publish(VersionLifecycle lifecycle, String who, String why) {
        var slug = lifecycle.id.slug();
        published
                .currentVersion(slug)
                .filter(replaced -> replaced != lifecycle.id.version())
                .flatMap(replaced -> lifecycles.of(slug, replaced))
                .ifPresent(replaced -> lifecycles.recordState(
                        replaced,
                        VersionState.RETIRED,
                        who,
                        "Replaced by version %d.".formatted(lifecycle.id.version())));
        published.publish(templates.version(slug, lifecycle.id.version()).orElseThrow(), lifecycle.id.version());
        lifecycles.recordState(lifecycle, VersionState.PUBLISHED, who, why);
    }

    private void schedule(VersionLifecycle lifecycle, StatusChange change, Actor actor) {
        var when = change.when.orElseThrow();
        lifecycle.publishLocal = when.local;
        lifecycle.publishZone = when.zone;
        lifecycle.publishAt = ResolvedLocalTime.of(when.local, when.zone).instant();
        lifecycles.recordState(
                lifecycle,
                VersionState.SCHEDULED,
                actor.name,
                (change.why + " For %s, %s.".formatted(when.local, when.zone)).strip());
        background.scheduleAt(publication, publication.instance(lifecycle.id), lifecycle.publishAt);
    }

    /// Publishes what is due. Zone rules are asked again: countries change them at short notice.
    ///
    /// @return when to look again, if the time has not come
    Optional<Instant> publishDue(VersionLifecycle.Id id) {
        var waiting = QuarkusTransaction.requiringNew().call(() -> scheduledTime(id));
        if (waiting.isEmpty() || waiting.get().isAfter(lifecycles.now())) return waiting;
        var objections = objections(id);
        if (objections.isEmpty()) templates.version(id.slug(), id.version());
        QuarkusTransaction.requiringNew().run(() -> {
            lifecycles.lock(id.slug());
            if (scheduledTime(id).filter(at -> !at.isAfter(lifecycles.now())).isEmpty()) return;
            var lifecycle = lifecycles.of(id.slug(), id.version()).orElseThrow();
            if (objections.isEmpty()) publish(lifecycle, "Makeready", "Published at the scheduled time.");
            else
                lifecycles.recordState(
                        lifecycle,
                        VersionState.DRAFT,
                        "Makeready",
                        "Not published at the scheduled time: "
                                + objections.getFirst().message());
        });
        return Optional.empty();
    }

    private Optional<Instant> scheduledTime(VersionLifecycle.Id id) {
        return lifecycles
                .of(id.slug(), id.version())
                .filter(lifecycle -> lifecycle.stage == VersionLifecycle.Stage.SCHEDULED)
                .map(lifecycle -> ResolvedLocalTime.of(lifecycle.publishLocal, lifecycle.publishZone)
                        .instant());
    }

    private List<LintFinding> objections(VersionLifecycle.Id id) {
        return gates.stream()
                .flatMap(gate -> gate.objections(id.slug(), id.version()).stream())
                .toList();
    }

    private static RuntimeException wrongState(VersionState state) {
        return Refusals.conflict(
                "wrong-state", "This version is %s; it can change to: %s.".formatted(state, state.nextStates()));
    }
}
