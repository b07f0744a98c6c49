package org.makeready.merchandising;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.ProblemException;

/// What is said of an upload.
@Schema(name = "LintReport")
record LintReport(
        @Schema(description = "True when there are no errors")
        boolean publishable,

        int errors,
        int warnings,
        int notes,
        List<LintFinding> findings) {
    static LintReport of(List<LintFinding> findings) {
        int errors = count(findings, LintFinding.Severity.ERROR);
        return new LintReport(
                errors == 0,
                errors,
                count(findings, LintFinding.Severity.WARNING),
                count(findings, LintFinding.Severity.NOTE),
                findings);
    }

    static int count(List<LintFinding> findings, LintFinding.Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// @throws ProblemException 422 with every error
    void require(String detail) {
        if (!publishable) throw problem(detail);
    }

    private ProblemException problem(String detail) {
        return new ProblemException(new ProblemException.Answer(
                422,
                "template-findings",
                detail,
                findings.stream()
                        .filter(LintFinding::fails)
                        .map(LintReport::error)
                        .toList(),
                Map.of()));
    }

    private static ProblemException.Error error(LintFinding finding) {
        var place = finding.line() > 0
                ? "%s:%d:%d".formatted(finding.file(), finding.line(), finding.column())
                : finding.file();
        return new ProblemException.Error(place, finding.rule(), finding.message(), finding.fix());
    }
}
