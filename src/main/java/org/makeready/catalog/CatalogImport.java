package org.makeready.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.finding.Finding;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateException;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// Brings the folder `templates/` into the catalog at every start. A template whose content is new becomes a new
/// version and is offered; content that was here before changes nothing, so that what merchandisers publish, roll back
/// or retire stays so. One that cannot be read is reported and left out, and the others go on.
@Singleton
class CatalogImport {
    static final String PRODUCT = "product.json";
    private static final Logger LOG = Logger.getLogger(CatalogImport.class);
    private final Path folder;
    private final Products products;
    private final Templates templates;
    private final TemplateVersions versions;
    private final PublishedTemplates published;
    private final Blobs blobs;
    private final TemplateReader reader;

    CatalogImport(
            @ConfigProperty(name = "makeready.templates") Path folder,
            Products products,
            Templates templates,
            TemplateVersions versions,
            PublishedTemplates published,
            Blobs blobs,
            FontSupply fonts) {
        this.folder = folder;
        this.products = products;
        this.templates = templates;
        this.versions = versions;
        this.published = published;
        this.blobs = blobs;
        this.reader = new TemplateReader(fonts);
    }

    void atStart(@Observes @Priority(100) StartupEvent start) throws IOException {
        for (var product : TemplateFolder.foldersIn(folder)) importProduct(product);
    }

    private void importProduct(Path folder) throws IOException {
        try {
            byte[] json = Files.readAllBytes(folder.resolve(PRODUCT));
            var product = ProductReader.read(folder.getFileName().toString(), json);
            products.offer(product, json);
            TemplateFolder.foldersIn(folder).parallelStream()
                    .map(template -> read(template, product))
                    .toList()
                    .forEach(read -> publish(read, product, json));
        } catch (TemplateException e) {
            LOG.errorf("Product %s is skipped:%n%s", folder.getFileName(), e.getMessage());
        }
    }

    private record ReadFolder(Path folder, SortedMap<String, byte[]> files, Reading reading) {}

    private ReadFolder read(Path folder, Product product) {
        try {
            var files = TemplateFolder.files(folder);
            return new ReadFolder(
                    folder, files, reader.read(folder.getFileName().toString(), product, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(ReadFolder read, Product product, byte[] productJson) {
        switch (read.reading()) {
            case Reading.Rejected(List<Finding> findings) ->
                LOG.errorf(
                        "Template %s is skipped:%n%s",
                        read.folder().getFileName(),
                        findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
            case Reading.Read(Template template, var _) -> {
                var known = QuarkusTransaction.requiringNew()
                        .call(() -> versions.withHash(template.slug(), template.hash()));
                var files = known.isPresent() ? new TreeMap<String, String>() : storeFiles(read, productJson);
                known.flatMap(version -> versions.find(template.slug(), version))
                        .ifPresent(stored -> restoreMissingFiles(stored, read, productJson));
                templates.cache(template, store(template, product, known, files));
            }
        }
    }

    /// What is gone from the data folder and still lies here is kept anew.
    private void restoreMissingFiles(TemplateVersions.StoredVersion stored, ReadFolder read, byte[] productJson) {
        stored.files().forEach((name, hash) -> {
            if (blobs.find(hash).isEmpty())
                blobs.put(name.equals(PRODUCT) ? productJson : read.files().get(name));
        });
    }

    /// Blobs first, the rows that name them afterwards.
    private SortedMap<String, String> storeFiles(ReadFolder read, byte[] productJson) {
        var kept = new TreeMap<String, String>();
        read.files().forEach((name, bytes) -> kept.put(name, blobs.put(bytes)));
        kept.put(PRODUCT, blobs.put(productJson));
        return kept;
    }

    private int store(Template template, Product product, Optional<Integer> known, SortedMap<String, String> files) {
        return QuarkusTransaction.requiringNew().call(() -> {
            versions.lock(template.slug());
            var here = known.or(() -> versions.withHash(template.slug(), template.hash()));
            if (here.isPresent()) return updateSearchEntry(template, here.get(), product);
            int version = versions.add(
                    template.slug(), template.hash(), new TemplateVersions.StoredVersion(product.id(), files));
            published.publish(template, version, product);
            return version;
        });
    }

    /// Prices and materials may have changed.
    private int updateSearchEntry(Template template, int version, Product product) {
        if (published
                .currentVersion(template.slug())
                .filter(offered -> offered == version)
                .isPresent()) published.updateSearchEntry(template, version, product);
        return version;
    }
}
