package org.makeready.sheets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.geometry.Length;
import org.makeready.press.imposition.ImpositionRules;
import org.makeready.press.imposition.Substrate;
import org.makeready.press.render.printfile.SheetFile.Extras;

/// Which jobs to lay out, on what, and how.
@Schema(name = "SheetRequest")
record SheetRequest(
        @Schema(
                description = "Jobs you have claimed or started, all on the same material",
                examples = "[\"job_8mc2vqyx5rtflwb0skzn3g7aqe\"]")
        @NotEmpty
        @Size(max = 100)
        List<@NotBlank @Size(max = 64) String> jobs,

        @NotNull @Valid MediaSize on,

        @Schema(description = "Empty margin at every edge", examples = "0.25in")
        @Pattern(regexp = LENGTH, message = NO_LENGTH)
        String margin,

        @Schema(description = "Empty space between two pieces", examples = "0.125in")
        @Pattern(regexp = LENGTH, message = NO_LENGTH)
        String gutter,

        @Schema(description = "Whether pieces may be rotated by 90 degrees; default true", examples = "true")
        Boolean turned,

        @Schema(
                description = "Whether every cut must go from edge to edge, as on a guillotine; default false",
                examples = "false")
        Boolean guillotine,

        @Schema(description = "Cut marks at the corners of each piece; default true", examples = "true")
        Boolean marks,

        @Schema(description = "The number of the copy, below each piece; default true", examples = "true")
        Boolean ids) {
    private static final String LENGTH = "[0-9]{1,5}(\\.[0-9]{1,4})?(in|mm|cm|pt)";
    private static final String NO_LENGTH = "must be a length such as 28in, 700mm or 2016pt";
    private static final double MARGIN = 18, GUTTER = 9;

    @Schema(name = "SheetRequestOn", description = "A sheet has a width and a height; a roll has only a width")
    record MediaSize(
            @Schema(examples = "28in") @NotNull @Pattern(regexp = LENGTH, message = NO_LENGTH)
            String width,

            @Schema(examples = "40in", description = "Absent for a roll") @Pattern(regexp = LENGTH, message = NO_LENGTH)
            String height) {}

    @JsonIgnore
    Substrate substrate() {
        double width = Length.parse(on.width).pt();
        return on.height == null
                ? new Substrate.Roll(width)
                : new Substrate.Sheet(width, Length.parse(on.height).pt());
    }

    @JsonIgnore
    ImpositionRules rules() {
        return new ImpositionRules(
                points(margin, MARGIN),
                points(gutter, GUTTER),
                !Boolean.FALSE.equals(turned),
                Boolean.TRUE.equals(guillotine));
    }

    @JsonIgnore
    Extras extras() {
        return new Extras(!Boolean.FALSE.equals(marks), !Boolean.FALSE.equals(ids), true);
    }

    private static double points(String length, double otherwise) {
        return Optional.ofNullable(length).map(Length::parse).map(Length::pt).orElse(otherwise);
    }
}
