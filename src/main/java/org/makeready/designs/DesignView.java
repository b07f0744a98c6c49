package org.makeready.designs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.choices.ChoicesProblems;
import org.makeready.platform.http.ProblemException;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;

/// A design as its customer sees it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DesignView(
        @Schema(examples = "dsn_4Zc0d5Jm2pWbE1n8QkY7xA") String id,
        @Schema(examples = "honk-if-coffee") String template,
        int version,
        String title,
        Choices choices,

        @Schema(description = "Number of the revision; also the ETag")
        int revision,

        Instant createdAt,
        Instant savedAt,

        @Schema(description = "Hash that identifies the picture; absent while there are problems")
        String fingerprint,

        @Schema(description = "Problems that keep the design from being printed; empty when it can be ordered")
        List<DesignProblem> problems,

        @Schema(description = "Things that can be printed but may not look good")
        List<DesignProblem> warnings,

        @Schema(
                description = "The newer published version of the template; absent when there is none. "
                        + "POST /api/designs/{id}/move moves the design to it")
        Integer newerVersion,

        Links links) {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DesignProblem(
            String slot,
            @Schema(examples = "/choices/texts/slogan") String pointer,
            @Schema(examples = "too-long") String code,
            String message,
            String hint,

            @Schema(
                    description = "Suggested fixes, best first; each one alone solves the problem. "
                            + "Absent when there are none")
            List<ProblemException.SuggestedFix> repairs) {
        static DesignProblem of(Problem problem) {
            return new DesignProblem(
                    problem.slot(),
                    "/choices" + problem.pointer(),
                    problem.code(),
                    problem.message(),
                    problem.hint(),
                    ChoicesProblems.suggestedFixes(problem));
        }
    }

    record Links(String previewSvg, String previewPng, String proofPdf) {}

    /// A line of a list or of the history: what is stored, without composing it.
    record Summary(
            String id,
            String template,
            int version,
            String title,
            int revision,
            Choices choices,
            Instant createdAt,
            Instant savedAt) {
        static Summary of(SavedDesign design) {
            return new Summary(
                    design.id(),
                    design.template(),
                    design.version(),
                    design.title(),
                    design.revision(),
                    design.choices(),
                    design.createdAt(),
                    design.savedAt());
        }
    }

    static DesignView of(SavedDesign design, CompositionResult composed) {
        var at = "/api/designs/" + design.id();
        var links = new Links(at + "/preview.svg", at + "/preview.png", at + "/proof.pdf");
        return switch (composed) {
            case CompositionResult.Ready ready ->
                of(
                        design,
                        ready.composition().fingerprint(),
                        List.of(),
                        ready.composition().warnings().stream()
                                .map(DesignProblem::of)
                                .toList(),
                        links);
            case CompositionResult.Refused refused ->
                of(
                        design,
                        null,
                        refused.problems().stream().map(DesignProblem::of).toList(),
                        List.of(),
                        links);
        };
    }

    /// The same with the version that is offered now, where that is a newer one.
    DesignView withNewerVersion(Optional<Integer> offered) {
        var newer = offered.filter(other -> other > version).orElse(null);
        return new DesignView(
                id,
                template,
                version,
                title,
                choices,
                revision,
                createdAt,
                savedAt,
                fingerprint,
                problems,
                warnings,
                newer,
                links);
    }

    private static DesignView of(
            SavedDesign design,
            String fingerprint,
            List<DesignProblem> problems,
            List<DesignProblem> warnings,
            Links links) {
        return new DesignView(
                design.id(),
                design.template(),
                design.version(),
                design.title(),
                design.choices(),
                design.revision(),
                design.createdAt(),
                design.savedAt(),
                fingerprint,
                problems,
                warnings,
                null,
                links);
    }
}
