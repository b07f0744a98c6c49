package org.makeready.versions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a version of a template stands. The table of [#after] is all there is: a step that is not in it is refused. A
/// version that was replaced by another is retired too, and can be published again.
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    RETIRED;

    enum Transition {
        SUBMIT,
        SEND_BACK,
        SCHEDULE,
        PUBLISH,
        RETIRE;

        private Set<VersionState> from() {
            return switch (this) {
                case SUBMIT -> EnumSet.of(DRAFT);
                case SEND_BACK -> EnumSet.of(IN_REVIEW, SCHEDULED);
                case SCHEDULE -> EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED, RETIRED);
                case PUBLISH -> EnumSet.of(DRAFT, IN_REVIEW, SCHEDULED, RETIRED);
                case RETIRE -> EnumSet.of(PUBLISHED);
            };
        }

        VersionState to() {
            return switch (this) {
                case SUBMIT -> IN_REVIEW;
                case SEND_BACK -> DRAFT;
                case SCHEDULE -> SCHEDULED;
                case PUBLISH -> PUBLISHED;
                case RETIRE -> RETIRED;
            };
        }
    }

    /// Where the step leads, or nothing when it may not be taken from here.
    Optional<VersionState> after(Transition step) {
        return step.from().contains(this) ? Optional.of(step.to()) : Optional.empty();
    }

    /// What leads on from here, in words.
    String nextStates() {
        return Arrays.stream(Transition.values())
                .filter(step -> after(step).isPresent())
                .map(step -> step.to().toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The step somebody means who wants a version to stand here.
    Transition transitionInto() {
        return switch (this) {
            case DRAFT -> Transition.SEND_BACK;
            case IN_REVIEW -> Transition.SUBMIT;
            case SCHEDULED -> Transition.SCHEDULE;
            case PUBLISHED -> Transition.PUBLISH;
            case RETIRED -> Transition.RETIRE;
        };
    }

    static Optional<VersionState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.toString().equals(word))
                .findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
