package org.makeready.sheets;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.makeready.press.imposition.SheetLayout;

/// Jobs a shop has had laid out together. Never changed: another layout is another thing.
@Entity
@Table(name = "imposed_sheets")
class ImposedSheets {
    @Id
    String id;

    String shop;

    @Column(name = "made_at")
    Instant madeAt;
    /// The id of the job of each kind of piece, in the order the layouts count them.
    @Convert(converter = SheetColumns.JobIdsJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    List<String> jobs;

    @Convert(converter = SheetColumns.LayoutsJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    List<SheetLayout> layouts;

    double fill;
    String sha256;
    long bytes;
}
