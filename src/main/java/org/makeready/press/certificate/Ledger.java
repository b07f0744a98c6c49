package org.makeready.press.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeready.press.certificate.Certificate.Failing;
import org.makeready.press.certificate.Certificate.Result;
import org.makeready.press.certificate.Certificate.Severity;

/// Counts cases and keeps what failed: of cases that differ in nothing a designer would mend apart, only the worst.
final class Ledger {
    private final EnumMap<Check, Long> cases = new EnumMap<>(Check.class);
    private final Map<Key, Entry> worst = new LinkedHashMap<>();

    private record Key(Check check, String slot, String what) {}

    private record Entry(double badness, Failing failing) {}

    void count(Check check, long more) {
        cases.merge(check, more, Long::sum);
    }

    /// @param what    cases of one check and slot that share this are one failing
    /// @param badness the larger, the worse
    void fail(String what, double badness, Failing failing) {
        worst.merge(
                new Key(failing.check(), failing.slot(), what),
                new Entry(badness, failing),
                (a, b) -> b.badness > a.badness ? b : a);
    }

    /// Failures first, then in the order of checks and of finding.
    List<Failing> failings() {
        return worst.values().stream()
                .map(Entry::failing)
                .sorted(Comparator.comparing(Failing::severity).thenComparing(Failing::check))
                .toList();
    }

    List<Result> results() {
        var results = new ArrayList<Result>();
        for (var check : Check.values()) {
            results.add(new Result(
                    check,
                    cases.getOrDefault(check, 0L),
                    count(check, Severity.FAILURE),
                    count(check, Severity.WARNING)));
        }
        return List.copyOf(results);
    }

    private int count(Check check, Severity severity) {
        return (int) worst.values().stream()
                .filter(entry -> entry.failing.check() == check && entry.failing.severity() == severity)
                .count();
    }
}
