package org.makeready.ordering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.makeready.ordering.lines.OrderLine;
import org.makeready.ordering.lines.OrderPosition;
import org.makeready.pictures.PictureUse;
import org.makeready.platform.database.Sql;

/// The orders customers have placed. Every query names the owner: a stranger's order is one that does not exist.
@ApplicationScoped
class Orders implements PanacheRepositoryBase<PlacedOrder, String>, PictureUse {
    private final Production production;
    private final Sql sql;

    Orders(Production production, Sql sql) {
        this.production = production;
        this.sql = sql;
    }

    @Transactional
    Optional<OrderView> findView(String owner, String id) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional().map(this::viewOf);
    }

    OrderView viewOf(PlacedOrder order) {
        return OrderView.of(order, progressOf(order));
    }

    List<LineProgress> progressOf(PlacedOrder order) {
        return production.progress(List.of(order.id)).getOrDefault(order.id, List.of());
    }

    /// To be changed in the transaction that asks: nobody else changes it meanwhile.
    Optional<PlacedOrder> locked(String owner, String id) {
        return find("id = ?1 and owner = ?2", id, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Transactional
    Optional<OrderLine> line(String owner, String id, int position) {
        return getEntityManager()
                .createQuery(
                        "select l from PlacedOrder o join o.lines l where o.id = ?1 and o.owner = ?2 "
                                + "and l.id.position = ?3",
                        OrderLine.class)
                .setParameter(1, id)
                .setParameter(2, owner)
                .setParameter(3, position)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<OrderLine> line(String id, int position) {
        return getEntityManager()
                .createQuery("select l from OrderLine l where l.id = ?1", OrderLine.class)
                .setParameter(1, new OrderPosition(id, position))
                .getResultStream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean uses(String owner, String picture) {
        return sql.query("""
                select exists (select from placed_order o join order_line l on l.placed_order = o.id
                    where o.owner = :owner and position(:picture in cast(l.pictures as text)) > 0)""")
                .bind("owner", owner)
                .bind("picture", picture)
                .mapTo(Boolean.class)
                .one();
    }

    /// Newest first, those placed before the given moment and id.
    @Transactional
    List<OrderView> page(String owner, Instant before, String id, int limit) {
        var found = find(
                        "owner = ?1 and (placedAt < ?2 or placedAt = ?2 and id < ?3) order by placedAt desc, id desc",
                        owner,
                        before,
                        id)
                .page(0, limit)
                .list();
        var progress = production.progress(found.stream().map(order -> order.id).toList());
        return found.stream()
                .map(order -> OrderView.of(order, progress.getOrDefault(order.id, List.of())))
                .toList();
    }

    /// Short enough to be read out over the phone.
    String nextNumber() {
        return "MR-"
                + sql.query("select nextval('order_number')").mapTo(Long.class).one();
    }
}
