package org.makeready.catalog;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// What customers are offered. Putting something there or taking it away joins the caller's transaction; this node serves
/// it as soon as that commits, others within a second.
@Singleton
public class Shelf {
    private final Templates templates;
    private final Products products;
    private final Publications publications;
    private final CatalogEntries entries;
    private final TransactionSynchronizationRegistry transaction;

    Shelf(Templates templates, Products products, Publications publications, CatalogEntries entries, TransactionSynchronizationRegistry transaction) {
        this.templates = templates;
        this.products = products;
        this.publications = publications;
        this.entries = entries;
        this.transaction = transaction;
    }

    /// Offers this version instead of whichever was offered before.
    public void publish(Template template, int version) {
        publish(template, version, products.product(template.product()).orElseThrow());
    }

    void publish(Template template, int version, Product product) {
        entries.publish(template, version, product);
        publications.add(template.slug(), Optional.of(version));
        templates.keep(template, version);
        forgetAfterwards(template.slug());
    }

    /// Offers the template no longer: designs and orders of it go on.
    public void retire(String slug) {
        entries.retire(slug);
        publications.add(slug, Optional.empty());
        forgetAfterwards(slug);
    }

    /// As the database has it, within the caller's transaction.
    public Optional<Integer> current(String slug) {
        return publications.current(slug);
    }

    /// Whether customers have ever seen this version.
    public boolean everOffered(String slug, int version) {
        return publications.ever(slug, version);
    }

    private void forgetAfterwards(String slug) {
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
