package org.makeready.designs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "design_revision")
class StoredRevision {
    @Embeddable
    record Id(String design, int revision) {}

    @EmbeddedId
    Id id;

    String template;

    @Column(name = "template_version")
    int version;

    String title;

    @ColumnTransformer(write = "cast(? as json)")
    String choices;

    @Column(name = "saved_at")
    Instant savedAt;

    static StoredRevision of(StoredDesign design) {
        var revision = new StoredRevision();
        revision.id = new Id(design.id, design.revision);
        revision.template = design.template;
        revision.version = design.version;
        revision.title = design.title;
        revision.choices = design.choices;
        revision.savedAt = design.savedAt;
        return revision;
    }
}
