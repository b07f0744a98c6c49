package org.makeready.merchandising;

/// What is said of a template that cost a worker its life, or its temper.
final class TooHard {
    static final LintFinding FINDING = UploadRule.TOO_HARD_TO_READ.at(
            "",
            "It could not be read within %d seconds and %d MB of memory."
                    .formatted(UploadLimits.READING.toSeconds(), UploadLimits.WORKER_MEGABYTES),
            "Simplify the drawing: fewer nested groups, references and effects, and smaller pictures. Then send it again.");

    private TooHard() {}
}
