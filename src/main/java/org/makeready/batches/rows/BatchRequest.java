package org.makeready.batches.rows;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.choices.ChoicesRequest;
import org.makeready.platform.http.PlainText;

/// What all rows of a batch have alike.
@JsonIgnoreProperties("rows")
@Schema(name = "BatchOrder")
public record BatchRequest(
        @Schema(examples = "name-tag") @NotBlank @Size(max = 100)
        String template,

        @Schema(description = "Default: the published version") @Min(1)
        Integer version,

        @Schema(examples = "vinyl-white") @NotBlank @Size(max = 64)
        String material,

        @Schema(examples = "Conference badges")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String title,

        @Schema(description = "Default choices for every row; a row may override them") @Valid
        ChoicesRequest choices) {}
