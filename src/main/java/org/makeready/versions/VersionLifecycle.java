package org.makeready.versions;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.ColumnTransformer;
import org.makeready.platform.database.JsonColumn;
import org.makeready.reading.LintFinding;

/// How far one version of a template has come, and how it got here.
@Entity
@Table(name = "template_life")
class VersionLifecycle {
    /// What is kept here. Whether a released version is the one that is offered, the catalog knows.
    enum Stage {
        DRAFT,
        IN_REVIEW,
        SCHEDULED,
        RELEASED
    }

    @Embeddable
    record Id(String slug, int version) {}

    @EmbeddedId
    Id id;

    @Convert(converter = StageColumn.class)
    Stage stage = Stage.DRAFT;

    Instant since;
    /// Counts its events.
    int revision;
    /// The account; null when it came from the folder.
    @Column(name = "uploaded_by")
    String uploadedBy;

    @Column(name = "uploaded_at")
    Instant uploadedAt;

    @Convert(converter = FindingsColumn.class)
    @ColumnTransformer(write = "cast(? as json)")
    List<LintFinding> findings;

    @Column(name = "publish_local")
    String publishLocal;

    @Column(name = "publish_zone")
    String publishZone;

    @Column(name = "publish_at")
    Instant publishAt;

    static VersionLifecycle draft(Id id, String account, List<LintFinding> findings, Instant now) {
        var lifecycle = new VersionLifecycle();
        lifecycle.id = id;
        lifecycle.uploadedBy = account;
        lifecycle.uploadedAt = now;
        lifecycle.since = now;
        lifecycle.findings = findings;
        return lifecycle;
    }

    @Converter
    static class StageColumn implements AttributeConverter<Stage, String> {
        @Override
        public String convertToDatabaseColumn(Stage stage) {
            return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Stage convertToEntityAttribute(String stored) {
            return Stage.valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Converter
    static class FindingsColumn extends JsonColumn<List<LintFinding>> {
        FindingsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
