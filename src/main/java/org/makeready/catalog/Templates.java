package org.makeready.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.TreeMap;
import org.makeready.platform.blobs.Blobs;
import org.makeready.press.folder.ProductReader;
import org.makeready.press.folder.TemplateReader;
import org.makeready.press.folder.TemplateReader.Reading;
import org.makeready.press.font.FontSupply;
import org.makeready.press.template.Template;

/// The templates at hand, every version of them, ready to compose. Those in use stay in memory; others are read back
/// from their blobs when somebody needs them. That happens in this process: nothing gets a version that a fenced worker
/// has not read before.
@Singleton
public class Templates {
    private static final int KEPT = 2_000, REMEMBERED = 200_000;
    private final TemplateVersions versions;
    private final PublicationHistory publications;
    private final EditedFacets facets;
    private final Blobs blobs;
    private final TemplateReader reader;
    /// What is offered, as far as anybody asked; forgotten when it changes, here or on another node.
    private final LoadingCache<String, Optional<Integer>> published =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::readCurrentVersion);
    /// Versions customers have seen. That does not change any more.
    private final LoadingCache<VersionKey, Boolean> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::readEverPublished);
    private final Cache<VersionKey, Template> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Templates(
            TemplateVersions versions,
            PublicationHistory publications,
            EditedFacets facets,
            Blobs blobs,
            FontSupply fonts) {
        this.versions = versions;
        this.publications = publications;
        this.facets = facets;
        this.blobs = blobs;
        this.reader = new TemplateReader(fonts);
    }

    private record VersionKey(String slug, int version) {}

    /// The version that is offered, if the template is.
    public Optional<Integer> publishedVersion(String slug) {
        return published.get(slug);
    }

    /// Any version, seen by customers or not.
    public Optional<Template> version(String slug, int version) {
        var known = read.getIfPresent(new VersionKey(slug, version));
        return known != null ? Optional.of(known) : stored(slug, version);
    }

    /// A version that is or was offered: what customers may look at.
    public Optional<Template> visible(String slug, int version) {
        if (publishedVersion(slug).filter(offered -> offered == version).isPresent()) return version(slug, version);
        var pinned = new VersionKey(slug, version);
        if (seen.get(pinned)) return version(slug, version);
        seen.invalidate(pinned); // it may still come
        return Optional.empty();
    }

    /// The same while something of this template is offered: what customers may begin something new with.
    public Optional<Template> offered(String slug, int version) {
        return publishedVersion(slug).isEmpty() ? Optional.empty() : visible(slug, version);
    }

    /// Offers a template on this node alone.
    public void publish(Template template, int version) {
        cache(template, version);
        published.put(template.slug(), Optional.of(version));
    }

    /// What is offered has changed, or what is said of it.
    void forget(String slug) {
        facets.forget(slug);
        published.invalidate(slug);
    }

    void cache(Template template, int version) {
        read.put(new VersionKey(template.slug(), version), template);
    }

    private Optional<Integer> readCurrentVersion(String slug) {
        return QuarkusTransaction.joiningExisting().call(() -> publications.currentVersion(slug));
    }

    private boolean readEverPublished(VersionKey pinned) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> publications.everPublished(pinned.slug(), pinned.version()));
    }

    private Optional<Template> stored(String slug, int version) {
        return versions.find(slug, version).map(stored -> {
            var template = read(slug, stored);
            cache(template, version);
            return template;
        });
    }

    private Template read(String slug, TemplateVersions.StoredVersion stored) {
        var files = new TreeMap<String, byte[]>();
        stored.files().forEach((name, hash) -> files.put(name, blob(hash)));
        var product = ProductReader.read(stored.product(), files.remove(CatalogImport.PRODUCT));
        return switch (reader.read(slug, product, files)) {
            case Reading.Read(Template template, var _) -> template;
            case Reading.Rejected(var findings) ->
                throw new IllegalStateException(
                        "A published version of " + slug + " can no longer be read: " + findings);
        };
    }

    private byte[] blob(String hash) {
        try {
            return Files.readAllBytes(
                    blobs.find(hash).orElseThrow(() -> new IllegalStateException("Blob " + hash + " is missing")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
