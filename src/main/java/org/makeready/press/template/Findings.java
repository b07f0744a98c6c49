package org.makeready.press.template;

import java.util.ArrayList;
import java.util.List;

/// Findings about one file, collected on the way through it.
final class Findings {
    private static final int MOST = 200;
    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(String rule, Markup at, String message, String fix) {
        add(rule, Finding.Severity.ERROR, at.line(), at.column(), message, fix);
    }

    void warning(String rule, Markup at, String message, String fix) {
        add(rule, Finding.Severity.WARNING, at.line(), at.column(), message, fix);
    }

    void error(String rule, int line, int column, String message, String fix) {
        add(rule, Finding.Severity.ERROR, line, column, message, fix);
    }

    void error(String rule, String message, String fix) {
        add(rule, Finding.Severity.ERROR, 0, 0, message, fix);
    }

    void warning(String rule, String message, String fix) {
        add(rule, Finding.Severity.WARNING, 0, 0, message, fix);
    }

    private void add(String rule, Finding.Severity severity, int line, int column, String message, String fix) {
        var finding = new Finding(rule, severity, file, line, column, message, fix);
        if (found.size() < MOST && !found.contains(finding)) found.add(finding);
    }

    boolean failed() {
        return found.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
