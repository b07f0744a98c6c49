package org.makeready.reading;

/// What is said of a template that cost a worker its life, or its temper.
final class WorkerOverloaded {
    static final LintFinding FINDING = UploadRule.TOO_HARD_TO_READ.finding(
            "",
            "It could not be read within %d seconds and %d MB of memory."
                    .formatted(UploadLimits.READING.toSeconds(), UploadLimits.WORKER_MEGABYTES),
            "Simplify the drawing: fewer nested groups, references and effects, and smaller pictures. "
                    + "Then send it again.");

    private WorkerOverloaded() {}
}
