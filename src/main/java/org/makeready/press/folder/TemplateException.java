package org.makeready.press.folder;

import java.util.List;
import java.util.stream.Collectors;
import org.makeready.press.finding.Finding;

/// A file of our own shelves that cannot be used, with every reason.
public final class TemplateException extends RuntimeException {
    private final transient List<Finding> findings;

    TemplateException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = findings;
    }

    public List<Finding> findings() {
        return findings;
    }
}
