package org.makeready.tools.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makeready.press.finding.Finding;
import org.makeready.press.finding.LintRule;

/// Says findings: to people as compilers do, file by file; to programs as JSON.
final class FindingPrinter {
    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::rule);

    private FindingPrinter() {}

    /// @param mends whether to say what `--fix` would mend
    static String text(List<Finding> findings, boolean mends) {
        var words = new StringBuilder();
        var explained = EnumSet.noneOf(LintRule.class);
        for (var finding : findings.stream().sorted(IN_ORDER).toList()) {
            words.append("%s:%d:%d %s [%s] %s%n"
                    .formatted(
                            finding.file(),
                            finding.line(),
                            finding.column(),
                            lowerCase(finding.severity()),
                            finding.id(),
                            finding.message()));
            if (explained.add(finding.rule())) words.append("    why: %s%n".formatted(finding.why()));
            words.append(
                    "    fix: %s%s%n".formatted(finding.fix(), mends && finding.fixable() ? " (--fix does it.)" : ""));
        }
        return words.append(summary(findings)).toString();
    }

    private static String summary(List<Finding> findings) {
        if (findings.isEmpty()) return "Nothing to mend.%n".formatted();
        return "%s, %s, %s.%n"
                .formatted(
                        count(findings, Finding.LintSeverity.ERROR, "error"),
                        count(findings, Finding.LintSeverity.WARNING, "warning"),
                        count(findings, Finding.LintSeverity.NOTE, "note"));
    }

    private static String count(List<Finding> findings, Finding.LintSeverity severity, String noun) {
        long count = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    static String json(List<Finding> findings) {
        try {
            return new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of(
                                    "findings",
                                    findings.stream()
                                            .sorted(IN_ORDER)
                                            .map(FindingPrinter::members)
                                            .toList()))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> members(Finding finding) {
        var members = new LinkedHashMap<String, Object>();
        members.put("file", finding.file());
        members.put("line", finding.line());
        members.put("column", finding.column());
        members.put("severity", lowerCase(finding.severity()));
        members.put("rule", finding.id());
        members.put("group", lowerCase(finding.rule().topic()).replace('_', '-'));
        members.put("message", finding.message());
        members.put("why", finding.why());
        members.put("fix", finding.fix());
        members.put("fixable", finding.fixable());
        return members;
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
