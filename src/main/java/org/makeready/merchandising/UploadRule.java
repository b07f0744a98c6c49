package org.makeready.merchandising;

import java.util.Locale;
import org.makeready.merchandising.LintFinding.Severity;

/// What an upload is held to beside the rules of the press, which are about the template in it. The name in small
/// letters with dashes is the id, which never changes its meaning.
enum UploadRule {
    ZIP_DAMAGED(Severity.ERROR, "Programs may read different content from such a zip."),
    ZIP_TOO_LARGE(Severity.ERROR, "Unpacking it would use too much of the server's memory."),
    ZIP_TOO_MANY(Severity.ERROR, "A template needs only a few files."),
    ZIP_NAME(
            Severity.ERROR,
            "Such a name could write a file outside the folder, or mean a different file on another system."),
    ZIP_DUPLICATE(Severity.ERROR, "On some systems one file would replace the other."),
    ZIP_LINK(Severity.ERROR, "A link could lead to a file outside the folder."),
    ZIP_ENCRYPTED(Severity.ERROR, "Makeready does not know the password."),
    ZIP_METHOD(Severity.ERROR, "Not every program can unpack it."),
    NO_TEMPLATES(Severity.ERROR, "The path of a folder gives its product and slug."),
    UNEXPECTED_FILE(Severity.ERROR, "Only files that belong to a template are allowed."),
    DROPPED_FILE(Severity.NOTE, "The file is not part of the template."),
    DAMAGED_PICTURE(Severity.ERROR, "A damaged picture cannot be printed completely."),
    TOO_HARD_TO_READ(Severity.ERROR, "It would take too much of the server's time and memory."),
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
