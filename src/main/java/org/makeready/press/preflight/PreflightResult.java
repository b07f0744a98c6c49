package org.makeready.press.preflight;

import java.util.List;

/// What preflight says of one file.
///
/// @param pages 0 when the file cannot be opened
/// @param inks  what each ink prints, page by page
public record PreflightResult(List<PreflightFinding> findings, int pages, List<InkUse> inks) {
    /// FAILED with an error, WARNED with warnings only.
    public enum Verdict {
        PASSED,
        WARNED,
        FAILED
    }

    /// The mean amount of one ink inside the bleed of a page, in percent.
    public record InkUse(int page, String ink, double coverage) {}

    /// What it comes to for the whole file.
    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.severity() == PreflightSeverity.ERROR)) return Verdict.FAILED;
        return findings.isEmpty() ? Verdict.PASSED : Verdict.WARNED;
    }
}
