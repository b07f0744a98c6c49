package org.makeready.reading;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What a worker makes of a folder: every finding, and whether it can be a template.
///
/// @param files what the worker wrote: of a bare drawing the folder made of it, without the drawing itself; of a folder
///              that was fixed, the files that changed
public record TemplateVerdict(
        Optional<AcceptedTemplate> accepted, List<LintFinding> findings, SortedMap<String, byte[]> files) {
    /// @param hash of everything that shapes the picture; the same folder always has the same
    public record AcceptedTemplate(String hash, String title, String size) {}

    TemplateVerdict(Optional<AcceptedTemplate> accepted, List<LintFinding> findings) {
        this(accepted, findings, Collections.emptySortedMap());
    }

    static TemplateVerdict refused(List<LintFinding> findings) {
        return new TemplateVerdict(Optional.empty(), findings);
    }
}
