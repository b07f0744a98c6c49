package org.makeready.versions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A change of a version: who brought it about, when and why. Only ever added to.
@Entity
@Immutable
@Table(name = "template_event")
class TemplateEvent {
    @Embeddable
    record EventId(String slug, int version, int position) {}

    @EmbeddedId
    EventId id;

    Instant at;
    String who;
    String what;
    String why;
}
