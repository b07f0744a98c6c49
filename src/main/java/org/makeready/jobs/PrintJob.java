package org.makeready.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.makeready.jobs.files.JobDetails;
import org.makeready.jobs.files.JobFiles;
import org.makeready.jobs.files.JobFinding;
import org.makeready.ordering.LineProgress;

/// An approved line on its way through a print shop.
@Entity
@Table(name = "print_job")
class PrintJob {
    @Id
    String id;

    @Column(name = "placed_order")
    String order;

    int line;
    String number;
    String shop;
    String title;
    String product;
    String size;
    String material;
    /// Of each kind.
    int quantity;
    /// How many different pieces its file holds: one of a design, many of a batch.
    int kinds;
    String fingerprint;

    @Column(name = "proof_sha256")
    String proof;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Convert(converter = JobColumns.StateText.class)
    JobState state = JobState.APPROVED;

    Instant since;
    /// Counts its events; each has the number it made.
    int revision;
    String claim;

    @Column(name = "leased_until")
    Instant leasedUntil;
    /// What its files are called, without their ends.
    @Column(name = "file_name")
    String fileName;

    @Convert(converter = JobColumns.FilesJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    JobFiles files;

    @Convert(converter = JobColumns.FindingsJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    List<JobFinding> findings;

    String reason;
    String carrier;
    String tracking;
    int reprints;

    /// Whether the claim still holds it. The time is the database's: nodes need not agree about theirs.
    boolean claimedBy(String claim, Instant now) {
        return state == JobState.CLAIMED && this.claim.equals(claim) && leasedUntil.isAfter(now);
    }

    int pieces() {
        return kinds * quantity;
    }

    JobDetails details() {
        return new JobDetails(
                id,
                order,
                number,
                line,
                title,
                product,
                size,
                material,
                quantity,
                kinds,
                reprints,
                proof,
                approvedAt,
                dueAt);
    }

    LineProgress progress() {
        var shipment = carrier == null ? null : new LineProgress.Shipment(carrier, tracking);
        return new LineProgress(line, state.stage(), state.toString(), reason, shipment);
    }
}
