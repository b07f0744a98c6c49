package org.makeready.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/// Where an order stands and which steps lead on from there.
enum OrderState {
    AWAITING_APPROVAL, APPROVED, IN_PRODUCTION, SHIPPED, CANCELLED;

    enum Step { APPROVE, START_PRODUCTION, SHIP, CANCEL }

    /// Where the step leads, or nothing when it may not be taken from here.
    Optional<OrderState> after(Step step) {
        return Optional.ofNullable(switch (step) {
            case APPROVE -> this == AWAITING_APPROVAL ? APPROVED : null;
            case START_PRODUCTION -> this == APPROVED ? IN_PRODUCTION : null;
            case SHIP -> this == IN_PRODUCTION ? SHIPPED : null;
            case CANCEL -> this == AWAITING_APPROVAL || this == APPROVED ? CANCELLED : null;
        });
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
