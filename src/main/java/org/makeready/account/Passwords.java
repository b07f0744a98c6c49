package org.makeready.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.makeready.platform.ContentHash;
import org.makeready.platform.Ids;
import org.makeready.platform.database.Sql;
import org.makeready.platform.http.Refusals;

/// The passwords of people. Whether an address is known cannot be told from an answer: neither by its words nor by how
/// long it takes, nor by when there have been too many.
@ApplicationScoped
class Passwords {
    static final int SHORTEST = 12, LONGEST = 200, DISTINCT = 5;
    /// So often a password may be tried for one address in this time.
    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15), INVITATION = Duration.ofDays(7);
    static final String INVITED = "inv_";
    /// A check costs a tenth of a second of computing: not more than so many at once.
    private static final int AT_ONCE = 2;
    private static final Duration WAITING = Duration.ofSeconds(2);

    private final Sql sql;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    Passwords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Counts a try before it is made, so that many at once count as many.
    ///
    /// @return whether it may be made
    @Transactional
    boolean registerAttempt(String email) {
        var now = clock.instant();
        int tries = sql.query("""
                insert into login_attempt as a (address_sha256, since, tries) values (:address, :now, 1)
                on conflict (address_sha256) do update set
                    tries = case when a.since < :begin then 1 else least(a.tries + 1, 1000) end,
                    since = case when a.since < :begin then excluded.since else a.since end
                returning tries""")
                .bind("address", sha256(email))
                .bind("now", now)
                .bind("begin", now.minus(WINDOW))
                .mapTo(Integer.class)
                .one();
        return tries <= TRIES;
    }

    @Transactional
    void clearAttempts(String email) {
        sql.update("delete from login_attempt where address_sha256 = :address")
                .bind("address", sha256(email))
                .execute();
    }

    /// The account with this address, if this is its password.
    Optional<String> authenticate(String email, String password) {
        var known = findCredentials(email);
        var hash = known.map(Credentials::hash).map(PasswordHash::decode).orElse(PasswordHash.NOBODYS);
        return withPermit(() -> hash.matches(password)) ? known.map(Credentials::account) : Optional.empty();
    }

    record Credentials(String account, String hash) {}

    @Transactional
    Optional<Credentials> findCredentials(String email) {
        return sql.query("""
                select p.account, p.hash from account a join account_password p on p.account = a.id
                where a.email = :email and a.closed_at is null""")
                .bind("email", normalized(email))
                .mapTo(Credentials.class)
                .findOne();
    }

    /// What lets the owner of an account choose a password: to be handed over by the administrator, good once and for a
    /// week.
    @Transactional
    String invite(String account) {
        var secret = Ids.secret(INVITED);
        sql.update("insert into invitation (sha256, account, expires_at) values (:sha256, :account, :end)")
                .bind("sha256", sha256(secret))
                .bind("account", account)
                .bind("end", clock.instant().plus(INVITATION))
                .execute();
        return secret;
    }

    /// Uses an invitation up. Sessions that were begun with an older password end.
    ///
    /// @throws ProblemException 404 when it is unknown, used or expired
    @Transactional
    void choose(String invitation, String password) {
        requireStrong(password);
        set(redeem(invitation).orElseThrow(() -> Refusals.notFound("invitation")), password);
    }

    private Optional<String> redeem(String invitation) {
        return sql.query("""
                update invitation set used_at = :now where sha256 = :sha256 and used_at is null and expires_at > :now
                returning account""")
                .bind("now", clock.instant())
                .bind("sha256", sha256(invitation))
                .mapTo(String.class)
                .findOne();
    }

    @Transactional
    void set(String account, String password) {
        requireStrong(password);
        var hash = PasswordHash.of(password).encoded();
        sql.update("""
                insert into account_password (account, hash, changed_at) values (:account, :hash, :now)
                on conflict (account) do update set hash = excluded.hash, changed_at = excluded.changed_at""")
                .bind("account", account)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .execute();
        sql.update("delete from account_session where account = :account")
                .bind("account", account)
                .execute();
    }

    private static void requireStrong(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST
                || length > LONGEST
                || password.codePoints().distinct().count() < DISTINCT) {
            throw Refusals.invalid(
                    "This password is too weak.",
                    List.of(Refusals.error(
                            "/password",
                            "weak-password",
                            "A password must have %d to %d characters, at least %d of them different."
                                    .formatted(SHORTEST, LONGEST, DISTINCT),
                            "Four or five random words are hard to guess and easy to remember.")));
        }
    }

    private boolean withPermit(BooleanSupplier check) {
        try {
            if (!places.tryAcquire(WAITING.toMillis(), TimeUnit.MILLISECONDS)) throw Refusals.busy(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.busy(2);
        }
        try {
            return check.getAsBoolean();
        } finally {
            places.release();
        }
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        return ContentHash.sha256(
                (text.startsWith(INVITED) ? text : normalized(text)).getBytes(StandardCharsets.UTF_8));
    }
}
