package org.makeready.batches;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.annotations.ColumnTransformer;
import org.makeready.batches.rows.RowReader;

@Entity
@Table(name = "batch")
class Batch {
    @Id
    String id;

    String owner;
    String template;

    @Column(name = "template_version")
    int version;

    String title;
    String material;

    @ColumnTransformer(write = "cast(? as json)")
    String choices;

    @ColumnTransformer(write = "cast(? as json)")
    String pictures;

    @Enumerated(EnumType.STRING)
    RowReader.FileType form;

    @Column(name = "file_sha256")
    String fileSha256;

    @Enumerated(EnumType.STRING)
    BatchState state;

    int rows;
    int checked;
    int faulty;
    int made;
    /// Counts changes: a file that was made of an older one is not this batch's.
    int revision;

    @Column(name = "print_sha256")
    String printSha256;

    @Column(name = "print_bytes")
    Long printBytes;
    /// What is in that file, piece by piece.
    @Column(name = "list_sha256")
    String listSha256;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    /// How far a batch has come.
    enum BatchState {
        /// Its rows are being checked.
        CHECKING,
        /// Its file is being made.
        MAKING,
        /// Its file can be fetched.
        READY,
        /// No row can be printed.
        UNPRINTABLE,
        /// Its file would have more bytes than a print file may have.
        TOO_LARGE,
        /// Something broke on our side.
        FAILED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean finished() {
            return switch (this) {
                case CHECKING, MAKING -> false;
                case READY, UNPRINTABLE, TOO_LARGE, FAILED -> true;
            };
        }
    }

    int valid() {
        return checked - faulty;
    }

    /// Begins its file anew.
    void restartPrintFile() {
        printSha256 = null;
        printBytes = null;
        listSha256 = null;
        made = 0;
        revision++;
        state = valid() == 0 ? BatchState.UNPRINTABLE : BatchState.MAKING;
    }
}
