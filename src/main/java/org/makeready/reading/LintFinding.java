package org.makeready.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.finding.Finding;

/// What is wrong with an upload, where, and how to fix it: found by the press in a template, or here in the zip around
/// it.
@Schema(name = "LintFinding")
public record LintFinding(
        @Schema(examples = "unknown-font") String rule,

        @Schema(implementation = String.class, examples = "error")
        LintSeverity severity,

        @Schema(examples = "front.svg") String file,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "Counted from 1; absent when the finding is about the whole file")
        int line,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "Counted from 1; absent when the finding is about the whole file")
        int column,

        String message,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Why it matters")
        String why,

        @Schema(description = "How to fix it") String fix,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @Schema(description = "True: lint with Accept: application/zip fixes it automatically")
        boolean fixable) {
    /// An error keeps a template out; a warning should be looked at; a note only says what was done.
    public enum LintSeverity {
        ERROR,
        WARNING,
        NOTE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LintFinding of(Finding finding) {
        return new LintFinding(
                finding.id(),
                LintSeverity.valueOf(finding.severity().name()),
                finding.file(),
                finding.line(),
                finding.column(),
                finding.message(),
                finding.why(),
                finding.fix(),
                finding.fixable());
    }

    /// What a gate has to say against publishing.
    public static LintFinding error(String rule, String file, String message, String fix) {
        return new LintFinding(rule, LintSeverity.ERROR, file, 0, 0, message, null, fix, false);
    }

    public boolean fails() {
        return severity == LintSeverity.ERROR;
    }
}
