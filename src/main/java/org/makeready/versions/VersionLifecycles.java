package org.makeready.versions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.makeready.catalog.PublishedTemplates;
import org.makeready.catalog.TemplateVersions;
import org.makeready.platform.database.Sql;
import org.makeready.versions.VersionLifecycle.Stage;

/// The lives of all versions, and what happened in them. Every method joins the caller's transaction.
@ApplicationScoped
class VersionLifecycles implements PanacheRepositoryBase<VersionLifecycle, VersionLifecycle.Id> {
    private final TemplateVersions versions;
    private final PublishedTemplates published;
    private final Sql sql;
    private final Clock clock;

    VersionLifecycles(TemplateVersions versions, PublishedTemplates published, Sql sql, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.published = published;
        this.clock = clock;
    }

    /// Until the transaction ends nobody else changes anything about this template.
    void lock(String slug) {
        versions.lock(slug);
        addImported(slug);
    }

    /// Those that came from the folder have been offered at once.
    private void addImported(String slug) {
        sql.update("""
                insert into template_life (slug, version, stage, since, revision, uploaded_at, findings)
                select slug, version, 'released', imported_at, 0, imported_at, '[]' from template_version
                    where slug = :slug
                on conflict do nothing""").bind("slug", slug).execute();
    }

    VersionLifecycle add(VersionLifecycle lifecycle) {
        persist(lifecycle);
        return lifecycle;
    }

    Optional<VersionLifecycle> of(String slug, int version) {
        addImported(slug);
        return findByIdOptional(new VersionLifecycle.Id(slug, version));
    }

    /// Newest first, those before this version.
    List<VersionLifecycle> page(String slug, int before, int limit) {
        addImported(slug);
        return find("id.slug = ?1 and id.version < ?2 order by id.version desc", slug, before)
                .page(0, limit)
                .list();
    }

    VersionState state(VersionLifecycle lifecycle) {
        return switch (lifecycle.stage) {
            case DRAFT -> VersionState.DRAFT;
            case IN_REVIEW -> VersionState.IN_REVIEW;
            case SCHEDULED -> VersionState.SCHEDULED;
            case RELEASED ->
                published
                                .currentVersion(lifecycle.id.slug())
                                .filter(offered -> offered == lifecycle.id.version())
                                .isPresent()
                        ? VersionState.PUBLISHED
                        : VersionState.RETIRED;
        };
    }

    /// Writes down where a version stands now.
    void recordState(VersionLifecycle lifecycle, VersionState state, String who, String why) {
        lifecycle.stage = switch (state) {
            case DRAFT -> Stage.DRAFT;
            case IN_REVIEW -> Stage.IN_REVIEW;
            case SCHEDULED -> Stage.SCHEDULED;
            case PUBLISHED, RETIRED -> Stage.RELEASED;
        };
        lifecycle.since = now();
        lifecycle.revision++;
        var event = new TemplateEvent();
        event.id = new TemplateEvent.EventId(lifecycle.id.slug(), lifecycle.id.version(), lifecycle.revision);
        event.at = lifecycle.since;
        event.who = who;
        event.what = state.toString();
        event.why = why;
        getEntityManager().persist(event);
    }

    List<TemplateEvent> history(VersionLifecycle.Id id) {
        return getEntityManager()
                .createQuery(
                        "from TemplateEvent e where e.id.slug = ?1 and e.id.version = ?2 order by e.id.position",
                        TemplateEvent.class)
                .setParameter(1, id.slug())
                .setParameter(2, id.version())
                .getResultList();
    }

    /// As exact as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
