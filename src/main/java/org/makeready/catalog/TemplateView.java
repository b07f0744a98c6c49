package org.makeready.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.makeready.press.colour.Ink;
import org.makeready.press.composition.Capacity;
import org.makeready.press.design.PictureChoice;
import org.makeready.press.geometry.Length;
import org.makeready.press.template.Face;
import org.makeready.press.template.InkRole;
import org.makeready.press.template.Product;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// A template as its readers see it. Lengths are points; 72 make an inch.
record TemplateView(
        String slug,
        int version,
        String hash,
        String product,
        String size,
        String title,
        String description,
        String language,
        Map<String, List<String>> facets,
        List<FaceView> faces,
        List<RoleView> palette,
        List<SlotView> slots,
        List<SampleView> samples,
        ProductView.SizeView price,
        List<ProductView.MaterialView> materials) {
    record FaceView(String name, double width, double height, double bleed, double safeMargin, String preview) {}

    record RoleView(String role, String label, String initial, List<String> offered, boolean free) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SlotView(
            String kind,
            String name,
            String label,
            Object initial,
            Boolean required,
            Integer maxLength,
            Integer maxLines,
            Double minSize,
            Double maxSize,
            String align,
            String letterCase,
            List<String> fonts,
            String ink,
            String group,
            FitView fit,

            @Schema(description = "About how many characters of average text fit, by font")
            Map<String, Capacity.CharacterCounts> capacity,

            List<String> offered,
            Boolean upload,
            Integer minimumPpi) {}

    @Schema(
            description = "Steps that may make a text fit when it does not fit at the largest size; "
                    + "a later step is used as little as possible")
    record FitView(List<String> steps, List<String> condensed) {}

    record SampleView(String title, ChoicesView choices) {}

    record ChoicesView(
            Map<String, String> texts,
            Map<String, String> inks,
            Map<String, String> fonts,
            Map<String, PictureChoice> pictures,
            Map<String, Boolean> options) {}

    static TemplateView of(
            Template template,
            int version,
            Product product,
            Map<String, Map<String, Capacity.CharacterCounts>> capacity) {
        var format = product.format(template.size()).orElseThrow();
        return new TemplateView(
                template.slug(),
                version,
                template.hash(),
                template.product(),
                template.size(),
                template.title(),
                template.description(),
                template.language().toLanguageTag(),
                template.facets(),
                template.faces().stream()
                        .map(face -> face(template, version, face))
                        .toList(),
                template.palette().stream().map(TemplateView::role).toList(),
                template.slots().stream()
                        .map(slot -> slot(slot, capacity.getOrDefault(slot.name(), Map.of())))
                        .toList(),
                template.samples().stream().map(TemplateView::sample).toList(),
                ProductView.size(format, product.currency()),
                product.materials().stream().map(ProductView::material).toList());
    }

    private static FaceView face(Template template, int version, Face face) {
        return new FaceView(
                face.name(),
                face.trim().width().pt(),
                face.trim().height().pt(),
                face.bleed().pt(),
                face.safeMargin().pt(),
                "/api/templates/%s/preview.png?version=%d&face=%s".formatted(template.slug(), version, face.name()));
    }

    private static RoleView role(InkRole role) {
        return new RoleView(
                role.name(),
                role.label(),
                role.initial().hex(),
                role.offered().stream().map(Ink::hex).toList(),
                role.free());
    }

    private static SlotView slot(Slot slot, Map<String, Capacity.CharacterCounts> capacity) {
        return switch (slot) {
            case Slot.Text t ->
                new SlotView(
                        "text",
                        t.name(),
                        t.label(),
                        t.initial(),
                        t.required(),
                        t.maxLength(),
                        t.maxLines(),
                        points(t.smallest()),
                        points(t.largest()),
                        small(t.align()),
                        small(t.letterCase()),
                        t.fonts(),
                        t.ink(),
                        t.fitting().group().orElse(null),
                        fit(t.fitting()),
                        capacity,
                        null,
                        null,
                        null);
            case Slot.Picture p ->
                new SlotView(
                        "picture",
                        p.name(),
                        p.label(),
                        p.initial(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        p.offered(),
                        p.upload(),
                        p.minimumPpi());
            case Slot.Option o ->
                new SlotView(
                        "option",
                        o.name(),
                        o.label(),
                        o.initial(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static FitView fit(Slot.Fitting fitting) {
        return new FitView(fitting.steps().stream().map(TemplateView::small).toList(), fitting.condensed());
    }

    private static double points(Length length) {
        return length.pt();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static SampleView sample(Template.Sample sample) {
        var c = sample.choices();
        return new SampleView(
                sample.title(), new ChoicesView(c.texts(), c.inks(), c.fonts(), c.pictures(), c.options()));
    }
}
