package org.makeready.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.makeready.catalog.search.CatalogEntries;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// What customers are offered. Putting something there or taking it away joins the caller's transaction; this node
/// serves it as soon as that commits, others within a second.
@Singleton
public class PublishedTemplates {
    private final Templates templates;
    private final Products products;
    private final PublicationHistory publications;
    private final CatalogEntries entries;
    private final EditedFacets facets;
    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;

    PublishedTemplates(
            Templates templates,
            Products products,
            PublicationHistory publications,
            CatalogEntries entries,
            EditedFacets facets,
            EntityManager database,
            TransactionSynchronizationRegistry transaction) {
        this.templates = templates;
        this.products = products;
        this.publications = publications;
        this.entries = entries;
        this.facets = facets;
        this.database = database;
        this.transaction = transaction;
    }

    /// Offers this version instead of whichever was offered before.
    public void publish(Template template, int version) {
        publish(template, version, products.product(template.product()).orElseThrow());
    }

    void publish(Template template, int version, Product product) {
        updateSearchEntry(template, version, product);
        publications.add(template.slug(), Optional.of(version));
        templates.cache(template, version);
        forgetAfterCommit(template.slug());
    }

    /// Enters what is offered into search, under the facets merchandisers gave it.
    public void updateSearchEntry(Template template, int version, Product product) {
        entries.publish(facets.withStoredEdits(template), version, product);
    }

    /// What is said of the template beside its versions has changed: searches and other nodes look again.
    public void republish(String slug) {
        publications
                .currentVersion(slug)
                .ifPresent(version -> publish(templates.version(slug, version).orElseThrow(), version));
    }

    /// Offers the template no longer: designs and orders of it go on.
    public void retire(String slug) {
        entries.retire(slug);
        publications.add(slug, Optional.empty());
        forgetAfterCommit(slug);
    }

    /// As the database has it, within the caller's transaction.
    public Optional<Integer> currentVersion(String slug) {
        return publications.currentVersion(slug);
    }

    /// Whether customers have ever seen this version.
    public boolean everPublished(String slug, int version) {
        return publications.everPublished(slug, version);
    }

    public record PublishedVersion(String slug, int version) {}

    /// What is offered, in the order of slugs, beginning behind one of them.
    ///
    /// @param product empty for all
    @SuppressWarnings("unchecked")
    public List<PublishedVersion> page(String product, String after, int limit) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<Object[]> rows = database.createNativeQuery("""
                    select p.slug, p.version from publication p join template_version v on v.slug = p.slug and v.version = p.version
                    where p.slug > :after and (:product = '' or v.product = :product) and p.position = (select max(q.position) from publication q where q.slug = p.slug)
                    order by p.slug""")
                    .setParameter("after", after)
                    .setParameter("product", product)
                    .setMaxResults(limit)
                    .getResultList();
            return rows.stream()
                    .map(row -> new PublishedVersion((String) row[0], (Integer) row[1]))
                    .toList();
        });
    }

    private void forgetAfterCommit(String slug) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) templates.forget(slug);
            }
        });
    }
}
