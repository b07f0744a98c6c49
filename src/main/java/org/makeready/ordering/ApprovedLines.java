package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.makeready.press.composition.Composition;
import org.makeready.press.template.Template;

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

    /// What is to be printed of a line.
    public sealed interface Work {
        record Single(Composition composition) implements Work {}

        /// Variable data: many pieces of one template, in their order.
        ///
        /// @param pieces closing it closes the file they are read from
        record Run(Template template, int kinds, Stream<Piece> pieces) implements Work {}
    }

    /// One piece of a run, from this row of its batch.
    public record Piece(int row, Composition composition) {}

    /// The line composed again out of what it froze: what the customer saw, or a failure.
    public Work work(String order, int line) {
        return reprint.work(orders.line(order, line).orElseThrow());
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
