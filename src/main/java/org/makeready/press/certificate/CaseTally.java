package org.makeready.press.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeready.press.certificate.Certificate.CaseSeverity;
import org.makeready.press.certificate.Certificate.CheckResult;
import org.makeready.press.certificate.Certificate.FailingCase;

/// Counts cases and keeps what failed: of cases that differ in nothing a designer would mend apart, only the worst.
final class CaseTally {
    private final EnumMap<CertificateCheck, Long> cases = new EnumMap<>(CertificateCheck.class);
    private final Map<CaseKey, WorstCase> worst = new LinkedHashMap<>();

    private record CaseKey(CertificateCheck check, String slot, String what) {}

    private record WorstCase(double badness, FailingCase failing) {}

    void count(CertificateCheck check, long more) {
        cases.merge(check, more, Long::sum);
    }

    /// @param what    cases of one check and slot that share this are one failing
    /// @param badness the larger, the worse
    void addFailingCase(String what, double badness, FailingCase failing) {
        worst.merge(
                new CaseKey(failing.check(), failing.slot(), what),
                new WorstCase(badness, failing),
                (a, b) -> b.badness > a.badness ? b : a);
    }

    /// Failures first, then in the order of checks and of finding.
    List<FailingCase> failings() {
        return worst.values().stream()
                .map(WorstCase::failing)
                .sorted(Comparator.comparing(FailingCase::severity).thenComparing(FailingCase::check))
                .toList();
    }

    List<CheckResult> results() {
        var results = new ArrayList<CheckResult>();
        for (var check : CertificateCheck.values()) {
            results.add(new CheckResult(
                    check,
                    cases.getOrDefault(check, 0L),
                    count(check, CaseSeverity.FAILURE),
                    count(check, CaseSeverity.WARNING)));
        }
        return List.copyOf(results);
    }

    private int count(CertificateCheck check, CaseSeverity severity) {
        return (int) worst.values().stream()
                .filter(entry -> entry.failing.check() == check && entry.failing.severity() == severity)
                .count();
    }
}
