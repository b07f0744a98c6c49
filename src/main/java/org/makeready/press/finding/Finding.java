package org.makeready.press.finding;

import java.util.List;
import java.util.Locale;

/// What is wrong with an uploaded template, where, and how to mend it here. Lines and columns count from 1; what is
/// about a whole file stands at its beginning.
///
/// @param edits what certainly mends it, if anything does
public record Finding(LintRule rule, String file, int line, int column, String message, String fix, List<Edit> edits) {
    /// An error keeps the template from being printed; a warning should be looked at; a note only says what was done.
    public enum LintSeverity {
        ERROR,
        WARNING,
        NOTE
    }

    /// The rule's id, such as `event-handler`.
    public String id() {
        return rule.id();
    }

    /// How bad it is.
    public LintSeverity severity() {
        return rule.severity();
    }

    /// Why it matters.
    public String why() {
        return rule.why();
    }

    /// Whether it can be mended without asking anybody.
    public boolean fixable() {
        return !edits.isEmpty();
    }

    @Override
    public String toString() {
        return "%s:%d:%d %s [%s] %s %s"
                .formatted(file, line, column, severity().name().toLowerCase(Locale.ROOT), id(), message, fix);
    }
}
