package org.makeready.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Enters templates anew that were offered before search knew words and labels: the folder brings only its own.
@Singleton
class EntriesOfBefore {
    private final Rows rows;
    private final Templates templates;
    private final Products products;
    private final TemplateVersions versions;
    private final Shelf shelf;

    EntriesOfBefore(Rows rows, Templates templates, Products products, TemplateVersions versions, Shelf shelf) {
        this.rows = rows;
        this.templates = templates;
        this.products = products;
        this.versions = versions;
        this.shelf = shelf;
    }

    /// After the import, before the index is read.
    void atStart(@Observes @Priority(150) StartupEvent start) {
        enterAnew();
    }

    void enterAnew() {
        rows.list(row -> row.getString(1), "select slug from catalog_entry where labels = '{}' order by slug")
                .forEach(slug -> QuarkusTransaction.requiringNew().run(() -> enterAnew(slug)));
    }

    private void enterAnew(String slug) {
        versions.hold(slug);
        shelf.current(slug)
                .ifPresent(version -> templates
                        .version(slug, version)
                        .ifPresent(template -> products.product(template.product())
                                .ifPresent(product -> shelf.enter(template, version, product))));
    }
}
