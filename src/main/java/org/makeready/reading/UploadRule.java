package org.makeready.reading;

import java.util.Locale;
import org.makeready.reading.LintFinding.LintSeverity;

/// What an upload is held to beside the rules of the press, which are about the template in it. The name in small
/// letters with dashes is the id, which never changes its meaning.
public enum UploadRule {
    ZIP_DAMAGED(LintSeverity.ERROR, "Programs may read different content from such a zip."),
    ZIP_TOO_LARGE(LintSeverity.ERROR, "Unpacking it would use too much of the server's memory."),
    ZIP_TOO_MANY(LintSeverity.ERROR, "A template needs only a few files."),
    ZIP_NAME(
            LintSeverity.ERROR,
            "Such a name could write a file outside the folder, or mean a different file on another system."),
    ZIP_DUPLICATE(LintSeverity.ERROR, "On some systems one file would replace the other."),
    ZIP_LINK(LintSeverity.ERROR, "A link could lead to a file outside the folder."),
    ZIP_ENCRYPTED(LintSeverity.ERROR, "Makeready does not know the password."),
    ZIP_METHOD(LintSeverity.ERROR, "Not every program can unpack it."),
    NO_TEMPLATES(LintSeverity.ERROR, "The path of a folder gives its product and slug."),
    UNEXPECTED_FILE(LintSeverity.ERROR, "Only files that belong to a template are allowed."),
    DROPPED_FILE(LintSeverity.NOTE, "The file is not part of the template."),
    DAMAGED_PICTURE(LintSeverity.ERROR, "A damaged picture cannot be printed completely."),
    TOO_HARD_TO_READ(LintSeverity.ERROR, "It would take too much of the server's time and memory."),
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
