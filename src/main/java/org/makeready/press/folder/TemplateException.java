package org.makeready.press.folder;

import java.util.List;
import java.util.stream.Collectors;
import org.makeready.press.finding.Finding;

/// A template or product that was expected to be sound cannot be used: every reason, one a line.
public final class TemplateException extends RuntimeException {
    private final transient List<Finding> findings;

    TemplateException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = findings;
    }

    /// What was found, in the order of the files; at least one is an error.
    public List<Finding> findings() {
        return findings;
    }
}
