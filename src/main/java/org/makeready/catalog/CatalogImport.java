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
import org.makeready.platform.Blobs;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Finding;
import org.makeready.press.template.Product;
import org.makeready.press.template.ProductReader;
import org.makeready.press.template.Template;
import org.makeready.press.template.TemplateException;
import org.makeready.press.template.TemplateReader;
import org.makeready.press.template.TemplateReader.Reading;

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
    private final Shelf shelf;
    private final Blobs blobs;
    private final TemplateReader reader;

    CatalogImport(
            @ConfigProperty(name = "makeready.templates") Path folder,
            Products products,
            Templates templates,
            TemplateVersions versions,
            Shelf shelf,
            Blobs blobs,
            FontSupply fonts) {
        this.folder = folder;
        this.products = products;
        this.templates = templates;
        this.versions = versions;
        this.shelf = shelf;
        this.blobs = blobs;
        this.reader = new TemplateReader(fonts);
    }

    void atStart(@Observes @Priority(100) StartupEvent start) throws IOException {
        for (var product : TemplateFolder.within(folder)) bringIn(product);
    }

    private void bringIn(Path folder) throws IOException {
        try {
            byte[] json = Files.readAllBytes(folder.resolve(PRODUCT));
            var product = ProductReader.read(folder.getFileName().toString(), json);
            products.offer(product, json);
            TemplateFolder.within(folder).parallelStream()
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
                var files = known.isPresent() ? new TreeMap<String, String>() : kept(read, productJson);
                known.flatMap(version -> versions.find(template.slug(), version))
                        .ifPresent(stored -> bringBack(stored, read, productJson));
                templates.keep(template, store(template, product, known, files));
            }
        }
    }

    /// What is gone from the data folder and still lies here is kept anew.
    private void bringBack(TemplateVersions.Stored stored, ReadFolder read, byte[] productJson) {
        stored.files().forEach((name, hash) -> {
            if (blobs.find(hash).isEmpty())
                blobs.put(name.equals(PRODUCT) ? productJson : read.files().get(name));
        });
    }

    /// Blobs first, the rows that name them afterwards.
    private SortedMap<String, String> kept(ReadFolder read, byte[] productJson) {
        var kept = new TreeMap<String, String>();
        read.files().forEach((name, bytes) -> kept.put(name, blobs.put(bytes)));
        kept.put(PRODUCT, blobs.put(productJson));
        return kept;
    }

    private int store(Template template, Product product, Optional<Integer> known, SortedMap<String, String> files) {
        return QuarkusTransaction.requiringNew().call(() -> {
            versions.hold(template.slug());
            var here = known.or(() -> versions.withHash(template.slug(), template.hash()));
            if (here.isPresent()) return refreshed(template, here.get(), product);
            int version =
                    versions.add(template.slug(), template.hash(), new TemplateVersions.Stored(product.id(), files));
            shelf.publish(template, version, product);
            return version;
        });
    }

    /// Prices and materials may have changed.
    private int refreshed(Template template, int version, Product product) {
        if (shelf.current(template.slug()).filter(offered -> offered == version).isPresent())
            shelf.enter(template, version, product);
        return version;
    }
}
