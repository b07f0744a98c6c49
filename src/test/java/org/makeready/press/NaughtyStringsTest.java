package org.makeready.press;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final Path CORPUS = Path.of("../shared/corpus/text/blns.json");
    private static final List<String> OWN = List.of(
            "",
            " ",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "\uFFFE",
            "a\u0007b",
            "]]>",
            "\" onload=\"alert(1)",
            "<script>alert(1)</script>",
            "&lt;&amp;&#0;",
            "'><image href='http://example.org'/>",
            "\u202Eevil\u202C",
            "a\u0300\u0301\u0302\u0303\u0304",
            "\r\n\r\n",
            "{{7*7}}",
            "${jndi:ldap://a}",
            "ﷺ",
            "👩‍👩‍👧‍👦🏳️‍🌈");
    /// What pictures of emoji are made of.
    private static final Set<String> SHAPES = Set.of("g", "path", "use", "linearGradient", "radialGradient", "stop");
    private final Composer composer = new Composer(ShippedFonts.SUPPLY, ShippedEmoji.SUPPLY);

    @TestFactory
    Stream<DynamicTest> naughty_slogans_stay_words() throws IOException {
        var strings = naughty();
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

    private static List<String> naughty() throws IOException {
        var strings = new ArrayList<>(OWN);
        if (Files.exists(CORPUS))
            new ObjectMapper().readTree(CORPUS.toFile()).forEach(node -> strings.add(node.asText()));
        return strings;
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
