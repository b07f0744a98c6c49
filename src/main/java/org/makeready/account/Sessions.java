package org.makeready.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.ContentHash;
import org.makeready.platform.Ids;

/// Working days of people who logged in. A token is long and random, kept as its hash, and ends by itself.
@ApplicationScoped
class Sessions {
    static final String PREFIX = "ms_";
    static final Duration LIFE = Duration.ofHours(8);

    private final EntityManager database;
    private final Clock clock;

    Sessions(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record StartedSession(String token, Instant expiresAt) {}

    @Transactional
    StartedSession begin(String account) {
        var token = Ids.secret(PREFIX);
        var now = clock.instant();
        var end = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
        database.createNativeQuery("delete from account_session where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into account_session (sha256, account, begun_at, expires_at) values (:sha256, :account, :now, :end)")
                .setParameter("sha256", hash(token))
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("end", end)
                .executeUpdate();
        return new StartedSession(token, end);
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Optional<ApiKeys.KeyHolder> holder(String token) {
        List<Object[]> rows = database.createNativeQuery(
                        "select a.id, a.role, a.name from account_session s join account a on a.id = s.account where s.sha256 = :sha256 and s.expires_at > :now")
                .setParameter("sha256", hash(token))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new ApiKeys.KeyHolder((String) row[0], Role.of((String) row[1]), (String) row[2]));
    }

    @Transactional
    void end(String token) {
        database.createNativeQuery("delete from account_session where sha256 = :sha256")
                .setParameter("sha256", hash(token))
                .executeUpdate();
    }

    private static String hash(String token) {
        return ContentHash.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
