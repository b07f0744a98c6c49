package org.makeready.designs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.makeready.choices.ChoicesColumn;
import org.makeready.press.design.Choices;

@Entity
@Table(name = "design")
class StoredDesign {
    @Id
    String id;

    String owner;
    String template;

    @Column(name = "template_version")
    int version;

    String title;

    @ColumnTransformer(write = "cast(? as json)")
    String choices;

    int revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "saved_at")
    Instant savedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    void save(String newTitle, Choices newChoices, Instant now) {
        title = newTitle;
        choices = ChoicesColumn.write(newChoices);
        savedAt = now;
        revision++;
    }

    SavedDesign saved() {
        return new SavedDesign(id, revision, template, version, title, ChoicesColumn.read(choices), createdAt, savedAt);
    }
}
