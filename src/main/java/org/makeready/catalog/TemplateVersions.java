package org.makeready.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The versions of templates as the database keeps them: every file of each, by the SHA-256 of its blob.
@Singleton
public class TemplateVersions {
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};
    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    TemplateVersions(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// One stored version; `files` are SHA-256 sums by name.
    public record StoredVersion(String product, SortedMap<String, String> files) {}

    /// The version with this content.
    public Optional<Integer> withHash(String slug, String hash) {
        return database.createNativeQuery(
                        "select version from template_version where slug = :slug and hash = :hash", Integer.class)
                .setParameter("slug", slug)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(Integer.class::cast);
    }

    /// Until the transaction ends nobody else stores this template: nodes that start together import the same folder.
    public void lock(String slug) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(:slug))")
                .setParameter("slug", "template " + slug)
                .getSingleResult();
    }

    /// Blobs first: what `files` name must be on the disk.
    public int add(String slug, String hash, StoredVersion version) {
        int next = (Integer) database.createNativeQuery(
                        "select coalesce(max(version), 0) + 1 from template_version where slug = :slug", Integer.class)
                .setParameter("slug", slug)
                .getSingleResult();
        database.createNativeQuery("""
                insert into template_version (slug, version, hash, product, files, imported_at)
                values (:slug, :version, :hash, :product, cast(:files as json), :at)""")
                .setParameter("slug", slug)
                .setParameter("version", next)
                .setParameter("hash", hash)
                .setParameter("product", version.product())
                .setParameter("files", written(version.files()))
                .setParameter("at", clock.instant())
                .executeUpdate();
        return next;
    }

    public Optional<StoredVersion> find(String slug, int version) {
        return QuarkusTransaction.joiningExisting().call(() -> row(slug, version));
    }

    @SuppressWarnings("unchecked")
    private Optional<StoredVersion> row(String slug, int version) {
        List<Object[]> rows = database.createNativeQuery(
                        "select product, cast(files as text) from template_version where slug = :slug and version = :version")
                .setParameter("slug", slug)
                .setParameter("version", version)
                .getResultList();
        return rows.stream().findFirst().map(row -> new StoredVersion((String) row[0], read((String) row[1])));
    }

    private String written(SortedMap<String, String> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SortedMap<String, String> read(String files) {
        try {
            return json.readValue(files, FILES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
