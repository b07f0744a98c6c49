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

/// Authored artwork with slots: one version, never changed. `hash` is the SHA-256 (hex) of everything it was read from.
/// `art` is bottom first, by name of face; `places` are those in it, also in groups that may be left out.
public record Template(
        String slug,
        String hash,
        String product,
        String size,
        String title,
        String description,
        Locale language,
        Map<String, List<String>> facets,
        List<Face> faces,
        Map<String, List<Art>> art,
        List<Art.Place> places,
        List<InkRole> palette,
        List<Slot> slots,
        Map<String, Raster> pictures,
        List<Sample> samples) {
    /// The art of one of its faces, bottom first.
    public List<Art> art(Face face) {
        return Objects.requireNonNull(art.get(face.name()), face.name());
    }

    public Template(
            String slug,
            String hash,
            String product,
            String size,
            String title,
            String description,
            Locale language,
            Map<String, List<String>> facets,
            List<Face> faces,
            Map<String, List<Art>> art,
            List<InkRole> palette,
            List<Slot> slots,
            Map<String, Raster> pictures,
            List<Sample> samples) {
        this(
                slug,
                hash,
                product,
                size,
                title,
                description,
                language,
                facets,
                faces,
                art,
                art.values().stream().flatMap(List::stream).flatMap(Art::places).toList(),
                palette,
                slots,
                pictures,
                samples);
    }

    /// Choices that show the template at its best; the first sample is its picture in the catalog.
    public record Sample(String title, Choices choices) {}

    public Optional<Slot> slot(String name) {
        return slots.stream().filter(s -> s.name().equals(name)).findFirst();
    }

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
