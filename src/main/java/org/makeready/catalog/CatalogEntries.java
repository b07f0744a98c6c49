package org.makeready.catalog;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.OkLab;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// The rows that search reads: one for each published template, replaced whole when its version changes.
@Singleton
class CatalogEntries {
    private final EntityManager database;
    private final Clock clock;

    CatalogEntries(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void publish(Template template, int version, Product product) {
        database.createNativeQuery("delete from catalog_facet where slug = :slug").setParameter("slug", template.slug()).executeUpdate();
        database.createNativeQuery("delete from catalog_colour where slug = :slug").setParameter("slug", template.slug()).executeUpdate();
        enter(template, version, product);
        facets(template, product).forEach((facet, values) -> values.forEach(value -> facet(template.slug(), facet, value)));
        colours(template).forEach(ink -> colour(template.slug(), ink));
    }

    /// What belongs to the row goes with it.
    void retire(String slug) {
        database.createNativeQuery("delete from catalog_entry where slug = :slug").setParameter("slug", slug).executeUpdate();
    }

    private void enter(Template template, int version, Product product) {
        var format = product.format(template.size()).orElseThrow();
        database.createNativeQuery("""
                insert into catalog_entry (slug, version, product, size, title, description, price, currency, published_at, plain, words)
                values (:slug, :version, :product, :size, :title, :description, :price, :currency, :at, :plain,
                        setweight(to_tsvector('english', :heading), 'A') || setweight(to_tsvector('english', :plain), 'B')
                        || setweight(to_tsvector('english', :text), 'C'))
                on conflict (slug) do update set version = excluded.version, product = excluded.product, size = excluded.size,
                    title = excluded.title, description = excluded.description, price = excluded.price,
                    currency = excluded.currency, plain = excluded.plain, words = excluded.words,
                    published_at = case when catalog_entry.version = excluded.version
                                        then catalog_entry.published_at else excluded.published_at end""")
                .setParameter("slug", template.slug()).setParameter("version", version).setParameter("product", product.id())
                .setParameter("size", template.size()).setParameter("title", template.title())
                .setParameter("description", template.description()).setParameter("price", fromPrice(format.price(), product))
                .setParameter("currency", product.currency()).setParameter("at", clock.instant())
                .setParameter("heading", PlainWords.of(template.title())).setParameter("plain", plain(template))
                .setParameter("text", PlainWords.of(template.description() + " " + product.title())).executeUpdate();
    }

    /// The price of one piece on the cheapest material, before any quantity break.
    private static BigDecimal fromPrice(BigDecimal price, Product product) {
        var least = product.materials().stream().map(Product.Material::factor).min(BigDecimal::compareTo).orElseThrow();
        return price.multiply(least).setScale(2, RoundingMode.HALF_UP);
    }

    private static String plain(Template template) {
        var initial = template.slots().stream().map(s -> s instanceof Slot.Text text ? text.initial() : s.label());
        var samples = template.samples().stream().flatMap(s -> Stream.concat(Stream.of(s.title()), s.choices().texts().values().stream()));
        var facets = template.facets().values().stream().flatMap(Collection::stream).map(id -> id.replace('-', ' '));
        return PlainWords.of(Stream.of(Stream.of(template.title()), facets, initial, samples).flatMap(s -> s)
                .collect(Collectors.joining(" ")));
    }

    private static Map<String, List<String>> facets(Template template, Product product) {
        var facets = new TreeMap<>(template.facets());
        facets.put("product", List.of(product.id()));
        facets.put("material", product.materials().stream().map(Product.Material::id).toList());
        return facets;
    }

    private static List<Ink> colours(Template template) {
        var initial = template.palette().stream().map(role -> role.initial());
        var sampled = template.sample().inks().values().stream().flatMap(hex -> Ink.parse(hex).stream());
        return Stream.concat(initial, sampled).distinct().toList();
    }

    private void facet(String slug, String facet, String value) {
        database.createNativeQuery("insert into catalog_facet (slug, facet, value) values (:slug, :facet, :value) on conflict do nothing")
                .setParameter("slug", slug).setParameter("facet", facet).setParameter("value", value).executeUpdate();
    }

    private void colour(String slug, Ink ink) {
        var lab = OkLab.of(ink);
        database.createNativeQuery("insert into catalog_colour (slug, hex, l, a, b) values (:slug, :hex, :l, :a, :b)")
                .setParameter("slug", slug).setParameter("hex", ink.hex()).setParameter("l", lab.l())
                .setParameter("a", lab.a()).setParameter("b", lab.b()).executeUpdate();
    }
}
