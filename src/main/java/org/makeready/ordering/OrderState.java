package org.makeready.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.makeready.ordering.LineProgress.ProgressStage;

/// Where an order stands. Approving and cancelling are the customer's; everything in between follows from the lines.
enum OrderState {
    AWAITING_APPROVAL,
    APPROVED,
    IN_PRODUCTION,
    SHIPPED,
    DELIVERED,
    REJECTED,
    CANCELLED;

    enum OrderStep {
        APPROVE,
        CANCEL
    }

    /// Where the step leads, or nothing when it may not be taken from here.
    Optional<OrderState> after(OrderStep step) {
        return Optional.ofNullable(
                switch (step) {
                    case APPROVE -> this == AWAITING_APPROVAL ? APPROVED : null;
                    case CANCEL -> this == AWAITING_APPROVAL || this == APPROVED ? CANCELLED : null;
                });
    }

    /// The state of an approved order: as far as its slowest line has come, leaving aside lines that will not be made.
    static OrderState of(Collection<ProgressStage> lines) {
        var made = EnumSet.noneOf(ProgressStage.class);
        made.addAll(lines);
        made.remove(ProgressStage.CANCELLED);
        if (made.isEmpty()) return lines.isEmpty() ? APPROVED : CANCELLED;
        if (made.equals(Set.of(ProgressStage.REJECTED))) return REJECTED;
        made.remove(ProgressStage.REJECTED);
        if (made.equals(Set.of(ProgressStage.WAITING))) return APPROVED;
        if (made.equals(Set.of(ProgressStage.DELIVERED))) return DELIVERED;
        return made.contains(ProgressStage.WAITING) || made.contains(ProgressStage.STARTED) ? IN_PRODUCTION : SHIPPED;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
