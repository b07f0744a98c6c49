package org.makeready.merchandising;

import java.util.Locale;
import org.makeready.merchandising.LintFinding.Severity;

/// What an upload is held to beside the rules of the press, which are about the template in it. The name in small
/// letters with dashes is the id, which never changes its meaning.
enum UploadRule {
    ZIP_DAMAGED(Severity.ERROR, "A zip that programs read differently may hold something else than it seems to."),
    ZIP_TOO_LARGE(Severity.ERROR, "Unpacking it would take memory from everybody else."),
    ZIP_TOO_MANY(Severity.ERROR, "Templates have a handful of files."),
    ZIP_NAME(
            Severity.ERROR,
            "A name that leads elsewhere, or means something else on another system, puts files where they do not belong."),
    ZIP_DUPLICATE(Severity.ERROR, "On some systems one file would replace the other."),
    ZIP_LINK(Severity.ERROR, "A link shows what is behind it, wherever that is."),
    ZIP_ENCRYPTED(Severity.ERROR, "Nobody here knows the password."),
    ZIP_METHOD(Severity.ERROR, "Not every program can unpack it."),
    NO_TEMPLATES(Severity.ERROR, "The place of a folder says which product and slug it has."),
    UNEXPECTED_FILE(Severity.ERROR, "What is no part of a template has no business in the catalog."),
    DROPPED_FILE(Severity.NOTE, "It is no part of the template."),
    DAMAGED_PICTURE(Severity.ERROR, "Half a picture is not printed."),
    TOO_HARD_TO_READ(Severity.ERROR, "It would take the machine from everybody else."),
    SIZE_NOT_MADE(Severity.ERROR, "Customers could not order it.");

    private final Severity severity;
    private final String why;

    UploadRule(Severity severity, String why) {
        this.severity = severity;
        this.why = why;
    }

    /// @param file what it is about; empty for the upload as a whole
    LintFinding at(String file, String message, String fix) {
        return new LintFinding(id(), severity, file, 0, 0, message, why, fix, false);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
