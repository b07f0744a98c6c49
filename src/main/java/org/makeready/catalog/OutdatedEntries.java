package org.makeready.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.makeready.platform.database.Sql;

/// Enters templates anew that were offered before search knew words and labels: the folder brings only its own.
@Singleton
class OutdatedEntries {
    private final Sql sql;
    private final Templates templates;
    private final Products products;
    private final TemplateVersions versions;
    private final PublishedTemplates published;

    OutdatedEntries(
            Sql sql, Templates templates, Products products, TemplateVersions versions, PublishedTemplates published) {
        this.sql = sql;
        this.templates = templates;
        this.products = products;
        this.versions = versions;
        this.published = published;
    }

    /// After the import, before the index is read.
    void atStart(@Observes @Priority(150) StartupEvent start) {
        renew();
    }

    void renew() {
        sql.query("select slug from catalog_entry where labels = '{}' order by slug")
                .mapTo(String.class)
                .list()
                .forEach(slug -> QuarkusTransaction.requiringNew().run(() -> renew(slug)));
    }

    private void renew(String slug) {
        versions.lock(slug);
        published
                .currentVersion(slug)
                .ifPresent(version -> templates
                        .version(slug, version)
                        .ifPresent(template -> products.product(template.product())
                                .ifPresent(product -> published.updateSearchEntry(template, version, product))));
    }
}
