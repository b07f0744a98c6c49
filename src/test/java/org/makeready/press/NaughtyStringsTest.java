package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.makeready.press.composition.Composer;
import org.makeready.press.composition.Composition;
import org.makeready.press.composition.CompositionResult;
import org.makeready.press.design.Problem;
import org.makeready.press.template.Template;

/// Words made to break programs: they are printed as words or refused, and never become markup.
class NaughtyStringsTest {
    /// What pictures of emoji are made of.
    private static final Set<String> SHAPES = Set.of("g", "path", "use", "linearGradient", "radialGradient", "stop");
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @TestFactory
    Stream<DynamicTest> naughty_slogans_stay_words() {
        var strings = NaughtyStrings.all();
        var templates = ShippedTemplates.all().stream()
                .filter(t -> t.slot("slogan").isPresent())
                .toList();
        assertTrue(!templates.isEmpty());
        return templates.stream()
                .map(template -> dynamicTest(template.slug(), () -> {
                    var elements = elements(assertInstanceOf(
                                    CompositionResult.Ready.class,
                                    composer.compose(template, template.sample().withText("slogan", "noon")))
                            .composition());
                    elements.addAll(SHAPES);
                    for (var words : strings) judge(template, words, elements);
                }));
    }

    private void judge(Template template, String words, Set<String> elements) {
        switch (composer.compose(template, template.sample().withText("slogan", words))) {
            case CompositionResult.Ready(Composition composition) ->
                assertTrue(elements.containsAll(elements(composition)), words);
            case CompositionResult.Refused(List<Problem> problems) -> Problems.assertHelpful(problems, words);
        }
    }

    /// The names of the elements in our SVG, which must be well-formed.
    private static Set<String> elements(Composition composition) {
        var names = new TreeSet<String>();
        try {
            var reader = XMLInputFactory.newInstance()
                    .createXMLStreamReader(new ByteArrayInputStream(PlateOutputs.svg(composition)));
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement()) names.add(reader.getLocalName());
            }
            return names;
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }
}
