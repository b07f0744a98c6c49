package org.makeready.pictures;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeready.platform.database.Sql;

/// The pictures customers have sent. Every query names the owner: a stranger's picture is one that does not exist.
@ApplicationScoped
class CustomerPictures implements PanacheRepositoryBase<CustomerPicture, String> {
    private final Sql sql;

    CustomerPictures(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    Optional<CustomerPicture> findOwned(String owner, String id) {
        return find("id = ?1 and owner = ?2 and deletedAt is null", id, owner).firstResultOptional();
    }

    /// Newest first, those sent before the given moment and id.
    @Transactional
    List<CustomerPicture> page(String owner, Instant before, String id, int limit) {
        return find(
                        "owner = ?1 and deletedAt is null and (createdAt < ?2 or createdAt = ?2 and id < ?3) "
                                + "order by createdAt desc, id desc",
                        owner,
                        before,
                        id)
                .page(0, limit)
                .list();
    }

    /// SHA-256 by id of those the customer has, or had and whose file is still there: designs go on using them.
    @Transactional
    Map<String, String> files(String owner, Collection<String> ids) {
        return find("owner = ?1 and removedAt is null and id in ?2", owner, ids).stream()
                .collect(Collectors.toMap(picture -> picture.id, picture -> picture.sha256));
    }

    Optional<CustomerPicture> findSame(String owner, String sha256) {
        return find("owner = ?1 and sha256 = ?2 and deletedAt is null", owner, sha256)
                .firstResultOptional();
    }

    long bytes(String owner) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(bytes), 0) from CustomerPicture where owner = ?1 and deletedAt is null",
                        Long.class)
                .setParameter(1, owner)
                .getSingleResult();
    }

    long count(String owner) {
        return count("owner = ?1 and deletedAt is null", owner);
    }

    @Transactional
    List<CustomerPicture> deletedBefore(Instant moment, int limit) {
        return find("deletedAt < ?1 and removedAt is null order by deletedAt", moment)
                .page(0, limit)
                .list();
    }

    /// Whoever holds a name does with it what others must not see half done, until the transaction ends.
    void lock(String name) {
        sql.lock(name);
    }
}
