package org.makeready.designs;

import java.time.Instant;
import org.makeready.press.design.Choices;

/// One revision of a customer's design, pinned to the template version it was made with.
public record SavedDesign(
        String id,
        int revision,
        String template,
        int version,
        String title,
        Choices choices,
        Instant createdAt,
        Instant savedAt) {
    /// Strong: every save makes a new one.
    String etag() {
        return Integer.toString(revision);
    }
}
