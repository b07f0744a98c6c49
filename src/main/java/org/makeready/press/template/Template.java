package org.makeready.press.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.makeready.press.artwork.Raster;
import org.makeready.press.colour.Ink;
import org.makeready.press.colour.Recipe;
import org.makeready.press.design.Choices;

/// Authored artwork with slots: one version, never changed.
public record Template(
        Identity identity,
        CatalogFacts facts,
        Artwork artwork,
        List<InkRole> palette,
        List<Slot> slots,
        List<Sample> samples) {
    /// Which template it is, and of what. `hash` is the SHA-256 (hex) of everything it was read from; `product` and
    /// `size` are ids.
    public record Identity(String slug, String hash, String product, String size) {}

    /// What the catalog says of it, in its language.
    public record CatalogFacts(String title, String description, Locale language, Map<String, List<String>> facets) {}

    /// What is printed. `art` is bottom first, by name of face; `places` are those in it, also in groups that may be
    /// left out; `pictures` are what it offers, by name.
    public record Artwork(
            List<Face> faces, Map<String, List<Art>> art, List<Art.Place> places, Map<String, Raster> pictures) {
        public Artwork(List<Face> faces, Map<String, List<Art>> art, Map<String, Raster> pictures) {
            this(
                    faces,
                    art,
                    art.values().stream()
                            .flatMap(List::stream)
                            .flatMap(Art::places)
                            .toList(),
                    pictures);
        }
    }

    /// Choices that show the template at its best; the first sample is its picture in the catalog.
    public record Sample(String title, Choices choices) {}

    /// The same with other facets.
    public Template withFacets(Map<String, List<String>> facets) {
        var other = new CatalogFacts(title(), description(), language(), facets);
        return new Template(identity, other, artwork, palette, slots, samples);
    }

    /// The same with other art on its faces.
    public Template withArt(Map<String, List<Art>> art) {
        var other = new Artwork(faces(), art, pictures());
        return new Template(identity, facts, other, palette, slots, samples);
    }

    /// The art of one of its faces, bottom first.
    public List<Art> art(Face face) {
        return Objects.requireNonNull(art().get(face.name()), face.name());
    }

    /// Its name in URLs.
    public String slug() {
        return identity.slug;
    }

    /// SHA-256, in hex, of everything that shapes its pictures.
    public String hash() {
        return identity.hash;
    }

    /// The id of its product.
    public String product() {
        return identity.product;
    }

    /// The id of its size among those of the product.
    public String size() {
        return identity.size;
    }

    /// Its title for customers.
    public String title() {
        return facts.title;
    }

    /// What customers read about it.
    public String description() {
        return facts.description;
    }

    /// The language of its own words.
    public Locale language() {
        return facts.language;
    }

    /// What it is found by: values by facet.
    public Map<String, List<String>> facets() {
        return facts.facets;
    }

    /// Its printed sides, in the order customers see them.
    public List<Face> faces() {
        return artwork.faces;
    }

    /// The art of each face by name, bottom first.
    public Map<String, List<Art>> art() {
        return artwork.art;
    }

    /// The places of all its slots.
    public List<Art.Place> places() {
        return artwork.places;
    }

    /// The pictures of its folder by name.
    public Map<String, Raster> pictures() {
        return artwork.pictures;
    }

    /// The slot of this name; empty when there is none.
    public Optional<Slot> slot(String name) {
        return slots.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /// The palette role of this name; empty when there is none.
    public Optional<InkRole> role(String name) {
        return palette.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /// How inks of the palette are printed, where it says so.
    public Map<Ink, Recipe> recipes() {
        var recipes = new HashMap<Ink, Recipe>();
        palette.forEach(role -> recipes.putAll(role.recipes()));
        return recipes;
    }

    /// The choices of the first sample, or none at all.
    public Choices sample() {
        return samples.isEmpty() ? Choices.NONE : samples.getFirst().choices();
    }
}
