package org.makeready.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.platform.database.Sql;
import org.makeready.press.hash.Sha256;
import org.makeready.press.template.Template;

/// Facets that merchandisers gave a template in place of those in its folder. They are no part of a version: versions
/// never change, and a picture does not depend on what it is filed under.
@Singleton
public class EditedFacets {
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final int REMEMBERED = 100_000;

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final LoadingCache<String, SortedMap<String, List<String>>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::read);

    EditedFacets(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /// The template under the facets it is found by.
    Template withEdits(Template template) {
        return withEdits(template, known.get(template.slug()));
    }

    /// The same as the caller's transaction has it.
    Template withStoredEdits(Template template) {
        return withEdits(template, read(template.slug()));
    }

    /// The facets it is found by, as the caller's transaction has them.
    public SortedMap<String, List<String>> of(Template template) {
        return new TreeMap<>(withStoredEdits(template).facets());
    }

    /// Names what is shown of a template: its content and what was edited.
    String tag(Template template) {
        var edits = known.get(template.slug());
        return edits.isEmpty()
                ? template.hash()
                : Sha256.hex((template.hash() + edits).getBytes(StandardCharsets.UTF_8));
    }

    void forget(String slug) {
        known.invalidate(slug);
    }

    /// Joins the caller's transaction; [PublishedTemplates] makes it seen.
    public void set(String slug, String facet, List<String> values, String who) {
        var stored = written(values);
        sql.update("""
                insert into template_facet (slug, facet, vals, changed_by, changed_at)
                values (:slug, :facet, cast(:values as json), :who, :at)
                on conflict (slug, facet) do update set vals = excluded.vals, changed_by = excluded.changed_by,
                    changed_at = excluded.changed_at""")
                .bind("slug", slug)
                .bind("facet", facet)
                .bind("values", stored)
                .bind("who", who)
                .bind("at", clock.instant())
                .execute();
    }

    private static Template withEdits(Template t, SortedMap<String, List<String>> edits) {
        if (edits.isEmpty()) return t;
        var facets = new TreeMap<>(t.facets());
        facets.putAll(edits);
        facets.values().removeIf(List::isEmpty);
        return t.withFacets(facets);
    }

    record EditedFacet(String facet, String vals) {}

    private SortedMap<String, List<String>> read(String slug) {
        return new TreeMap<>(sql.query("select facet, vals from template_facet where slug = :slug")
                .bind("slug", slug)
                .mapTo(EditedFacet.class)
                .collectToMap(EditedFacet::facet, row -> values(row.vals())));
    }

    private String written(List<String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> values(String stored) {
        try {
            return json.readValue(stored, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
