package org.makeready.uploads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.reading.LintFinding;
import org.makeready.reading.LintReport;

/// A template proposed for a bare drawing.
@Schema(name = "TemplateDraft")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        String product,
        String size,

        @Schema(
                implementation = Object.class,
                description = "The proposed template.json; absent when the drawing cannot be used")
        JsonNode template,

        @Schema(description = "All files of the folder; download them with Accept: application/zip")
        List<String> files,

        boolean publishable,
        int errors,
        int warnings,
        int notes,
        List<LintFinding> findings) {
    static ProposalView of(
            String product, String size, JsonNode template, List<String> files, List<LintFinding> findings) {
        var report = LintReport.of(findings);
        return new ProposalView(
                product,
                size,
                template,
                files,
                report.publishable(),
                report.errors(),
                report.warnings(),
                report.notes(),
                findings);
    }
}
