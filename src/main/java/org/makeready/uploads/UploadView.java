package org.makeready.uploads;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.reading.LintFinding;
import org.makeready.reading.LintReport;
import org.makeready.versions.VersionState;

/// What became of an upload.
@Schema(name = "UploadedTemplate")
record UploadView(
        @Schema(examples = "birthday-balloons") String slug,
        int version,

        @Schema(implementation = String.class, examples = "draft")
        VersionState state,

        String product,
        String size,
        String title,

        @Schema(description = "URL of a preview picture; customers cannot see pictures of drafts")
        String preview,

        int warnings,
        List<LintFinding> findings) {
    static UploadView of(Uploads.LintedFolder looked, Uploads.SavedUpload taken) {
        var saved = taken.version();
        return new UploadView(
                saved.slug(),
                saved.version(),
                saved.state(),
                looked.product(),
                taken.accepted().size(),
                taken.accepted().title(),
                "/api/templates/%s/preview.png?version=%d".formatted(saved.slug(), saved.version()),
                LintReport.count(looked.findings(), LintFinding.LintSeverity.WARNING),
                looked.findings());
    }
}
