package org.makeready.uploads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.reading.Bundle;
import org.makeready.reading.LintFinding;

/// What became of one folder of a bundle.
@Schema(name = "BundleLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BundleLine(
        @Schema(description = "Path of the folder in the zip file", examples = "bumper-sticker/honk-if/")
        String folder,

        @Schema(implementation = String.class, examples = "created")
        Outcome outcome,

        String product,
        String slug,
        Integer version,
        @Schema(description = "Why it was rejected") String detail,
        List<LintFinding> findings) {
    enum Outcome {
        CREATED,
        UNCHANGED,
        PUBLISHABLE,
        REFUSED,
        FAILED,
        IGNORED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BundleLine uploaded(Bundle.BundleFolder folder, Uploads.LintedFolder looked, Uploads.SavedUpload taken) {
        return new BundleLine(
                folder.path(),
                taken.version().created() ? Outcome.CREATED : Outcome.UNCHANGED,
                folder.product(),
                folder.slug(),
                taken.version().version(),
                null,
                looked.findings());
    }

    static BundleLine linted(Bundle.BundleFolder folder, List<LintFinding> findings) {
        boolean good = findings.stream().noneMatch(LintFinding::fails);
        return new BundleLine(
                folder.path(),
                good ? Outcome.PUBLISHABLE : Outcome.REFUSED,
                folder.product(),
                folder.slug(),
                null,
                good ? null : "The template has errors.",
                findings);
    }

    static BundleLine refused(Bundle.BundleFolder folder, Outcome outcome, String why) {
        return new BundleLine(folder.path(), outcome, folder.product(), folder.slug(), null, why, List.of());
    }

    static BundleLine ignored(String name) {
        return new BundleLine(
                name, Outcome.IGNORED, null, null, null, "This file is not in the folder of a template.", List.of());
    }
}
