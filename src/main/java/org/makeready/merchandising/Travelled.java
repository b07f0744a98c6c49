package org.makeready.merchandising;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.makeready.press.certificate.Faces;
import org.makeready.press.composition.Composed;

/// What becomes of one design in a newer version.
record Travelled(Outcome outcome, List<Faces.Difference> faces, List<Trouble> problems) {
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

    static Travelled of(Composed older, Composed newer) {
        if (newer instanceof Composed.Refused(var problems)) {
            var troubles = problems.stream()
                    .map(problem -> new Trouble(problem.slot(), problem.code()))
                    .distinct()
                    .toList();
            return new Travelled(
                    older instanceof Composed.Ready ? Outcome.BREAKS : Outcome.UNFINISHED, List.of(), troubles);
        }
        if (!(older instanceof Composed.Ready(var before)))
            return new Travelled(Outcome.UNFINISHED, List.of(), List.of());
        var faces = Faces.compare(before, ((Composed.Ready) newer).composition());
        return new Travelled(
                faces.stream().allMatch(Faces.Difference::none) ? Outcome.UNCHANGED : Outcome.CHANGES,
                faces,
                List.of());
    }
}
