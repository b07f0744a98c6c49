package org.makeready.press.judge.lettering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeready.press.InlineTemplate;
import org.makeready.press.ShippedFonts;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition.ComposedFace;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Choices;
import org.makeready.press.design.Problem;
import org.makeready.press.item.Item;
import org.makeready.press.template.Template;

/// Sets words through the composer, on a page with nothing else on it.
record TextTemplate(Template template) {
    private static final Composer COMPOSER = new Composer(ShippedFonts.SUPPLY);

    /// One line, however long.
    static TextTemplate line(String font) {
        return of(font, 14_000, 30, 1, "10pt");
    }

    /// A paragraph of several lines.
    static TextTemplate block(String font) {
        return of(font, 400, 600, 40, "14pt");
    }

    private static TextTemplate of(String font, int width, int height, int maxLines, String largest) {
        return new TextTemplate(new InlineTemplate(width, height)
                .read("""
                [{"role": "ink", "label": "Ink", "default": "#000000"}]""", """
                [{"kind": "text", "name": "words", "label": "Words", "maxLength": 2000, "maxLines": %d, "align": "start",
                  "verticalAlign": "top", "lineHeight": 1.4, "size": {"min": "1pt", "max": "%s"}, "fonts": ["%s"], "ink": "ink"}]
                """.formatted(maxLines, largest, font), """
                <rect id="slot-words" x="2" y="2" width="%d" height="%d" fill="none"/>""".formatted(width - 4, height - 4)));
    }

    /// The words on their page; empty where no font of ours has some character.
    Optional<ComposedFace> set(String words) {
        return switch (COMPOSER.compose(template, Choices.ofTexts(Map.of("words", words)))) {
            case CompositionResult.Ready(var composition) ->
                Optional.of(composition.faces().getFirst());
            case CompositionResult.Refused(var problems) when uncovered(problems) -> Optional.empty();
            case CompositionResult.Refused(var problems) -> throw new AssertionError(words + ": " + problems);
        };
    }

    private static boolean uncovered(List<Problem> problems) {
        return problems.stream().allMatch(Problem.MissingGlyph.class::isInstance);
    }

    static Item.Glyphs glyphs(ComposedFace side) {
        return side.items().stream()
                .filter(Item.Glyphs.class::isInstance)
                .map(Item.Glyphs.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
