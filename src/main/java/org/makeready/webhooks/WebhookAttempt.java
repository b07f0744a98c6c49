package org.makeready.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// What came of sending a message once.
@Entity
@Immutable
@Table(name = "webhook_attempt")
class WebhookAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String delivery;
    Instant at;
    Integer status;
    String outcome;
    int millis;
}
