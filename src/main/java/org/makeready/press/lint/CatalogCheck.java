package org.makeready.press.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeready.press.design.Choices;
import org.makeready.press.finding.Edit;
import org.makeready.press.finding.LintRule;
import org.makeready.press.finding.Position;
import org.makeready.press.template.Art;
import org.makeready.press.template.Slot;
import org.makeready.press.template.Template;

/// How the template presents itself: title, description, facets, samples, files.
final class CatalogCheck implements LintCheck {
    private static final int LONG_TITLE = 60, SHORT_DESCRIPTION = 30, CAPITALS = 8;
    private static final List<String> FACETS = List.of("occasion", "audience", "style");

    @Override
    public void check(LintContext on) {
        titles(on);
        facets(on);
        samples(on);
        files(on);
    }

    private static void titles(LintContext on) {
        var title = on.template().title();
        var description = on.template().description();
        tidy(on, "/title", title);
        tidy(on, "/description", description);
        for (int i = 0; i < on.template().slots().size(); i++)
            tidy(
                    on,
                    "/slots/%d/label".formatted(i),
                    on.template().slots().get(i).label());
        for (int i = 0; i < on.template().palette().size(); i++)
            tidy(
                    on,
                    "/palette/%d/label".formatted(i),
                    on.template().palette().get(i).label());
        if (title.length() > LONG_TITLE) {
            on.report(
                    LintRule.TITLE_LONG,
                    "/title",
                    "The title has %d characters; about %d are shown.".formatted(title.length(), LONG_TITLE),
                    LintRule.TITLE_LONG.fix());
        }
        if (title.chars().filter(Character::isLetter).count() >= CAPITALS
                && title.equals(title.toUpperCase(on.template().language()))
                && !title.equals(title.toLowerCase(on.template().language()))) {
            on.report(
                    LintRule.TITLE_SHOUTS,
                    "/title",
                    "“%s” is in capitals.".formatted(title),
                    LintRule.TITLE_SHOUTS.fix());
        }
        if (!description.isBlank() && description.strip().length() < SHORT_DESCRIPTION) {
            on.report(
                    LintRule.DESCRIPTION_SHORT,
                    "/description",
                    "The description has %d characters."
                            .formatted(description.strip().length()),
                    LintRule.DESCRIPTION_SHORT.fix());
        }
    }

    private static void tidy(LintContext on, String pointer, String text) {
        var tidy = text.strip().replaceAll("[ \\t\\x0B\\f\\r]{2,}", " ");
        if (tidy.equals(text) || tidy.isEmpty()) return;
        on.report(
                LintRule.UNTIDY_TEXT,
                pointer,
                "“%s” has spaces at its ends or double spaces.".formatted(text),
                "Write “%s”.".formatted(tidy),
                new Edit.SetJson(LintContext.JSON, pointer, JsonString.quoted(tidy)));
    }

    private static void facets(LintContext on) {
        var facets = on.template().facets();
        for (var facet : FACETS) {
            if (facets.getOrDefault(facet, List.of()).isEmpty()) {
                on.report(
                        LintRule.MISSING_FACET,
                        "/facets",
                        "There is no %s.".formatted(facet),
                        "Add \"%s\" to facets, for example %s."
                                .formatted(
                                        facet,
                                        switch (facet) {
                                            case "occasion" -> "[\"birthday\"]";
                                            case "audience" -> "[\"friends\"]";
                                            default -> "[\"bold\"]";
                                        }));
            }
        }
        facets.forEach((facet, words) -> {
            var seen = new HashSet<String>();
            for (int i = 0; i < words.size(); i++) {
                var pointer = "/facets/%s/%d".formatted(facet, i);
                if (!seen.add(words.get(i))) {
                    on.report(
                            LintRule.FACET_TWICE,
                            pointer,
                            "\"%s\" stands twice under %s.".formatted(words.get(i), facet),
                            "Remove one.",
                            new Edit.RemoveJson(LintContext.JSON, pointer));
                }
            }
        });
    }

    private static void samples(LintContext on) {
        var samples = on.template().samples();
        if (samples.isEmpty())
            on.report(LintRule.NO_SAMPLES, "/samples", "The template has no samples.", LintRule.NO_SAMPLES.fix());
        Map<Choices, Integer> seen = new HashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            if (sample.title().isBlank())
                on.report(
                        LintRule.SAMPLE_UNTITLED,
                        "/samples/" + i,
                        "Sample %d has no title.".formatted(i + 1),
                        LintRule.SAMPLE_UNTITLED.fix());
            var before = seen.putIfAbsent(sample.choices(), i);
            if (before != null) {
                on.report(
                        LintRule.SAMPLES_ALIKE,
                        "/samples/%d/choices".formatted(i),
                        "Samples %d and %d choose the same.".formatted(before + 1, i + 1),
                        LintRule.SAMPLES_ALIKE.fix());
            }
        }
    }

    private static void files(LintContext on) {
        var template = on.template();
        var faces = template.faces().stream()
                .map(face -> on.origins().artwork(face.name()))
                .collect(Collectors.toSet());
        on.files().keySet().stream()
                .filter(name -> name.endsWith(".svg") && !name.contains("/") && !faces.contains(name))
                .forEach(name -> on.report(
                        LintRule.UNUSED_DRAWING,
                        Position.start(name),
                        name + " is no face.",
                        LintRule.UNUSED_DRAWING.fix()));
        var used = template.slots().stream()
                .filter(Slot.Picture.class::isInstance)
                .map(Slot.Picture.class::cast)
                .flatMap(slot -> Stream.concat(Stream.of(slot.initial()), slot.offered().stream()))
                .collect(Collectors.toSet());
        template.samples().stream()
                .map(Template.Sample::choices)
                .flatMap(choices -> choices.pictures().values().stream())
                .forEach(choice -> used.add(choice.picture()));
        var drawn = on.leaves()
                .flatMap(leaf ->
                        leaf.art() instanceof Art.Picture picture ? Stream.of(picture.raster()) : Stream.empty())
                .collect(Collectors.toSet());
        template.pictures().forEach((name, raster) -> {
            if (!used.contains(name) && !drawn.contains(raster)) {
                on.report(
                        LintRule.UNUSED_PICTURE,
                        Position.start("pictures/" + name),
                        "Neither a slot nor the artwork uses pictures/%s.".formatted(name),
                        LintRule.UNUSED_PICTURE.fix());
            }
        });
    }
}
