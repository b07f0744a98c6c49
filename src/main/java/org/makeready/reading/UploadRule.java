package org.makeready.reading;

import java.util.Locale;
import org.makeready.reading.LintFinding.LintSeverity;

/// What an upload is held to beside the rules of the press, which are about the template in it. The name in small
/// letters with dashes is the id, which never changes its meaning.
public enum UploadRule {
    ZIP_DAMAGED(LintSeverity.ERROR, "A zip that programs read differently may hold something else than it seems to."),
    ZIP_TOO_LARGE(LintSeverity.ERROR, "Unpacking it would take memory from everybody else."),
    ZIP_TOO_MANY(LintSeverity.ERROR, "Templates have a handful of files."),
    ZIP_NAME(
            LintSeverity.ERROR,
            "A name that leads elsewhere, or means something else on another system, puts files where they do not belong."),
    ZIP_DUPLICATE(LintSeverity.ERROR, "On some systems one file would replace the other."),
    ZIP_LINK(LintSeverity.ERROR, "A link shows what is behind it, wherever that is."),
    ZIP_ENCRYPTED(LintSeverity.ERROR, "Nobody here knows the password."),
    ZIP_METHOD(LintSeverity.ERROR, "Not every program can unpack it."),
    NO_TEMPLATES(LintSeverity.ERROR, "The place of a folder says which product and slug it has."),
    UNEXPECTED_FILE(LintSeverity.ERROR, "What is no part of a template has no business in the catalog."),
    DROPPED_FILE(LintSeverity.NOTE, "It is no part of the template."),
    DAMAGED_PICTURE(LintSeverity.ERROR, "Half a picture is not printed."),
    TOO_HARD_TO_READ(LintSeverity.ERROR, "It would take the machine from everybody else."),
    SIZE_NOT_MADE(LintSeverity.ERROR, "Customers could not order it.");

    private final LintSeverity severity;
    private final String why;

    UploadRule(LintSeverity severity, String why) {
        this.severity = severity;
        this.why = why;
    }

    /// @param file what it is about; empty for the upload as a whole
    public LintFinding finding(String file, String message, String fix) {
        return new LintFinding(id(), severity, file, 0, 0, message, why, fix, false);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
