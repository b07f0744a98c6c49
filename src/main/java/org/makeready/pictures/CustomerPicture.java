package org.makeready.pictures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A picture of a customer; its file is a blob.
@Entity
@Table(name = "customer_picture")
class CustomerPicture {
    @Id
    String id;

    String owner;
    String sha256;
    String type;
    int width;
    int height;
    int bytes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @Column(name = "removed_at")
    Instant removedAt;
}
