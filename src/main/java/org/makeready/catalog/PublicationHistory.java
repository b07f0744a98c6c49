package org.makeready.catalog;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The history of what was offered when. Every method joins the caller's transaction.
@Singleton
class PublicationHistory {
    private static final long ONE_AFTER_THE_OTHER = 0x7075626c; // any number, as long as all nodes name the same

    private final EntityManager database;
    private final Clock clock;

    PublicationHistory(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Publication(long position, String slug) {}

    /// Rows become visible in the order of their positions, because nobody else adds one until this transaction ends:
    /// whoever has seen a position has seen all before it.
    ///
    /// @param version empty when the template is offered no longer
    void add(String slug, Optional<Integer> version) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + ONE_AFTER_THE_OTHER + ")")
                .getSingleResult();
        database.createNativeQuery(
                        "insert into publication (slug, version, at) values (:slug, cast(:version as integer), :at)")
                .setParameter("slug", slug)
                .setParameter(
                        "version",
                        version.map(number -> Integer.toString(number)).orElse(null))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    Optional<Integer> currentVersion(String slug) {
        return database.createNativeQuery(
                        "select coalesce(version, 0) from publication where slug = :slug order by position desc limit 1",
                        Integer.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(Integer.class::cast)
                .filter(version -> (int) version > 0);
    }

    /// Whether customers have ever seen this version: then what they made of it goes on.
    boolean everPublished(String slug, int version) {
        return !database.createNativeQuery(
                        "select 1 from publication where slug = :slug and version = :version limit 1", Integer.class)
                .setParameter("slug", slug)
                .setParameter("version", version)
                .getResultList()
                .isEmpty();
    }

    long lastPosition() {
        return (Long) database.createNativeQuery("select coalesce(max(position), 0) from publication", Long.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Publication> after(long position, int limit) {
        List<Object[]> rows = database.createNativeQuery(
                        "select position, slug from publication where position > :position order by position")
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Publication((Long) row[0], (String) row[1]))
                .toList();
    }
}
