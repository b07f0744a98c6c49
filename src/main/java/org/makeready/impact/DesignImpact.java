package org.makeready.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.review.FaceComparison;

/// What becomes of one design in a newer version.
record DesignImpact(Outcome outcome, List<FaceComparison.Difference> faces, List<Trouble> problems) {
    enum Outcome {
        UNCHANGED,
        CHANGES,
        /// It could be printed, and can no longer.
        BREAKS,
        /// It could not be printed before either.
        UNFINISHED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A problem without the words it is about.
    record Trouble(String slot, String code) {}

    static DesignImpact of(CompositionResult older, CompositionResult newer) {
        if (newer instanceof CompositionResult.Refused(var problems)) {
            var troubles = problems.stream()
                    .map(problem -> new Trouble(problem.slot(), problem.code()))
                    .distinct()
                    .toList();
            return new DesignImpact(
                    older instanceof CompositionResult.Ready ? Outcome.BREAKS : Outcome.UNFINISHED,
                    List.of(),
                    troubles);
        }
        if (!(older instanceof CompositionResult.Ready(var before)))
            return new DesignImpact(Outcome.UNFINISHED, List.of(), List.of());
        var faces = FaceComparison.compare(before, ((CompositionResult.Ready) newer).composition());
        return new DesignImpact(
                faces.stream().allMatch(FaceComparison.Difference::unchanged) ? Outcome.UNCHANGED : Outcome.CHANGES,
                faces,
                List.of());
    }
}
