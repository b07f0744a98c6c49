package org.makeready.designs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.makeready.choices.ChoicesColumn;
import org.makeready.pictures.PictureUse;
import org.makeready.platform.database.Sql;

/// The designs customers have saved. Every query names the owner: a stranger's design is one that does not exist.
@ApplicationScoped
public class Designs implements PanacheRepositoryBase<StoredDesign, String>, PictureUse {
    private final Sql sql;

    Designs(Sql sql) {
        this.sql = sql;
    }

    /// The newest revision of a design of this customer.
    @Transactional
    public Optional<SavedDesign> saved(String owner, String id) {
        return find("id = ?1 and owner = ?2 and deletedAt is null", id, owner)
                .firstResultOptional()
                .map(StoredDesign::saved);
    }

    /// The same, to be changed in the transaction that asks: nobody else changes it meanwhile.
    Optional<StoredDesign> lock(String owner, String id) {
        return find("id = ?1 and owner = ?2 and deletedAt is null", id, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void add(StoredDesign design) {
        persist(design);
        storeRevision(design);
    }

    void storeRevision(StoredDesign design) {
        getEntityManager().persist(StoredRevision.of(design));
    }

    /// Newest first, those made before the given moment and id.
    @Transactional
    List<SavedDesign> page(String owner, Instant before, String id, int limit) {
        return find(
                        "owner = ?1 and deletedAt is null and (createdAt < ?2 or createdAt = ?2 and id < ?3) "
                                + "order by createdAt desc, id desc",
                        owner,
                        before,
                        id)
                .page(0, limit)
                .stream()
                .map(StoredDesign::saved)
                .toList();
    }

    /// Any save of a design that is not deleted: the customer may go back to it.
    @Override
    @Transactional
    public boolean uses(String owner, String picture) {
        return sql.query("""
                select exists (select from design d join design_revision r on r.design = d.id
                    where d.owner = :owner and d.deleted_at is null
                        and position(:picture in cast(r.choices as text)) > 0)""")
                .bind("owner", owner)
                .bind("picture", picture)
                .mapTo(Boolean.class)
                .one();
    }

    @Transactional
    List<SavedDesign> revisions(SavedDesign design) {
        return getEntityManager()
                .createQuery("from StoredRevision where id.design = ?1 order by id.revision desc", StoredRevision.class)
                .setParameter(1, design.id())
                .setMaxResults(200)
                .getResultStream()
                .map(r -> new SavedDesign(
                        design.id(),
                        r.id.revision(),
                        r.template,
                        r.version,
                        r.title,
                        ChoicesColumn.read(r.choices),
                        design.createdAt(),
                        r.savedAt))
                .toList();
    }
}
