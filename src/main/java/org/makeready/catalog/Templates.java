package org.makeready.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.makeready.platform.Blobs;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.ProductReader;
import org.makeready.press.template.Template;
import org.makeready.press.template.TemplateReader;
import org.makeready.press.template.TemplateReader.Reading;

/// The templates at hand, every version of them, ready to compose. Published ones stay in memory; older ones are read
/// back from their blobs when a design that is pinned to one needs it.
@Singleton
public class Templates {
    private static final int KEPT = 2_000;
    private final TemplateVersions versions;
    private final Blobs blobs;
    private final TemplateReader reader;
    private final Map<String, Integer> published = new ConcurrentHashMap<>();
    private final Map<Pinned, Template> read = new ConcurrentHashMap<>();

    Templates(TemplateVersions versions, Blobs blobs, FontSupply fonts) {
        this.versions = versions;
        this.blobs = blobs;
        this.reader = new TemplateReader(fonts);
    }

    private record Pinned(String slug, int version) {}

    /// The newest published version, if there is such a template.
    public Optional<Integer> publishedVersion(String slug) {
        return Optional.ofNullable(published.get(slug));
    }

    public Optional<Template> version(String slug, int version) {
        var known = read.get(new Pinned(slug, version));
        return known != null ? Optional.of(known) : stored(slug, version);
    }

    public void publish(Template template, int version) {
        published.put(template.slug(), version);
        keep(template, version);
    }

    private void keep(Template template, int version) {
        if (read.size() >= KEPT) read.keySet().removeIf(pinned -> !published.getOrDefault(pinned.slug(), 0).equals(pinned.version()));
        read.put(new Pinned(template.slug(), version), template);
    }

    private Optional<Template> stored(String slug, int version) {
        return QuarkusTransaction.joiningExisting().call(() -> versions.find(slug, version)).map(stored -> {
            var template = reread(slug, stored);
            keep(template, version);
            return template;
        });
    }

    private Template reread(String slug, TemplateVersions.Stored stored) {
        var files = new TreeMap<String, byte[]>();
        stored.files().forEach((name, hash) -> files.put(name, blob(hash)));
        var product = ProductReader.read(stored.product(), files.remove(CatalogImport.PRODUCT));
        return switch (reader.read(slug, product, files)) {
            case Reading.Read(Template template, var _) -> template;
            case Reading.Rejected(var findings) ->
                    throw new IllegalStateException("A published version of " + slug + " no longer reads: " + findings);
        };
    }

    private byte[] blob(String hash) {
        try {
            return Files.readAllBytes(blobs.find(hash).orElseThrow(() -> new IllegalStateException("Blob " + hash + " is gone")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
