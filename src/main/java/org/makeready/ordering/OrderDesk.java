package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makeready.catalog.Templates;
import org.makeready.platform.Refusals;

/// What a customer may still do with an order once it is placed.
@ApplicationScoped
class OrderDesk {
    private final Orders orders;
    private final Workshop workshop;
    private final Templates templates;
    private final Clock clock;

    OrderDesk(Orders orders, Workshop workshop, Templates templates, Clock clock) {
        this.orders = orders;
        this.workshop = workshop;
        this.templates = templates;
        this.clock = clock;
    }

    /// Approves what was seen: the fingerprints must be exactly those of the order's lines. From this transaction on
    /// they are being made.
    @Transactional
    OrderView approve(String owner, String id, Set<String> seen) {
        var order = orders.held(owner, id).orElseThrow(() -> Refusals.missing("order"));
        requireSame(order.fingerprints(), seen);
        if (!order.approved()) {
            var now = clock.instant();
            take(order, OrderState.Step.APPROVE, "Approved " + String.join(", ", order.fingerprints()) + ".", now);
            workshop.take(toMake(order, now));
        }
        return orders.view(order);
    }

    @Transactional
    OrderView cancel(String owner, String id, String why) {
        var order = orders.held(owner, id).orElseThrow(() -> Refusals.missing("order"));
        if (order.state != OrderState.CANCELLED) {
            if (!workshop.callOff(id, why)) throw tooLate(order.state(orders.progress(order)));
            take(order, OrderState.Step.CANCEL, why, clock.instant());
        }
        return orders.view(order);
    }

    private List<LineToMake> toMake(PlacedOrder order, Instant now) {
        return order.lines.stream()
                .map(line -> new LineToMake(
                        order.id,
                        order.number,
                        line.id.position(),
                        line.title,
                        line.template,
                        line.version,
                        templates
                                .version(line.template, line.version)
                                .orElseThrow()
                                .product(),
                        line.size,
                        line.material,
                        line.quantity,
                        line.kinds,
                        line.fingerprint,
                        line.pdfSha256,
                        now))
                .toList();
    }

    private static void take(PlacedOrder order, OrderState.Step step, String why, Instant now) {
        if (!order.take(step, "customer", why, now)) throw tooLate(order.state);
    }

    private static RuntimeException tooLate(OrderState state) {
        return Refusals.conflict("order-" + state, "This order is " + state + "; it can no longer be changed.");
    }

    private static void requireSame(Set<String> ordered, Set<String> seen) {
        var strange = new TreeSet<>(seen);
        strange.removeAll(ordered);
        if (!strange.isEmpty())
            throw Refusals.conflict(
                    "wrong-fingerprint", "No line of this order has the fingerprint " + strange.first() + ".");
        var unseen = new TreeSet<>(ordered);
        unseen.removeAll(seen);
        if (!unseen.isEmpty())
            throw Refusals.conflict(
                    "missing-fingerprint",
                    "The line with the fingerprint " + unseen.first() + " is missing from the approval.");
    }
}
