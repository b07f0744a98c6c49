package org.makeready.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makeready.catalog.Templates;
import org.makeready.platform.http.Refusals;

/// What a customer may still do with an order once it is placed.
@ApplicationScoped
class OrderTransitions {
    private final Orders orders;
    private final Production production;
    private final Templates templates;
    private final Clock clock;

    OrderTransitions(Orders orders, Production production, Templates templates, Clock clock) {
        this.orders = orders;
        this.production = production;
        this.templates = templates;
        this.clock = clock;
    }

    /// Approves what was seen: the fingerprints must be exactly those of the order's lines. From this transaction on
    /// they are being made.
    @Transactional
    OrderView approve(String owner, String id, Set<String> seen) {
        var order = orders.locked(owner, id).orElseThrow(() -> Refusals.notFound("order"));
        requireSameFingerprints(order.fingerprints(), seen);
        if (!order.approved()) {
            var now = clock.instant();
            apply(
                    order,
                    OrderState.OrderStep.APPROVE,
                    "Approved " + String.join(", ", order.fingerprints()) + ".",
                    now);
            production.produce(toMake(order, now));
        }
        return orders.viewOf(order);
    }

    @Transactional
    OrderView cancel(String owner, String id, String why) {
        var order = orders.locked(owner, id).orElseThrow(() -> Refusals.notFound("order"));
        if (order.state != OrderState.CANCELLED) {
            if (!production.cancel(id, why)) throw wrongState(order.state(orders.progressOf(order)));
            apply(order, OrderState.OrderStep.CANCEL, why, clock.instant());
        }
        return orders.viewOf(order);
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

    private static void apply(PlacedOrder order, OrderState.OrderStep step, String why, Instant now) {
        if (!order.apply(step, "customer", why, now)) throw wrongState(order.state);
    }

    private static RuntimeException wrongState(OrderState state) {
        return Refusals.conflict("order-" + state, "This order is " + state + "; it can no longer be changed.");
    }

    private static void requireSameFingerprints(Set<String> ordered, Set<String> seen) {
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
