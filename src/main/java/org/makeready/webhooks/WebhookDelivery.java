package org.makeready.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A message for one endpoint, as it is sent however often that takes.
@Entity
@Table(name = "webhook_delivery")
class WebhookDelivery {
    static final String PENDING = "pending", DELIVERED = "delivered", FAILED = "failed";

    @Id
    String id;

    String endpoint;
    String type;
    String payload;

    @Column(name = "created_at")
    Instant createdAt;

    String state = PENDING;
    int attempts;

    @Column(name = "next_at")
    Instant nextAt;
}
