package org.makeready.press.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.makeready.press.finding.Finding;
import org.makeready.press.finding.LintRule;

/// Findings without repetition: of one rule a file keeps a few, and the last of them tells how many more there are.
final class DeduplicatedFindings {
    private static final int MOST = 10;
    private final List<Finding> before;
    private final Map<Key, Set<Finding>> found = new LinkedHashMap<>();

    private record Key(LintRule rule, String file) {}

    /// @param before findings that stay as they are
    DeduplicatedFindings(List<Finding> before) {
        this.before = before;
    }

    void add(Finding finding) {
        found.computeIfAbsent(new Key(finding.rule(), finding.file()), _ -> new LinkedHashSet<>())
                .add(finding);
    }

    List<Finding> list() {
        var all = new ArrayList<>(before.stream()
                .filter(finding -> finding.rule() != LintRule.OUTSIDE_SAFE_AREA || !reportedBeyondCut(finding))
                .toList());
        for (var alike : found.values()) {
            var some = alike.stream().limit(MOST).toList();
            all.addAll(some.subList(0, some.size() - 1));
            all.add(alike.size() > MOST ? withMore(some.getLast(), alike.size() - MOST) : some.getLast());
        }
        return List.copyOf(all);
    }

    /// Whether the same place is even beyond the cut.
    private boolean reportedBeyondCut(Finding unsafe) {
        return Stream.of(LintRule.SLOT_OUTSIDE_TRIM, LintRule.SLOT_OFF_FACE)
                .flatMap(rule -> found.getOrDefault(new Key(rule, unsafe.file()), Set.of()).stream())
                .anyMatch(finding -> finding.line() == unsafe.line() && finding.column() == unsafe.column());
    }

    private static Finding withMore(Finding last, int more) {
        return new Finding(
                last.rule(),
                last.file(),
                last.line(),
                last.column(),
                "%s And %d more like this.".formatted(last.message(), more),
                last.fix(),
                last.edits());
    }
}
