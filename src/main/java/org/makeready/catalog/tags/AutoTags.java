package org.makeready.catalog.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.appearance.Appearance;
import org.makeready.press.appearance.ColourName;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// What a machine says of a template: from the look of its first sample, and from its words.
public final class AutoTags {
    /// Grows when the same template may be given other tags than before.
    static final int MODEL = 100 * Appearance.VERSION + 1;
    /// The kind of tag that is a dominant colour, six hexadecimal digits; not a facet.
    public static final String INK = "ink";
    private static final double COLOUR = 0.1, ACCENT = 0.035, GREY = 0.15;
    private static final double LIGHT = 0.68, DARK = 0.56;
    private static final double ENERGETIC = 0.075, VIVID = 0.35, CALM = 0.045, HARDLY_VIVID = 0.08;
    private static final double BUSY = 0.2, PLAIN = 0.13;
    private static final double IN_TITLE = 0.9,
            IN_TEXTS = 0.45,
            TWICE_IN_TEXTS = 0.6,
            IN_DESCRIPTION = 0.35,
            IN_OTHER_SAMPLES = 0.25;

    private AutoTags() {}

    static List<TemplateTag> of(Appearance appearance) {
        var tags = new ArrayList<TemplateTag>();
        appearance
                .swatches()
                .forEach(swatch -> tags.add(TemplateTag.seen(
                        INK,
                        swatch.ink().hex().substring(1),
                        swatch.share(),
                        0.9,
                        number("%.0f % %", 100 * swatch.share()))));
        appearance.names().forEach((name, share) -> colour(name, share).ifPresent(tags::add));
        var lightness = number("lightness %.2f", appearance.lightness());
        if (appearance.lightness() >= LIGHT)
            tags.add(TemplateTag.seen(
                    "tone", "light", appearance.lightness(), sure(appearance.lightness() - LIGHT), lightness));
        if (appearance.lightness() <= DARK)
            tags.add(TemplateTag.seen(
                    "tone", "dark", 1 - appearance.lightness(), sure(DARK - appearance.lightness()), lightness));
        var chroma = number("chroma %.3f", appearance.chroma()) + number(", vivid %.2f", appearance.vivid());
        if (appearance.chroma() >= ENERGETIC || appearance.vivid() >= VIVID)
            tags.add(TemplateTag.seen("mood", "energetic", appearance.chroma() * 5, 0.7, chroma));
        if (appearance.chroma() <= CALM && appearance.vivid() <= HARDLY_VIVID)
            tags.add(TemplateTag.seen("mood", "calm", 1 - appearance.chroma() * 5, 0.7, chroma));
        var edges = number("edges %.3f", appearance.edges());
        if (appearance.edges() >= BUSY)
            tags.add(TemplateTag.seen("detail", "busy", appearance.edges() * 2, 0.7, edges));
        if (appearance.edges() <= PLAIN)
            tags.add(TemplateTag.seen("detail", "plain", 1 - appearance.edges() * 2, 0.7, edges));
        appearance
                .techniques()
                .forEach(technique -> tags.add(
                        TemplateTag.seen("style", technique.toString(), 0.5, 0.8, "techniques in the artwork")));
        appearance
                .contrast()
                .ifPresent(contrast -> tags.add(TemplateTag.seen(
                        "contrast", contrastClass(contrast), 1, 0.9, number("at least %.1f : 1", contrast))));
        return tags;
    }

    /// Colours one sees: strong ones even in small parts, grey only where there is much of it.
    private static Optional<TemplateTag> colour(ColourName name, double share) {
        double least = switch (name) {
            case GREY -> GREY;
            case BLACK, WHITE, BROWN -> COLOUR;
            case RED, ORANGE, YELLOW, GREEN, TURQUOISE, BLUE, PURPLE, PINK -> ACCENT;
        };
        if (share < least) return Optional.empty();
        return Optional.of(
                TemplateTag.seen("colour", name.toString(), share, 0.5 + share / 2, number("%.0f % %", 100 * share)));
    }

    private static String contrastClass(double contrast) {
        return contrast >= 7 ? "aaa" : contrast >= 4.5 ? "aa" : contrast >= 3 ? "aa-large" : "low";
    }

    private static double sure(double beyond) {
        return 0.6 + 2 * beyond;
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format.replace("% %", "%%"), number);
    }

    /// Occasions and themes its words speak of: the title most surely, two places more surely than one. One word in a
    /// long message is only a suggestion: people thank each other on every occasion.
    static List<TemplateTag> of(Template template) {
        var words = TagWords.of(template.language().getLanguage());
        var said = new TreeMap<String, Map<String, Double>>();
        hints(said, words, "title", IN_TITLE, IN_TITLE, Stream.of(template.title()));
        hints(said, words, "texts", IN_TEXTS, TWICE_IN_TEXTS, texts(template));
        hints(
                said,
                words,
                "other samples",
                IN_OTHER_SAMPLES,
                IN_OTHER_SAMPLES,
                template.samples().stream().skip(1).flatMap(sample -> sample.choices().texts().values().stream()));
        hints(said, words, "description", IN_DESCRIPTION, IN_DESCRIPTION, Stream.of(template.description()));
        return said.entrySet().stream()
                .map(tag -> {
                    var name = tag.getKey().split(" ");
                    double doubt = tag.getValue().values().stream()
                            .mapToDouble(sure -> 1 - sure)
                            .reduce(1, (a, b) -> a * b);
                    return TemplateTag.seen(
                            name[0],
                            name[1],
                            1 - doubt,
                            1 - doubt,
                            String.join("; ", tag.getValue().keySet()));
                })
                .toList();
    }

    private static void hints(
            Map<String, Map<String, Double>> said,
            TagWords words,
            String where,
            double once,
            double twice,
            Stream<String> texts) {
        for (var hint : words.hints(texts.collect(Collectors.joining(" \n ")))) {
            said.computeIfAbsent(hint.kind() + " " + hint.value(), _ -> new TreeMap<>())
                    .put(
                            where + ": " + String.join(", ", hint.words()),
                            hint.words().size() > 1 ? twice : once);
        }
    }

    private static Stream<String> texts(Template template) {
        var initial = template.slots().stream()
                .flatMap(slot -> slot instanceof Slot.Text text ? Stream.of(text.initial()) : Stream.of());
        return Stream.concat(initial, template.sample().texts().values().stream());
    }
}
