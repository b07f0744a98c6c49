package org.makeready.jobs.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a print file may not be printed as it is.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JobFinding")
public record JobFinding(
        @Schema(examples = "rendering-failed") String rule, String message, String hint) {}
