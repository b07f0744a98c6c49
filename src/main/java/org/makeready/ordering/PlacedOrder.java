package org.makeready.ordering;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.makeready.ordering.lines.OrderLine;
import org.makeready.ordering.lines.OrderPosition;

@Entity
@Table(name = "placed_order")
class PlacedOrder {
    @Id
    String id;

    String number;
    String owner;

    @Convert(converter = OrderColumns.OrderStateText.class)
    OrderState state = OrderState.AWAITING_APPROVAL;

    @Convert(converter = OrderColumns.ContactJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    Contact contact;

    @Column(name = "ship_to")
    @Convert(converter = OrderColumns.AddressJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    Address shipTo;

    String reference;
    String currency;
    BigDecimal total;

    @Column(name = "placed_at")
    Instant placedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "placed_order", insertable = false, updatable = false)
    @OrderBy("id.position")
    List<OrderLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "placed_order", insertable = false, updatable = false)
    @OrderBy("id.position")
    List<OrderEvent> events = new ArrayList<>();

    /// Takes the step if it may be taken from here, and writes down who took it and why.
    boolean apply(OrderState.OrderStep step, String who, String why, Instant now) {
        var next = state.after(step);
        next.ifPresent(reached -> {
            state = reached;
            recordEvent(who, why, now);
        });
        return next.isPresent();
    }

    void recordEvent(String who, String why, Instant now) {
        events.add(OrderEvent.of(new OrderPosition(id, events.size() + 1), now, who, state.toString(), why));
    }

    /// What is stored, and from the approval on what has become of the lines.
    OrderState state(List<LineProgress> progress) {
        return state == OrderState.APPROVED
                ? OrderState.of(progress.stream().map(LineProgress::stage).toList())
                : state;
    }

    boolean approved() {
        return switch (state) {
            case APPROVED, IN_PRODUCTION, SHIPPED, DELIVERED, REJECTED -> true;
            case AWAITING_APPROVAL, CANCELLED -> false;
        };
    }

    Set<String> fingerprints() {
        return lines.stream().map(line -> line.fingerprint).collect(Collectors.toCollection(TreeSet::new));
    }
}
