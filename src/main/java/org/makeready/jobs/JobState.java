package org.makeready.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeready.ordering.LineProgress.ProgressStage;

/// Where a job stands. The table of [#after] is all there is: a step that is not in it is refused.
enum JobState {
    APPROVED,
    RENDERING,
    READY,
    ON_HOLD,
    CLAIMED,
    IN_PRODUCTION,
    PRINTED,
    SHIPPED,
    DELIVERED,
    REJECTED,
    CANCELLED;

    enum JobStep {
        RENDER,
        MAKE_READY,
        HOLD,
        RESUME,
        CLAIM,
        RELEASE,
        EXPIRE,
        START,
        PRINT,
        SHIP,
        DELIVER,
        REJECT,
        REPRINT,
        CANCEL;

        private Set<JobState> from() {
            return switch (this) {
                case RENDER -> EnumSet.of(APPROVED);
                case MAKE_READY -> EnumSet.of(RENDERING);
                case HOLD -> EnumSet.of(RENDERING, READY, CLAIMED);
                case RESUME -> EnumSet.of(ON_HOLD);
                case CLAIM -> EnumSet.of(READY);
                case RELEASE, EXPIRE, START -> EnumSet.of(CLAIMED);
                case PRINT -> EnumSet.of(IN_PRODUCTION);
                case SHIP -> EnumSet.of(PRINTED);
                case DELIVER -> EnumSet.of(SHIPPED);
                case REJECT -> EnumSet.of(READY, ON_HOLD, CLAIMED, IN_PRODUCTION);
                case REPRINT -> EnumSet.of(IN_PRODUCTION, PRINTED, SHIPPED, DELIVERED);
                case CANCEL -> EnumSet.of(APPROVED, RENDERING, READY, ON_HOLD);
            };
        }

        JobState to() {
            return switch (this) {
                case RENDER, RESUME, REPRINT -> RENDERING;
                case MAKE_READY, RELEASE, EXPIRE -> READY;
                case HOLD -> ON_HOLD;
                case CLAIM -> CLAIMED;
                case START -> IN_PRODUCTION;
                case PRINT -> PRINTED;
                case SHIP -> SHIPPED;
                case DELIVER -> DELIVERED;
                case REJECT -> REJECTED;
                case CANCEL -> CANCELLED;
            };
        }
    }

    /// Where the step leads, or nothing when it may not be taken from here.
    Optional<JobState> after(JobStep step) {
        return step.from().contains(this) ? Optional.of(step.to()) : Optional.empty();
    }

    /// What leads on from here, in words.
    String nextStates() {
        return Arrays.stream(JobStep.values())
                .filter(step -> after(step).isPresent())
                .map(JobStep::to)
                .distinct()
                .map(JobState::toString)
                .collect(Collectors.joining(", "));
    }

    /// What it means for the order.
    ProgressStage stage() {
        return switch (this) {
            case APPROVED, RENDERING, READY, ON_HOLD -> ProgressStage.WAITING;
            case CLAIMED, IN_PRODUCTION, PRINTED -> ProgressStage.STARTED;
            case SHIPPED -> ProgressStage.SHIPPED;
            case DELIVERED -> ProgressStage.DELIVERED;
            case REJECTED -> ProgressStage.REJECTED;
            case CANCELLED -> ProgressStage.CANCELLED;
        };
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Set<String> apiNames() {
        return Arrays.stream(values()).map(JobState::toString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
