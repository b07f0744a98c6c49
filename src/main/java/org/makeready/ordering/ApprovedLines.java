package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.makeready.ordering.lines.LineComposer;
import org.makeready.ordering.lines.LineContent;

/// What customers approved, for those who make it.
@ApplicationScoped
public class ApprovedLines {
    private final Orders orders;
    private final LineComposer composer;

    ApprovedLines(Orders orders, LineComposer composer) {
        this.orders = orders;
        this.composer = composer;
    }

    /// Where the parcel goes, and the customer's own word for the order.
    public record Parcel(Address shipTo, String reference) {}

    /// The line composed again out of what it froze: what the customer saw, or a failure.
    public LineContent content(String order, int line) {
        return composer.content(orders.line(order, line).orElseThrow());
    }

    @Transactional
    public Parcel parcel(String order) {
        var placed = orders.findById(order);
        return new Parcel(placed.shipTo, placed.reference);
    }

    @Transactional
    public boolean owns(String owner, String order) {
        return orders.count("id = ?1 and owner = ?2", order, owner) > 0;
    }
}
