package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.makeready.platform.Refusals;

/// What a customer may still do with an order once it is placed.
@ApplicationScoped
class OrderDesk {
    private final Orders orders;

    OrderDesk(Orders orders) {
        this.orders = orders;
    }

    /// Approves what was seen: the fingerprints must be exactly those of the order's lines.
    @Transactional
    OrderView approve(String owner, String id, Set<String> seen) {
        var order = orders.held(owner, id).orElseThrow(() -> Refusals.missing("order"));
        requireSame(order.fingerprints(), seen);
        if (!order.approved()) take(order, OrderState.Step.APPROVE, "Approved " + String.join(", ", order.fingerprints()) + ".");
        return OrderView.of(order);
    }

    @Transactional
    OrderView cancel(String owner, String id, String why) {
        var order = orders.held(owner, id).orElseThrow(() -> Refusals.missing("order"));
        if (order.state != OrderState.CANCELLED) take(order, OrderState.Step.CANCEL, why);
        return OrderView.of(order);
    }

    private static void take(PlacedOrder order, OrderState.Step step, String why) {
        if (!order.take(step, "customer", why, Instant.now().truncatedTo(ChronoUnit.MICROS))) {
            throw Refusals.conflict("order-" + order.state, "This order is " + order.state + "; it is too late for that.");
        }
    }

    private static void requireSame(Set<String> ordered, Set<String> seen) {
        var strange = new TreeSet<>(seen);
        strange.removeAll(ordered);
        if (!strange.isEmpty()) throw Refusals.conflict("wrong-fingerprint", "No line of this order has the fingerprint " + strange.first() + ".");
        var unseen = new TreeSet<>(ordered);
        unseen.removeAll(seen);
        if (!unseen.isEmpty()) throw Refusals.conflict("missing-fingerprint", "The line with the fingerprint " + unseen.first() + " is not named.");
    }
}
