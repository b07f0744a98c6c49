package org.makeready.preflight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.geometry.Rect;
import org.makeready.press.preflight.PreflightFinding;
import org.makeready.press.preflight.PreflightProfile;
import org.makeready.press.preflight.PreflightResult;

/// What preflight says of one file.
@Schema(name = "PreflightReport")
record PreflightReport(
        @Schema(examples = "failed", description = "passed; warned: a person should check it; failed: do not print it")
        String verdict,

        @Schema(examples = "house") String profile,

        @Schema(description = "0 when the file cannot be opened")
        int pages,

        @Schema(description = "Errors first") List<FindingView> findings,
        List<InkCoverage> inks) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PreflightFinding")
    record FindingView(
            @Schema(examples = "picture-coarse", description = "Stable id of the rule; its meaning never changes")
            String rule,

            @Schema(examples = "The resolution of a picture is too low")
            String title,

            @Schema(examples = "error", description = "error or warning")
            String severity,

            @Schema(description = "Page number, counted from 1; 0 for the whole file")
            int page,

            @Schema(description = "Absent when the finding is about the whole page or file")
            FindingArea place,

            @Schema(examples = "96 ppi (640 × 480 pixels)") String measured,
            @Schema(examples = "at least 150 ppi") String allowed,

            @Schema(examples = "Its pixels will be visible.")
            String why,

            @Schema(examples = "Use a larger picture, or print it smaller.")
            String fix,

            @Schema(description = "How often it was found on this page; the place encloses all occurrences")
            int times) {
        static FindingView of(PreflightFinding finding) {
            return new FindingView(
                    finding.rule().id(),
                    finding.rule().title(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.page(),
                    finding.place().map(FindingArea::of).orElse(null),
                    finding.measured(),
                    finding.allowed(),
                    finding.rule().why(),
                    finding.fix(),
                    finding.times());
        }
    }

    @Schema(name = "PreflightPlace", description = "In points from the top-left corner of the TrimBox, y downward")
    record FindingArea(double x, double y, double width, double height) {
        static FindingArea of(Rect place) {
            return new FindingArea(place.x(), place.y(), place.width(), place.height());
        }
    }

    @Schema(
            name = "PreflightInk",
            description = "The average coverage of one ink inside the bleed of a page, in percent")
    record InkCoverage(
            int page, @Schema(examples = "CutContour") String name, double coverage) {}

    static PreflightReport of(PreflightResult report, PreflightProfile profile) {
        return new PreflightReport(
                report.verdict().name().toLowerCase(Locale.ROOT),
                profile.name(),
                report.pages(),
                report.findings().stream().map(FindingView::of).toList(),
                report.inks().stream()
                        .map(use -> new InkCoverage(use.page(), use.ink(), use.coverage()))
                        .toList());
    }
}
