package org.makeready.reading;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.platform.http.ProblemException;

/// What is said of an upload.
@Schema(name = "LintReport")
public record LintReport(
        @Schema(description = "True when there are no errors")
        boolean publishable,

        int errors,
        int warnings,
        int notes,
        List<LintFinding> findings) {
    public static LintReport of(List<LintFinding> findings) {
        int errors = count(findings, LintFinding.LintSeverity.ERROR);
        return new LintReport(
                errors == 0,
                errors,
                count(findings, LintFinding.LintSeverity.WARNING),
                count(findings, LintFinding.LintSeverity.NOTE),
                findings);
    }

    public static int count(List<LintFinding> findings, LintFinding.LintSeverity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// @throws ProblemException 422 with every error
    public void requirePublishable(String detail) {
        if (!publishable) throw problem(detail);
    }

    private ProblemException problem(String detail) {
        return new ProblemException(new ProblemException.ProblemDetails(
                422,
                "template-findings",
                detail,
                findings.stream()
                        .filter(LintFinding::fails)
                        .map(LintReport::error)
                        .toList(),
                Map.of()));
    }

    private static ProblemException.ProblemError error(LintFinding finding) {
        var place = finding.line() > 0
                ? "%s:%d:%d".formatted(finding.file(), finding.line(), finding.column())
                : finding.file();
        return new ProblemException.ProblemError(place, finding.rule(), finding.message(), finding.fix());
    }
}
