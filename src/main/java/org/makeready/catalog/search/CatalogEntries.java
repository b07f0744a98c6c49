package org.makeready.catalog.search;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.makeready.catalog.index.ColourCells;
import org.makeready.catalog.tags.AutoTags;
import org.makeready.catalog.tags.Tags;
import org.makeready.catalog.tags.TemplateTag;
import org.makeready.platform.database.Sql;
import org.makeready.press.colour.Ink;
import org.makeready.press.template.Product;
import org.makeready.press.template.Template;

/// The rows that search reads: one for each published template, replaced whole when its version changes.
@Singleton
public class CatalogEntries {
    private final Sql sql;
    private final Lexicon lexicon;
    private final Labels labels;
    private final Tags tags;
    private final CatalogFollower follower;
    private final Clock clock;

    CatalogEntries(Sql sql, Lexicon lexicon, Labels labels, Tags tags, CatalogFollower follower, Clock clock) {
        this.sql = sql;
        this.lexicon = lexicon;
        this.labels = labels;
        this.tags = tags;
        this.follower = follower;
        this.clock = clock;
    }

    /// Joins the caller's transaction; searches find it once that has committed.
    public void publish(Template template, int version, Product product) {
        tags.recordTags(template, version);
        var said = tags.of(template.slug());
        var facets = facets(said, product);
        var words = EntryWords.of(template, product, facets);
        var ids =
                lexicon.enter(template.language().getLanguage(), words.fields().keySet(), words.title());
        var terms = ids.entrySet().stream()
                .map(word -> 4 * word.getValue() + words.fields().get(word.getKey()))
                .sorted()
                .toList();
        write(template, version, product, terms, labels.enter(facets), colours(template, said));
        follower.registerChange();
    }

    /// Takes a template out of search; joins the caller's transaction.
    public void retire(String slug) {
        sql.update("delete from catalog_entry where slug = :slug")
                .bind("slug", slug)
                .execute();
        follower.registerChange();
    }

    private void write(
            Template template,
            int version,
            Product product,
            List<Integer> terms,
            List<Integer> labels,
            List<Integer> colours) {
        var format = product.format(template.size()).orElseThrow();
        sql.update("""
                insert into catalog_entry (slug, version, product, size, title, description, language, price, currency,
                    published_at, terms, labels, colours)
                values (:slug, :version, :product, :size, :title, :description, :language, :price, :currency,
                    :now, :terms, :labels, :colours)
                on conflict (slug) do update set version = excluded.version, product = excluded.product,
                    size = excluded.size, title = excluded.title, description = excluded.description,
                    language = excluded.language, price = excluded.price, currency = excluded.currency,
                    terms = excluded.terms, labels = excluded.labels, colours = excluded.colours,
                    published_at = case when catalog_entry.version = excluded.version
                                        then catalog_entry.published_at else excluded.published_at end""")
                .bind("slug", template.slug())
                .bind("version", version)
                .bind("product", product.id())
                .bind("size", template.size())
                .bind("title", template.title())
                .bind("description", template.description())
                .bind("language", template.language().getLanguage())
                .bind("price", fromPrice(format.price(), product))
                .bind("currency", product.currency())
                .bind("now", clock.instant())
                .bindArray("terms", Integer.class, terms)
                .bindArray("labels", Integer.class, labels)
                .bindArray("colours", Integer.class, colours)
                .execute();
    }

    /// The price of one piece on the cheapest material, before any quantity break.
    private static BigDecimal fromPrice(BigDecimal price, Product product) {
        var least = product.materials().stream()
                .map(Product.Material::factor)
                .min(BigDecimal::compareTo)
                .orElseThrow();
        return price.multiply(least).setScale(2, RoundingMode.HALF_UP);
    }

    private static Map<String, List<String>> facets(List<TemplateTag> said, Product product) {
        var facets = new TreeMap<>(Tags.effective(said));
        facets.put("product", List.of(product.id()));
        facets.put(
                "material",
                product.materials().stream().map(Product.Material::id).toList());
        return facets;
    }

    /// What its first sample shows, and the inks it begins with.
    private static List<Integer> colours(Template template, List<TemplateTag> said) {
        var seen = said.stream()
                .filter(tag -> tag.kind().equals(AutoTags.INK))
                .flatMap(tag -> Ink.parse("#" + tag.value()).stream());
        var initial = template.palette().stream().map(role -> role.initial());
        var sampled = template.sample().inks().values().stream().flatMap(hex -> Ink.parse(hex).stream());
        return Stream.of(seen, initial, sampled)
                .flatMap(inks -> inks)
                .map(ColourCells::of)
                .distinct()
                .sorted()
                .toList();
    }
}
