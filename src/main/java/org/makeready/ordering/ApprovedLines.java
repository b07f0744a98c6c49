package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.makeready.press.composition.Composition;

/// What customers approved, for those who make it.
@ApplicationScoped
public class ApprovedLines {
    private final Orders orders;
    private final LineReprint reprint;

    ApprovedLines(Orders orders, LineReprint reprint) {
        this.orders = orders;
        this.reprint = reprint;
    }

    /// Where the parcel goes, and the customer's own word for the order.
    public record Parcel(Address shipTo, String reference) {}

    /// The line composed again out of what it froze: what the customer saw, or a failure.
    public Composition composition(String order, int line) {
        var frozen = orders.line(order, line).orElseThrow();
        var composition = reprint.composed(frozen);
        if (!composition.fingerprint().equals(frozen.fingerprint)) {
            throw new IllegalStateException("Line %d of %s no longer comes out as it was approved".formatted(line, order));
        }
        return composition;
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
