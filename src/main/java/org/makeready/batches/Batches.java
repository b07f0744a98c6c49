package org.makeready.batches;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.makeready.pictures.PictureUse;
import org.makeready.platform.database.Sql;

/// The batches customers have.
@ApplicationScoped
class Batches implements PanacheRepositoryBase<Batch, String>, PictureUse {
    private final Sql sql;

    Batches(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    Optional<Batch> own(String owner, String id) {
        return find("id = ?1 and owner = ?2 and deletedAt is null", id, owner).firstResultOptional();
    }

    @Transactional
    Optional<Batch> existing(String id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    /// The same, to be changed in the transaction that asks: nobody else changes it meanwhile.
    Optional<Batch> locked(String id) {
        return find("id = ?1 and deletedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// Newest first, those made before the given moment and id.
    @Transactional
    List<Batch> page(String owner, Instant before, String id, int limit) {
        return find(
                        "owner = ?1 and deletedAt is null and (createdAt < ?2 or createdAt = ?2 and id < ?3) "
                                + "order by createdAt desc, id desc",
                        owner,
                        before,
                        id)
                .page(0, limit)
                .list();
    }

    @Override
    @Transactional
    public boolean uses(String owner, String picture) {
        return sql.query("""
                select exists (select from batch
                    where owner = :owner and deleted_at is null
                        and position(:picture in cast(pictures as text)) > 0)""")
                .bind("owner", owner)
                .bind("picture", picture)
                .mapTo(Boolean.class)
                .one();
    }
}
