package org.makeready.versions;

import java.util.List;
import org.makeready.reading.LintFinding;

/// Something a version must get past before customers see it. All gates are asked, each time: at publishing, at
/// scheduling, and again when a scheduled time comes.
public interface PublishGate {
    /// What speaks against it; empty when nothing does.
    List<LintFinding> objections(String slug, int version);
}
