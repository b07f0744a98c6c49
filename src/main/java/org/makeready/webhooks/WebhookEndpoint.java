package org.makeready.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/// Where a shop wants to be told what happens to its jobs.
@Entity
@Table(name = "webhook_endpoint")
class WebhookEndpoint {
    @Id
    String id;

    String shop;
    String url;
    /// Of which it wants to hear; of all when there are none.
    @Convert(converter = WebhookColumns.TypesJson.class)
    @ColumnTransformer(write = "cast(? as json)")
    List<String> types;

    String secret;

    @Column(name = "previous_secret")
    String previousSecret;

    @Column(name = "previous_until")
    Instant previousUntil;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "disabled_at")
    Instant disabledAt;

    @Column(name = "disabled_why")
    String disabledWhy;

    @Column(name = "deleted_at")
    Instant deletedAt;

    boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    boolean enabled() {
        return disabledAt == null && deletedAt == null;
    }

    URI target() {
        return URI.create(url);
    }

    /// Those to sign with now: while a change lasts, the old one too.
    List<String> secrets(Instant now) {
        var secrets = new ArrayList<>(List.of(secret));
        if (previousUntil != null && now.isBefore(previousUntil)) secrets.add(previousSecret);
        return secrets;
    }
}
