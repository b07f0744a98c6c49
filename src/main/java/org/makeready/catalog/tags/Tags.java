package org.makeready.catalog.tags;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.makeready.catalog.tags.TemplateTag.TagSource;
import org.makeready.platform.database.Sql;
import org.makeready.press.appearance.Appearance;
import org.makeready.press.artwork.PictureSupply;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.font.FontSupply;
import org.makeready.press.item.EmojiSupply;
import org.makeready.press.template.Template;

/// What is said of templates, and what of it holds: a merchandiser's word before the template's own, and that before a
/// machine's, tag by tag.
@Singleton
public class Tags {
    private final Sql sql;
    private final Composer composer;
    private final Clock clock;

    Tags(Sql sql, FontSupply fonts, EmojiSupply emoji, Clock clock) {
        this.sql = sql;
        this.composer = new Composer(fonts, emoji);
        this.clock = clock;
    }

    /// Writes down what the template itself and the machine say of this version; the machine looks once. Joins the
    /// caller's transaction.
    public void recordTags(Template template, int version) {
        replaceImported(template.slug(), version, imported(template));
        boolean seen = sql.query("""
                select exists (select from catalog_tag
                    where slug = :slug and source = 'auto' and version = :version and model = :model)""")
                .bind("slug", template.slug())
                .bind("version", version)
                .bind("model", AutoTags.MODEL)
                .mapTo(Boolean.class)
                .one();
        if (!seen) replaceAutomatic(template.slug(), version, automatic(template));
    }

    private static List<TemplateTag> imported(Template template) {
        return template.facets().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream().map(value -> TemplateTag.imported(facet.getKey(), value)))
                .toList();
    }

    private List<TemplateTag> automatic(Template template) {
        var tags = new ArrayList<>(AutoTags.of(template));
        if (composer.compose(template, template.sample(), PictureSupply.NONE)
                instanceof CompositionResult.Ready(var composition))
            tags.addAll(AutoTags.of(Appearance.of(composition)));
        return tags;
    }

    private void replaceAutomatic(String slug, int version, List<TemplateTag> tags) {
        sql.update("delete from catalog_tag where slug = :slug and source = 'auto'")
                .bind("slug", slug)
                .execute();
        tags.forEach(tag -> save(slug, version, tag));
    }

    /// What the same version said before and says no longer was taken away in an edit of its facets: it is not so,
    /// whatever a machine says.
    private void replaceImported(String slug, int version, List<TemplateTag> tags) {
        var kinds = tags.stream().map(TemplateTag::kind).toList();
        var values = tags.stream().map(TemplateTag::value).toList();
        sql.update("""
                update catalog_tag set wanted = false, evidence = 'edited'
                where slug = :slug and source = 'import' and version = :version and wanted
                  and not exists (select from unnest(:kinds, :values) as said(k, v) where k = kind and v = value)""")
                .bind("slug", slug)
                .bind("version", version)
                .bindArray("kinds", String.class, kinds)
                .bindArray("values", String.class, values)
                .execute();
        sql.update("""
                delete from catalog_tag where slug = :slug and source = 'import' and wanted
                  and not exists (select from unnest(:kinds, :values) as said(k, v) where k = kind and v = value)""")
                .bind("slug", slug)
                .bindArray("kinds", String.class, kinds)
                .bindArray("values", String.class, values)
                .execute();
        tags.forEach(tag -> save(slug, version, tag));
    }

    /// Joins the caller's transaction.
    public void save(String slug, int version, TemplateTag tag) {
        sql.update("""
                insert into catalog_tag (slug, kind, value, source, wanted, weight, confidence, evidence, version,
                    model, said_at)
                values (:slug, :kind, :value, :source, :wanted, :weight, :confidence, :evidence, :version, :model, :now)
                on conflict (slug, kind, value, source) do update set wanted = excluded.wanted,
                    weight = excluded.weight,
                    confidence = excluded.confidence, evidence = excluded.evidence, version = excluded.version,
                    model = excluded.model, said_at = excluded.said_at""")
                .bind("slug", slug)
                .bind("kind", tag.kind())
                .bind("value", tag.value())
                .bind("source", tag.source().toString())
                .bind("wanted", tag.wanted())
                .bind("weight", (float) tag.weight())
                .bind("confidence", (float) tag.confidence())
                .bind("evidence", tag.evidence())
                .bind("version", version)
                .bind("model", tag.model())
                .bind("now", clock.instant())
                .execute();
    }

    /// Takes a merchandiser's word back; says whether there was one. Joins the caller's transaction.
    public boolean withdraw(String slug, String kind, String value) {
        int withdrawn = sql.update("""
                delete from catalog_tag
                where slug = :slug and kind = :kind and value = :value and source = 'merchandiser'""")
                .bind("slug", slug)
                .bind("kind", kind)
                .bind("value", value)
                .execute();
        return withdrawn > 0;
    }

    /// All that is said, by kind and value, the word that is believed first.
    public List<TemplateTag> of(String slug) {
        return sql.query("""
                select kind, value, source, wanted, weight::float8, confidence::float8, evidence, model from catalog_tag
                where slug = :slug""").bind("slug", slug).mapTo(TemplateTag.class).list().stream()
                .sorted(Comparator.comparing(TemplateTag::kind)
                        .thenComparing(TemplateTag::value)
                        .thenComparing(TemplateTag::source, Comparator.reverseOrder()))
                .toList();
    }

    /// Those that hold, by kind.
    public static SortedMap<String, List<String>> effective(List<TemplateTag> said) {
        var believed = new HashMap<List<String>, TemplateTag>();
        said.forEach(tag -> believed.merge(
                List.of(tag.kind(), tag.value()), tag, (a, b) -> a.source().compareTo(b.source()) >= 0 ? a : b));
        var chosen = new HashSet<String>();
        believed.values().stream()
                .filter(tag ->
                        tag.wanted() && tag.source() != TagSource.AUTO && TemplateTag.EXCLUSIVE.contains(tag.kind()))
                .forEach(tag -> chosen.add(tag.kind()));
        var holding = new TreeMap<String, List<String>>();
        believed.values().stream()
                .filter(tag -> effectiveAlone(tag) && (tag.source() != TagSource.AUTO || !chosen.contains(tag.kind())))
                .sorted(Comparator.comparing(TemplateTag::value))
                .forEach(tag -> holding.computeIfAbsent(tag.kind(), _ -> new ArrayList<>())
                        .add(tag.value()));
        return holding;
    }

    private static boolean effectiveAlone(TemplateTag tag) {
        return !tag.kind().equals(AutoTags.INK) && tag.wanted() && tag.confidence() >= TemplateTag.SURE;
    }

    Map<String, List<String>> effective(String slug) {
        return effective(of(slug));
    }
}
