package org.makeready.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/// Does what a request with an `Idempotency-Key` asks for once, however often it comes.
///
/// The answer is kept in the transaction that does the work, so both are there or neither is, and no claim is left
/// behind by a node that dies. Within a node a second request meets 409 while the first runs; between nodes the primary
/// key decides, and the later one gives the answer of the earlier.
@ApplicationScoped
public class IdempotentRequests {
    private final EntityManager database;
    private final Clock clock;
    private final Set<StoredResponse.Id> running = ConcurrentHashMap.newKeySet();

    IdempotentRequests(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Work in two parts: `prepare` runs outside any transaction and may take its time; what it returns runs inside
    /// one.
    public interface IdempotentWork {
        Supplier<ReplayableResponse> prepare();
    }

    /// The answer of the first request with this key, doing the work if this is the first. Work that throws keeps
    /// nothing.
    public ReplayableResponse executeOnce(IdempotencyKey key, String requestSha256, IdempotentWork work) {
        var id = key.id();
        if (!running.add(id)) throw IdempotencyKey.stillRunning();
        try {
            var kept = stored(id, requestSha256);
            return kept.isPresent() ? kept.get() : executeAndStore(id, requestSha256, work.prepare());
        } finally {
            running.remove(id);
        }
    }

    private ReplayableResponse executeAndStore(
            StoredResponse.Id id, String requestSha256, Supplier<ReplayableResponse> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var answer = work.get();
                database.persist(StoredResponse.of(id, requestSha256, answer, clock.instant()));
                database.flush();
                return answer;
            });
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException taken
                    && "kept_answer_pkey".equals(taken.getConstraintName())) {
                return stored(id, requestSha256).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    private Optional<ReplayableResponse> stored(StoredResponse.Id id, String requestSha256) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(database.find(StoredResponse.class, id)))
                .map(kept -> {
                    if (!kept.requestSha256.equals(requestSha256)) throw IdempotencyKey.usedForAnotherRequest();
                    return kept.replayable();
                });
    }
}
