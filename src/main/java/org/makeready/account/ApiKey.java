package org.makeready.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A key of an account. Of the key itself only the hash is kept: what is lost is made anew, not looked up.
@Entity
@Table(name = "api_key")
class ApiKey {
    @Id
    String id;

    String account;
    String sha256;
    /// How it begins, so that its owner knows which it is.
    String hint;

    @Column(name = "created_at")
    Instant createdAt;
    /// From then on it opens nothing; null for one that is not being replaced.
    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    boolean valid(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }
}
