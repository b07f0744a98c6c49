package org.makeready.catalog;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.makeready.catalog.search.CatalogEntries;
import org.makeready.platform.database.Sql;
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
    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;

    PublishedTemplates(
            Templates templates,
            Products products,
            PublicationHistory publications,
            CatalogEntries entries,
            EditedFacets facets,
            Sql sql,
            TransactionSynchronizationRegistry transaction) {
        this.templates = templates;
        this.products = products;
        this.publications = publications;
        this.entries = entries;
        this.facets = facets;
        this.sql = sql;
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
    public List<PublishedVersion> page(String product, String after, int limit) {
        return sql.query("""
                select p.slug, p.version
                from publication p join template_version v on v.slug = p.slug and v.version = p.version
                where p.slug > :after and (:product = '' or v.product = :product)
                  and p.position = (select max(q.position) from publication q where q.slug = p.slug)
                order by p.slug limit :limit""")
                .bind("after", after)
                .bind("product", product)
                .bind("limit", limit)
                .mapTo(PublishedVersion.class)
                .list();
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
