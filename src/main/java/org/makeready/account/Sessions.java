package org.makeready.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.makeready.platform.ContentHash;
import org.makeready.platform.Ids;
import org.makeready.platform.database.Sql;

/// Working days of people who logged in. A token is long and random, kept as its hash, and ends by itself.
@ApplicationScoped
class Sessions {
    static final String PREFIX = "ms_";
    static final Duration LIFE = Duration.ofHours(8);

    private final Sql sql;
    private final Clock clock;

    Sessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record StartedSession(String token, Instant expiresAt) {}

    @Transactional
    StartedSession begin(String account) {
        var token = Ids.secret(PREFIX);
        var now = clock.instant();
        var end = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
        sql.update("delete from account_session where expires_at < :now")
                .bind("now", now)
                .execute();
        sql.update("""
                insert into account_session (sha256, account, begun_at, expires_at)
                values (:sha256, :account, :now, :end)""")
                .bind("sha256", hash(token))
                .bind("account", account)
                .bind("now", now)
                .bind("end", end)
                .execute();
        return new StartedSession(token, end);
    }

    @Transactional
    Optional<ApiKeys.KeyHolder> holder(String token) {
        return sql.query("""
                select a.id as account, a.role, a.name from account_session s join account a on a.id = s.account
                where s.sha256 = :sha256 and s.expires_at > :now""")
                .bind("sha256", hash(token))
                .bind("now", clock.instant())
                .mapTo(ApiKeys.KeyHolder.class)
                .findOne();
    }

    @Transactional
    void end(String token) {
        sql.update("delete from account_session where sha256 = :sha256")
                .bind("sha256", hash(token))
                .execute();
    }

    private static String hash(String token) {
        return ContentHash.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
