package org.makeready.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.makeready.platform.ContentHash;
import org.makeready.platform.Ids;
import org.makeready.platform.http.Refusals;

/// The keys by which programs of print shops and administrators are known.
@ApplicationScoped
public class ApiKeys implements PanacheRepositoryBase<ApiKey, String> {
    static final String PREFIX = "mk_";
    private static final int HINT = 9;
    private static final int MOST = 10;
    /// The moment of the last use is written down this exactly: a busy key must not cost a row change for each request.
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final Clock clock;

    ApiKeys(Clock clock) {
        this.clock = clock;
    }

    /// A key as it is shown once.
    public record IssuedKey(String id, String key) {}

    /// Whom a key belongs to.
    record KeyHolder(String account, Role role, String name) {}

    record PresentedKey(String id, Instant lastUsedAt, String account, Role role, String name) {}

    /// A further key for an account; those it has go on until `overlap` has passed, or for good without one.
    @Transactional
    public IssuedKey issue(String account, Optional<Duration> overlap) {
        var owner = getEntityManager().find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        var good = of(account).stream().filter(key -> key.valid(now)).toList();
        if (good.size() >= MOST)
            throw Refusals.conflict(
                    "too-many-keys",
                    "This account has %d keys, which is the maximum. Revoke keys you no longer need.".formatted(MOST));
        overlap.map(now::plus)
                .ifPresent(end -> good.stream().filter(key -> key.valid(end)).forEach(key -> key.expiresAt = end));
        return newKey(owner, now);
    }

    private IssuedKey newKey(Account owner, Instant now) {
        var secret = Ids.secret(PREFIX);
        var key = new ApiKey();
        key.id = Ids.key();
        key.account = owner.id;
        key.sha256 = hash(secret);
        key.hint = secret.substring(0, HINT);
        key.createdAt = now;
        persist(key);
        return new IssuedKey(key.id, secret);
    }

    @Transactional
    List<ApiKey> of(String account) {
        return list("account = ?1 order by createdAt, id", account);
    }

    /// Shuts a key at once, unless it is the last that is good: nobody shall lock themselves out.
    @Transactional
    void revoke(String account, String id) {
        getEntityManager().find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        var keys = of(account);
        var key = keys.stream().filter(k -> k.id.equals(id)).findFirst().orElseThrow(() -> Refusals.notFound("key"));
        if (keys.stream().noneMatch(other -> other != key && other.valid(now))) {
            throw Refusals.conflict("last-key", "This is your last valid key. Create another one first.");
        }
        if (key.valid(now)) key.expiresAt = now;
    }

    /// Who holds this key, unless it is unknown or no longer valid.
    @Transactional
    Optional<KeyHolder> holder(String secret) {
        var now = clock.instant();
        return getEntityManager()
                .createQuery(
                        "select k.id, k.lastUsedAt, a.id, a.role, a.name from ApiKey k "
                                + "join Account a on a.id = k.account "
                                + "where k.sha256 = ?1 and (k.expiresAt is null or k.expiresAt > ?2)",
                        PresentedKey.class)
                .setParameter(1, hash(secret))
                .setParameter(2, now)
                .getResultStream()
                .findFirst()
                .map(key -> {
                    recordUse(key, now);
                    return new KeyHolder(key.account(), key.role(), key.name());
                });
    }

    private void recordUse(PresentedKey key, Instant now) {
        if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(EXACT)))
            update("lastUsedAt = ?1 where id = ?2", now, key.id());
    }

    /// Keys are long and random, so that one round of SHA-256 is enough: there is nothing to guess.
    private static String hash(String secret) {
        return ContentHash.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
