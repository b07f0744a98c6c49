package org.makeready.press;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makeready.press.artwork.Raster;
import org.makeready.press.template.Art;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// Makes a template of what a test says and of defaults for the rest: a bumper sticker without art, palette or slots.
public final class TemplateBuilder {
    private String slug;
    private String hash = "0".repeat(64);
    private String product = "bumper-sticker";
    private String size = "11.5x3";
    private String title;
    private String description = "";
    private Locale language = Locale.ENGLISH;
    private Map<String, List<String>> facets = Map.of();
    private List<Face> faces = List.of(Specimens.STICKER);
    private Map<String, List<Art>> art = Map.of();
    private List<InkRole> palette = List.of();
    private List<Slot> slots = List.of();
    private Map<String, Raster> pictures = Map.of();
    private List<Template.Sample> samples = List.of();

    private TemplateBuilder(String slug) {
        this.slug = slug;
        this.title = slug;
    }

    public static TemplateBuilder template(String slug) {
        return new TemplateBuilder(slug);
    }

    /// Begins with everything another template says.
    public static TemplateBuilder like(Template other) {
        return new TemplateBuilder(other.slug())
                .hash(other.hash())
                .product(other.product())
                .size(other.size())
                .title(other.title())
                .description(other.description())
                .language(other.language())
                .facets(other.facets())
                .faces(other.faces())
                .art(other.art())
                .palette(other.palette())
                .slots(other.slots())
                .pictures(other.pictures())
                .samples(other.samples());
    }

    public TemplateBuilder slug(String slug) {
        this.slug = slug;
        return this;
    }

    public TemplateBuilder hash(String hash) {
        this.hash = hash;
        return this;
    }

    public TemplateBuilder product(String product) {
        this.product = product;
        return this;
    }

    public TemplateBuilder size(String size) {
        this.size = size;
        return this;
    }

    public TemplateBuilder title(String title) {
        this.title = title;
        return this;
    }

    public TemplateBuilder description(String description) {
        this.description = description;
        return this;
    }

    public TemplateBuilder language(Locale language) {
        this.language = language;
        return this;
    }

    public TemplateBuilder facets(Map<String, List<String>> facets) {
        this.facets = facets;
        return this;
    }

    public TemplateBuilder faces(List<Face> faces) {
        this.faces = faces;
        return this;
    }

    public TemplateBuilder art(Map<String, List<Art>> art) {
        this.art = art;
        return this;
    }

    public TemplateBuilder palette(List<InkRole> palette) {
        this.palette = palette;
        return this;
    }

    public TemplateBuilder slots(List<Slot> slots) {
        this.slots = slots;
        return this;
    }

    public TemplateBuilder pictures(Map<String, Raster> pictures) {
        this.pictures = pictures;
        return this;
    }

    public TemplateBuilder samples(List<Template.Sample> samples) {
        this.samples = samples;
        return this;
    }

    public Template build() {
        return new Template(
                new Template.Identity(slug, hash, product, size),
                new Template.CatalogFacts(title, description, language, facets),
                new Template.Artwork(faces, art, pictures),
                palette,
                slots,
                samples);
    }
}
