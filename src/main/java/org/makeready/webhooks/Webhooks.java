package org.makeready.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The endpoints of shops and what was sent to them.
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<WebhookEndpoint, String> {
    Optional<WebhookEndpoint> of(String shop, String id) {
        return find("id = ?1 and shop = ?2 and deletedAt is null", id, shop).firstResultOptional();
    }

    List<WebhookEndpoint> of(String shop) {
        return list("shop = ?1 and deletedAt is null order by createdAt, id", shop);
    }

    List<WebhookEndpoint> enabled(String shop) {
        return list("shop = ?1 and deletedAt is null and disabledAt is null order by createdAt, id", shop);
    }

    Optional<WebhookDelivery> delivery(String endpoint, String id) {
        return getEntityManager()
                .createQuery("from WebhookDelivery d where d.id = ?1 and d.endpoint = ?2", WebhookDelivery.class)
                .setParameter(1, id)
                .setParameter(2, endpoint)
                .getResultStream()
                .findFirst();
    }

    List<WebhookDelivery> due(String endpoint, Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "from WebhookDelivery d where d.endpoint = ?1 and d.state = 'pending' and d.nextAt "
                                + "<= ?2 order by d.nextAt, d.id",
                        WebhookDelivery.class)
                .setParameter(1, endpoint)
                .setParameter(2, now)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Instant> nextDue(String endpoint) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(d.nextAt) from WebhookDelivery d where d.endpoint = ?1 and d.state = 'pending'",
                        Instant.class)
                .setParameter(1, endpoint)
                .getSingleResult());
    }

    /// Endpoints for which something is due.
    List<String> overdueEndpoints(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct d.endpoint from WebhookDelivery d join WebhookEndpoint e on e.id = d.endpoint "
                                + "where d.state = 'pending' and d.nextAt <= ?1 and e.disabledAt is null and "
                                + "e.deletedAt is null",
                        String.class)
                .setParameter(1, now)
                .getResultList();
    }

    List<WebhookDelivery> page(String endpoint, Optional<String> state, Instant before, String id, int limit) {
        return getEntityManager()
                .createQuery(
                        "from WebhookDelivery d where d.endpoint = ?1 and (?2 = '' or d.state = ?2) "
                                + "and (d.createdAt < ?3 or d.createdAt = ?3 and d.id < ?4) order by "
                                + "d.createdAt desc, d.id desc",
                        WebhookDelivery.class)
                .setParameter(1, endpoint)
                .setParameter(2, state.orElse(""))
                .setParameter(3, before)
                .setParameter(4, id)
                .setMaxResults(limit)
                .getResultList();
    }

    List<WebhookAttempt> attempts(String delivery) {
        return getEntityManager()
                .createQuery("from WebhookAttempt a where a.delivery = ?1 order by a.id", WebhookAttempt.class)
                .setParameter(1, delivery)
                .getResultList();
    }
}
