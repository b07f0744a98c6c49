package org.makeready.merchandising;

import java.util.List;
import java.util.Optional;

/// What a worker makes of a folder: every finding, and whether it can be a template.
record Verdict(Optional<Accepted> accepted, List<LintFinding> findings) {
    /// @param hash of everything that shapes the picture; the same folder always has the same
    record Accepted(String hash, String title, String size) {}

    static Verdict refused(List<LintFinding> findings) {
        return new Verdict(Optional.empty(), findings);
    }
}
