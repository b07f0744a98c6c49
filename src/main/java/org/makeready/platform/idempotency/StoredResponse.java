package org.makeready.platform.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "kept_answer")
class StoredResponse {
    /// Keys are the customer's own: the same word from another customer, or for another call, is another key.
    @Embeddable
    record Id(String owner, String method, String path, String key) {}

    @EmbeddedId
    Id id;

    @Column(name = "request_sha256")
    String requestSha256;

    int status;
    String location;
    String etag;
    String body;

    @Column(name = "kept_at")
    Instant keptAt;

    static StoredResponse of(Id id, String requestSha256, ReplayableResponse answer, Instant now) {
        var kept = new StoredResponse();
        kept.id = id;
        kept.requestSha256 = requestSha256;
        kept.status = answer.status();
        kept.location = answer.location();
        kept.etag = answer.etag();
        kept.body = answer.body();
        kept.keptAt = now;
        return kept;
    }

    ReplayableResponse replayable() {
        return new ReplayableResponse(status, location, etag, body);
    }
}
