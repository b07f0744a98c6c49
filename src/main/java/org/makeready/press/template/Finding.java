package org.makeready.press.template;

/// What is wrong with an uploaded template, where, why and how to mend it. Lines and columns count from 1; 0 = whole file.
public record Finding(String rule, Severity severity, String file, int line, int column, String message, String fix) {
    public enum Severity { ERROR, WARNING }

    @Override
    public String toString() {
        return "%s:%d:%d %s [%s] %s %s".formatted(file, line, column, severity, rule, message, fix);
    }
}
