package org.makeready.merchandising;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.ProblemException;

/// What is said of an upload.
@Schema(name = "LintReport")
record LintReport(@Schema(description = "Whether it can be taken: there are no errors") boolean publishable, int errors, int warnings, List<LintFinding> findings) {
    static LintReport of(List<LintFinding> findings) {
        int errors = (int) findings.stream().filter(LintFinding::fails).count();
        return new LintReport(errors == 0, errors, findings.size() - errors, findings);
    }

    /// @return whether there is nothing against it; otherwise every reason is told
    void require(String detail) {
        if (!publishable) throw problem(detail);
    }

    private ProblemException problem(String detail) {
        return new ProblemException(new ProblemException.Answer(422, "template-findings", detail, findings.stream().filter(LintFinding::fails).map(LintReport::error).toList(), Map.of()));
    }

    private static ProblemException.Error error(LintFinding finding) {
        var place = finding.line() > 0 ? "%s:%d:%d".formatted(finding.file(), finding.line(), finding.column()) : finding.file();
        return new ProblemException.Error(place, finding.rule(), finding.message(), finding.fix());
    }
}
