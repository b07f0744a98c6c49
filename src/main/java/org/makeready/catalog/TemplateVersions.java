package org.makeready.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.platform.database.Sql;

/// The versions of templates as the database keeps them: every file of each, by the SHA-256 of its blob.
@Singleton
public class TemplateVersions {
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    TemplateVersions(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// One stored version; `files` are SHA-256 sums by name.
    public record StoredVersion(String product, SortedMap<String, String> files) {}

    /// The version with this content.
    public Optional<Integer> withHash(String slug, String hash) {
        return sql.query("select version from template_version where slug = :slug and hash = :hash")
                .bind("slug", slug)
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne();
    }

    /// Until the transaction ends nobody else stores this template: nodes that start together import the same folder.
    public void lock(String slug) {
        sql.lock("template " + slug);
    }

    /// Blobs first: what `files` name must be on the disk.
    public int add(String slug, String hash, StoredVersion version) {
        var files = written(version.files());
        return sql.query("""
                insert into template_version (slug, version, hash, product, files, imported_at)
                select :slug, coalesce(max(version), 0) + 1, :hash, :product, cast(:files as json), :at
                from template_version where slug = :slug
                returning version""")
                .bind("slug", slug)
                .bind("hash", hash)
                .bind("product", version.product())
                .bind("files", files)
                .bind("at", clock.instant())
                .mapTo(Integer.class)
                .one();
    }

    record VersionRow(String product, String files) {}

    public Optional<StoredVersion> find(String slug, int version) {
        return sql.query("select product, files from template_version where slug = :slug and version = :version")
                .bind("slug", slug)
                .bind("version", version)
                .mapTo(VersionRow.class)
                .map(row -> new StoredVersion(row.product(), read(row.files())))
                .findOne();
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
