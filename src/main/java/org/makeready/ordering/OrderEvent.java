package org.makeready.ordering;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.makeready.ordering.lines.OrderPosition;

/// A change of an order's state: who brought it about, when and why. History is only added to.
@Entity
@Immutable
@Table(name = "order_event")
class OrderEvent {
    @EmbeddedId
    OrderPosition id;

    Instant at;
    String who;
    String what;
    String why;

    static OrderEvent of(OrderPosition id, Instant at, String who, String what, String why) {
        var event = new OrderEvent();
        event.id = id;
        event.at = at;
        event.who = who;
        event.what = what;
        event.why = why;
        return event;
    }
}
