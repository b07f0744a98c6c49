package org.makeready.catalog;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.database.Sql;

/// The history of what was offered when. Every method joins the caller's transaction.
@Singleton
class PublicationHistory {
    private final Sql sql;
    private final Clock clock;

    PublicationHistory(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Publication(long position, String slug) {}

    /// Rows become visible in the order of their positions, because nobody else adds one until this transaction ends:
    /// whoever has seen a position has seen all before it.
    ///
    /// @param version empty when the template is offered no longer
    void add(String slug, Optional<Integer> version) {
        sql.lock("publication");
        sql.update("insert into publication (slug, version, at) values (:slug, :version, :at)")
                .bind("slug", slug)
                .bind("version", version.orElse(null))
                .bind("at", clock.instant())
                .execute();
    }

    Optional<Integer> currentVersion(String slug) {
        return sql.query("select version from publication where slug = :slug order by position desc limit 1")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne();
    }

    /// Whether customers have ever seen this version: then what they made of it goes on.
    boolean everPublished(String slug, int version) {
        return sql.query("select exists (select from publication where slug = :slug and version = :version)")
                .bind("slug", slug)
                .bind("version", version)
                .mapTo(Boolean.class)
                .one();
    }

    long lastPosition() {
        return sql.query("select coalesce(max(position), 0) from publication")
                .mapTo(Long.class)
                .one();
    }

    List<Publication> after(long position, int limit) {
        return sql.query("""
                select position, slug from publication where position > :position order by position limit :limit""")
                .bind("position", position)
                .bind("limit", limit)
                .mapTo(Publication.class)
                .list();
    }
}
